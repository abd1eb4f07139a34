/** What an element's class and id words give it away as. */
export type FurnitureKind =
  | "related"
  | "advert"
  | "newsletter"
  | "share"
  | "comments"
  | "caption"
  | "author"
  | "meta"
  | "chrome"
  | "media"
  | "wall";

/**
 * Vocabulary of class names, by kind; a space inside an entry asks for neighbouring words. Only whole words count ("ad" is not in
 * "header"), since names are parted at hyphens and humps first.
 */
const VOCABULARY: Readonly<Record<FurnitureKind, string>> = {
  related:
    "related,relateds,recirc,recirculation,recommended,recommendation,recommendations,recommend,suggested,suggestions,readmore,read more," +
    "read also,also read,readalso,read next,readnext,see also,seealso,more from,more on,more stories,morestories,more news,trending," +
    "popular,most read,mostread,most viewed,most popular,latest news,latest stories,up next,further reading,crosslink,crosslinks,promo," +
    "promos,promobox,promoted,teaser list,teasers,outbrain,taboola,zergnet,revcontent,mgid,jeeng,storylist,story list,linkbox,link box," +
    "bottom links,next article,prev article,next post,prev post,post navigation,previous next,onward,dont miss,editors picks,in this story",
  advert:
    "ad,ads,adv,advert,adverts,advertisement,advertisements,advertising,advertorial,adslot,adunit,adbox,adcontainer,adwrapper,dfp,gpt," +
    "banner,banners,sponsor,sponsors,sponsored,affiliate,doubleclick,adsense,adsbygoogle,commercial,paid content,reklama,werbung,anzeige," +
    "publicite,publicidad,oglas",
  newsletter:
    "newsletter,newsletters,subscribe,subscription,subscriptions,signup,sign up,optin,opt in,mailing,mailchimp,mailinglist,inline signup," +
    "email signup,nl form,donate,donation,membership,app promo",
  share:
    "share,shares,sharing,sharebar,sharebuttons,sharedaddy,sharer,social,socials,socialbar,addthis,addtoany,sharethis,follow us,followus," +
    "social share,share tools,jp relatedposts",
  comments:
    "comment,comments,commentlist,commentary list,commenting,disqus,respond,livefyre,fyre,coral,viafoura,spotim,openweb,replies,reactions," +
    "user comments,fb comments,conversation",
  caption:
    "caption,captions,figcaption,cutline,photocredit,photo credit,image credit,imagecredit,credit,credits,copyright,mediacaption," +
    "image meta,photo meta,img desc,image text,media credit,photographer,photo,photos,image,images,img,picture,pictures,pic,foto,fotos,bild,bildunterschrift,leadimage,lead image,hero image",
  author:
    "bio,biography,authorbio,author,authors,author box,authorbox,byline,bylines,by line,contributor,contributors,about author,vcard",
  meta:
    "meta,metadata,metas,timestamp,timestamps,pubdate,dateline,datetime,publish date,date,kicker,breadcrumb,breadcrumbs,crumbs,tags,taglist," +
    "tag list,tagcloud,tag links,topics,topic list,keywords,categories,category,cat links,postmeta,counters,counter,views,rating,ratings,stars," +
    "read time,reading time,word count,disclaimer,source line,posted on,entry footer,post footer,article footer,post info,article info,time,eyebrow",
  chrome:
    "nav,navigation,navbar,menu,menus,submenu,footer,masthead,sidebar,rail,toolbar,topbar,skip,search,searchform,login,signin,sign in,register," +
    "cookie,cookies,consent,gdpr,cmp,modal,popup,overlay,tooltip,pagination,pager,print,printonly,hidden,sr only,screen reader,visually hidden," +
    "visuallyhidden,offscreen,assistive,accessibility,navigation menu,ticker,widget,widgets,widgetarea,complementary,banner role,dialog,alert," +
    "error message,contentinfo,toc,poll,quiz,survey",
  media:
    "gallery,slideshow,slideshows,slides,carousel,video player,media player,audio player,jwplayer,video,videos,audio,lightbox,swiper,slick,playlist,podcast",
  wall: "paywall,regwall",
};

const KINDS = Object.entries(VOCABULARY).map(
  ([kind, words]) => [kind as FurnitureKind, new RegExp(` (?:${words.replaceAll(",", "|")}) `)] as const,
);
const ANY = new RegExp(` (?:${Object.values(VOCABULARY).join(",").replaceAll(",", "|")}) `);

/** Names that systems give to what holds the text itself; furniture words beside them ("post category-world") say nothing. */
export const BODY =
  / (?:(?:article|story|news|post|entry|content)(?:text|body|content|copy)|article body|article content|article text|article main|story body|storybody|story content|story text|entry content|post content|post body|postbody|main content|maincontent|content body|body content|body copy|news text|news body|text body|body text|page content|hentry|type post|single post|single content) /;

/** "has-video", "with-image" speak of what else an element holds. */
const HOLDS = / (?:has|with|no|without) [a-z\d]+(?= )/g;

/** Kinds that an element's words (as {@link classWords} gives them) speak of; most speak of none. */
export function furnitureKinds(named: string): readonly FurnitureKind[] {
  if (named === "" || !ANY.test(named) || BODY.test(named)) return [];
  const words = named.replace(HOLDS, "");
  return KINDS.filter(([, pattern]) => pattern.test(words)).map(([kind]) => kind);
}
