/** Makes a thing when it is first asked for: what is dear to make and not needed at each start. */
export const lazily = <T>(make: () => T): (() => T) => {
  let made: Readonly<{ value: T }> | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
