/** Who said a checked quotation, beside whom it is given to: the lines of every language of the notices. */

import type { Notices } from "./notices.ts";

export const englishAttributions: Notices["attributions"] = {
  same: (_, speaker, isAlike) => `The article gives ${isAlike ? "a sentence like this" : "these words"} to ${speaker}.`,
  other: (saidBy, speaker, isAlike) =>
    `${isAlike ? "A sentence like this is" : "These words are"} attributed in the article to “${speaker}”, not to “${saidBy}”.`,
  nobody: (saidBy, _, isAlike) =>
    `${isAlike ? "A sentence like this is" : "These words are"} attributed in the article to nobody, not to “${saidBy}” either.`,
  unclear: (saidBy) =>
    `Who said it was not checked${saidBy && `: the article does not say plainly whether it was “${saidBy}”`}.`,
};

export const frenchAttributions: Notices["attributions"] = {
  same: (_, speaker, isAlike) => `L’article attribue ${isAlike ? "une phrase semblable" : "ces mots"} à ${speaker}.`,
  other: (saidBy, speaker, isAlike) =>
    `L’article attribue ${isAlike ? "une phrase semblable" : "ces mots"} à « ${speaker} », non à « ${saidBy} ».`,
  nobody: (saidBy, _, isAlike) =>
    `L’article n’attribue ${isAlike ? "une telle phrase" : "ces mots"} à personne, pas non plus à « ${saidBy} ».`,
  unclear: (saidBy) =>
    `Qui l’a dit n’a pas été vérifié${saidBy && ` : l’article ne dit pas clairement si c’est « ${saidBy} »`}.`,
};

export const khmerAttributions: Notices["attributions"] = {
  same: (_, speaker, isAlike) => `អត្ថបទថា${isAlike ? "ប្រយោគស្រដៀងនេះ" : "ពាក្យទាំងនេះ"}ជារបស់ ${speaker}។`,
  other: (saidBy, speaker, isAlike) =>
    `អត្ថបទថា${isAlike ? "ប្រយោគស្រដៀងនេះ" : "ពាក្យទាំងនេះ"}ជារបស់ “${speaker}” មិនមែនរបស់ “${saidBy}” ទេ។`,
  nobody: (saidBy, _, isAlike) =>
    `អត្ថបទមិនបានថា${isAlike ? "ប្រយោគស្រដៀងនេះ" : "ពាក្យទាំងនេះ"}ជារបស់នរណាទេ ហើយក៏មិនមែនរបស់ “${saidBy}” ដែរ។`,
  unclear: (saidBy) => `មិនបានពិនិត្យថានរណាជាអ្នកនិយាយទេ${saidBy && `៖ អត្ថបទមិនបានប្រាប់ច្បាស់ថាជា “${saidBy}” ឬយ៉ាងណា`}។`,
};
