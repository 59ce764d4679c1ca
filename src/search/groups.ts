/** Things by names that hardly two of them share: the one of a name is there without a list, which would take as much memory again. */

export type Groups<Name, Thing> = Readonly<{
  /** Those of a name, in the order in which they came. */
  of: (name: Name) => readonly Thing[];
  has: (name: Name) => boolean;
  add: (name: Name, thing: Thing) => void;
  remove: (name: Name, thing: Thing) => void;
  /** All, name by name. */
  all: () => Iterable<Thing>;
}>;

export const createGroups = <Name, Thing>(): Groups<Name, Thing> => {
  const first = new Map<Name, Thing>();
  const others = new Map<Name, readonly Thing[]>();

  const of = (name: Name): readonly Thing[] => {
    const one = first.get(name);
    return one === undefined ? [] : [one, ...(others.get(name) ?? [])];
  };
  return {
    of,
    has: (name) => first.has(name),
    add: (name, thing) => {
      if (first.has(name)) others.set(name, [...(others.get(name) ?? []), thing]);
      else first.set(name, thing);
    },
    remove: (name, thing) => {
      const [one, ...rest] = of(name).filter((other) => other !== thing);
      if (one === undefined) first.delete(name);
      else first.set(name, one);
      if (rest.length > 0) others.set(name, rest);
      else others.delete(name);
    },
    *all() {
      for (const [name, one] of first) {
        yield one;
        yield* others.get(name) ?? [];
      }
    },
  };
};
