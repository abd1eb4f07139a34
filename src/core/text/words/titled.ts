/**
 * What bears a title or a name that papers put in quotation marks: marks beside one of these are not speech. Base forms.
 * Source: general knowledge.
 */
export const TITLED =
  "newspaper paper daily weekly tabloid magazine journal portal website site network platform channel station broadcaster radio television tv agency app film movie series show programme program song album single track book novel play opera musical drama comedy painting sculpture exhibition game festival award prize contest law act bill decree resolution article column report documentary podcast campaign project operation mission exercise company firm bank group band club team party movement coalition bloc list ship vessel boat submarine ferry yacht cruiser frigate rocket missile satellite aircraft plane drone train station factory plant hotel restaurant cafe bar pub shop store brand model hurricane storm typhoon titled entitled called named dubbed";
