import { Component, type ComponentType } from "preact";

/**
 * The same component, drawn again only when one of its props has changed: a long comparison has a thousand rows, and a step from
 * one difference to the next changes two of them.
 */
export function still<P extends object>(Inner: ComponentType<P>): ComponentType<P> {
  return class Still extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const now: Readonly<P> = this.props;
      return (Object.keys({ ...now, ...next }) as (keyof P)[]).some((name) => now[name] !== next[name]);
    }

    override render() {
      return <Inner {...this.props} />;
    }
  };
}
