import type { LanguageData } from "./language-data.ts";

export const af: LanguageData = {
  code: "af",
  name: "Afrikaans",
  script: "Latin",
  functionWords:
    "die n van en of maar in op aan by met na uit vir deur oor onder tot teen sonder om te is was word wees sal sou het kan kon moet mag nie geen hy sy dit ons ek jy hulle haar hom hul my wat wie waar wanneer hoekom waarom hoe watter hoeveel daar ook as dan nog al toe tydens omdat volgens nadat hierdie daardie so baie meer een tussen voor iemand",
  questionOpeners: {
    sure: "hoekom watter waarom wanneer waar hoeveel waaroor waarheen waarmee",
    maybe: "wie wat hoe is het kan moet word was sal",
  },
};
