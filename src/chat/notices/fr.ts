/** The bot's own words in French. */

import { frenchAttributions } from "./attribution-lines.ts";
import { commandNotices } from "./command-notices.ts";
import { formatList } from "./format-list.ts";
import { languageNameIn } from "./language-name.ts";
import type { Notices } from "./notices.ts";

export const fr: Notices = {
  name: "français",
  said: {
    more: ["plus", "encore", "la suite", "suite", "continue", "continuez", "dis m'en plus", "quoi d'autre"],
    context: ["contexte", "le contexte", "en contexte", "dans son contexte", "montre le contexte"],
  },
  labels: {
    more: "Suite",
    previous: "Précédents",
    context: "Dans le contexte",
    receipt: "Reçu",
    good: "Utile",
    bad: "Pas utile",
    tell: "Prévenir la rédaction",
    copy: "Copier la citation",
    open: "Ouvrir l’article",
  },
  reasons: {
    empty: "Il n’y a pas de question là-dedans. Posez-la avec vos propres mots.",
    "too-long": "C’est trop long pour une question : 1 000 caractères au plus.",
    "no-match": "Je n’ai trouvé aucun passage qui réponde à cette question.",
    unsure: "Je n’ai trouvé aucun passage qui réponde à cette question.",
    "other-language":
      "Je n’ai trouvé aucun passage qui réponde à cette question. Elle semble être dans une autre langue que l’article ; posez-la dans la langue de l’article.",
    "no-such-article": "Il n’y a pas d’article de ce genre ici.",
    "no-articles": "Il n’y a pas encore d’article qui puisse répondre.",
    loading:
      "Je n’ai pas encore trouvé de passage qui réponde à cette question. Les articles sont en cours de chargement ; reposez-la dans un instant.",
  },
  noSuchArticle: ({ about, by, days }) =>
    `Il n’y a ici aucun article${about ? ` sur « ${about} »` : ""}${by ? ` de ${by}` : ""}${days ? ` daté du ${days}` : ""}.`,
  nearestArticles: "Les plus proches :",
  missing: (words, articles) => {
    const named = formatList(words.map((word) => `« ${word} »`));
    const where = articles > 1 ? "les articles" : "l’article";
    return words.length === 1
      ? `Le mot ${named} ne se trouve pas dans ${where}.`
      : `Les mots ${named} ne se trouvent pas dans ${where}.`;
  },
  unsure: "Ceci n’y répond peut-être pas :",
  severalArticles: "Plusieurs articles en parlent :",
  again: "Déjà montré ; je ne trouve rien de plus proche :",
  seen: (place) => `Je ne trouve rien de plus proche que ce que vous avez vu : ${place}.`,
  several: (answered, asked) => `Les ${answered} premières de ${asked} questions ; reposez les autres.`,
  choices: "Peut-être l’un de ces passages :",
  otherLanguage: (code) => `L’article est en ${languageNameIn("fr", code)}.`,
  nearest: (to) => `Passage le plus proche${to === "question" ? " ; il ne répond peut-être pas" : ""} :`,
  correction: (from, to) => `« ${from} » a été lu comme « ${to} ».`,
  hello: "Bonjour.",
  manners: {
    greeting: "Bonjour. Interrogez-moi sur l’article : je réponds par ses propres phrases, mot pour mot.",
    thanks: "Avec plaisir. Posez-moi une autre question sur l’article.",
    bye: "Au revoir. Je suis là quand vous avez une question sur l’article.",
    identity:
      "Je suis un robot. Je montre ce que dit l’article, par ses propres phrases, et n’écris rien moi-même sur les faits.",
    abilities:
      "Posez une question avec vos mots : je montre les phrases de l’article qui y répondent, ou je dis que je n’en ai pas trouvé. Mettez une citation entre guillemets et je la vérifie. /help en dit plus.",
    doubt:
      "Je montre ce que dit l’article, mot pour mot ; si c’est vrai, je ne peux en juger. « contexte » montre ce qui l’entoure.",
    nod: "Je vous écoute. Interrogez-moi sur l’article.",
  },
  tryAsking: "Par exemple :",
  articleLabels: {
    about: "L’article, avec ses propres mots :",
    points: "Les phrases qui ont le plus en commun avec le reste de l’article, telles quelles :",
    byline: "Signature :",
    date: "Date indiquée :",
    updated: "Sur ses propres modifications :",
    dateline: "Lieu et date :",
  },
  article: {
    author: (name) =>
      name === undefined
        ? "Je ne trouve dans l’article aucune ligne qui nomme son auteur."
        : `Auteur : ${name}. C’est indiqué avec l’article ; son texte n’est pas signé.`,
    published: (date) =>
      date === undefined
        ? "L’article ne dit pas quand il a été publié."
        : `Publié : ${date}. C’est indiqué avec l’article ; son texte n’a pas de ligne de date.`,
    updated: (date, updated) =>
      updated === undefined
        ? `L’article ne dit pas qu’il a été mis à jour ou corrigé.${date === undefined ? "" : ` Publié : ${date}.`}`
        : `Mis à jour : ${updated}. C’est indiqué avec l’article ; son texte n’a pas de ligne qui le dit.`,
    outlet: (names) =>
      names.length === 0
        ? "L’article ne dit pas où il a été publié."
        : `Source : ${names.join(" · ")}. C’est indiqué avec l’article.`,
    noPlace: "L’article ne porte pas de mention du lieu où il a été écrit.",
    address: (url) =>
      url === undefined
        ? "Je n’ai pas d’adresse pour cet article. /outline montre ce qu’il contient."
        : `L’article entier : ${url}`,
    length: (paragraphs, words) =>
      `${paragraphs === 1 ? "1 paragraphe" : `${paragraphs} paragraphes`}, environ ${words.toLocaleString("fr")} mots.`,
    which: (titles, total) =>
      `Lequel des ${total} articles ? Choisissez-en un avec /article, par exemple : ${formatList(titles.map((one) => `« ${one} »`))}.`,
    asks: { about: "De quoi parle cet article ?", points: "Quels sont les points clés ?" },
  },
  places: {
    paragraph: (number) => `paragraphe ${number}`,
    headline: "titre",
    caption: "légende",
    standfirst: "chapeau",
    heading: "intertitre",
    credit: "signature et date",
    note: "note",
  },
  voices: {
    quoted: "une citation",
    attributed: "propos rapporté",
    reporter: "propos du journaliste",
  },
  unnamedSpeaker: "une personne que cette phrase ne nomme pas",
  asOf: (day) => `lu le ${day}`,
  verdicts: {
    verbatim: "Textuel : l’article contient exactement ces mots.",
    marked: "Textuel, avec des changements signalés : l’article contient ces mots, sauf ce qui est signalé.",
    altered: "Modifié : l’article a une phrase semblable, mais pas ces mots.",
    stitched: "Recousu : ces mots se trouvent à des endroits séparés de l’article.",
    elsewhere: "Ailleurs : cet article ne contient pas ces mots, mais un autre les contient.",
    absent: "Absent : je n’ai pas trouvé ces mots dans l’article.",
  },
  inAnother: "Cet article ne contient pas ces mots. Dans un autre article :",
  formDiffers: "Textuel : l’article a ces mots ; seuls diffèrent guillemets, tirets, espaces, casse, signes, balises.",
  differs: (said, article) => `« ${said} » : dans l’article, « ${article} ».`,
  added: (said) => `« ${said} » n’est pas dans la phrase de l’article.`,
  leftOut: (article) => `« ${article} » a été omis.`,
  marks: {
    omission: (said, article) =>
      article === "" ? `À « ${said} », rien n’est omis.` : `« ${said} » omet « ${article} ».`,
    insertion: (said) => `« ${said} » est ajouté.`,
    replacement: (said, article) => `« ${said} » est mis pour « ${article} ».`,
    case: (said, article) => `« ${said} » : dans l’article, « ${article} ».`,
    sic: (said) => `« ${said} » est ajouté ; l’article a bien ces mots.`,
    attribution: (_, article) => `Omis entre les deux : « ${article} ».`,
  },
  turns: {
    "left-out": (word) => `Attention : ce qui est omis contient « ${word} », ce qui change le sens du reste.`,
    "put-in": (word) => `Attention : ce qui est ajouté contient « ${word} », ce qui change le sens du reste.`,
  },
  speakerLost: (word) =>
    `Attention : ce qui est omis contient « ${word} » : la suite est peut-être dite par quelqu’un d’autre.`,
  endings: {
    other: "L’article a un autre signe là où ces mots finissent.",
    "goes-on": "La phrase de l’article continue là où ces mots finissent : le point n’est pas de l’article.",
  },
  attributions: frenchAttributions,
  saidBeside: (words) => `Attention : l’article ne le dit pas lui-même, il a « ${words} » à côté de ces mots.`,
  outside: (words) => `Attention : juste à côté, l’article a « ${words} », ce qui peut en changer le sens.`,
  withdrawn: "L’article retire ces mots : voir son rectificatif.",
  corrected: {
    heading: "L’article a changé depuis cette réponse.",
    before: "Il disait :",
    now: "Il dit maintenant :",
    gone: "Ces mots n’y sont plus.",
    stands: "Ceci y est toujours :",
  },
  receipts: {
    stands: "Ces mots se trouvent dans l’article, là où ils ont été cités.",
    moved: "Ces mots se trouvent dans l’article, mais à un autre endroit que lors de la citation.",
    changed: "L’article a changé depuis : ces mots ne s’y trouvent plus.",
    unknown: "L’article de ce reçu n’est pas ici.",
    malformed: "Ce n’est pas un reçu. /receipt montre celui du dernier extrait.",
  },
  receiptFault: {
    short: () => "Ce reçu est trop court : il en manque une partie.",
    long: () => "Ce reçu est trop long : il contient quelque chose de trop.",
    mistyped: (part) =>
      part === undefined
        ? "Il y a une faute de frappe dans ce reçu."
        : `Dans ce reçu, un caractère de « ${part} » est faux.`,
  },
  receiptForm: "Seuls des espaces, des guillemets ou d’autres signes d’écriture ne sont plus les mêmes.",
  articles: (shown, total) =>
    shown < total ? `${total} articles ; les ${shown} premiers :` : total === 1 ? "1 article :" : `${total} articles :`,
  chosen: "répond ici",
  paragraphs: (count) => (count === 1 ? "1 paragraphe" : `${count} paragraphes`),
  headings: "Parties :",
  questions: "Questions auxquelles il répond :",
  asks: {
    who: "qui",
    where: "où",
    when: "quand",
    "how many": "combien",
    "how much": "combien",
    "how long": "combien de temps",
    why: "pourquoi",
  },
  report: {
    none: "Aucune question n’a encore été comptée.",
    asked: (questions, answered, since) =>
      `${questions.toLocaleString("fr")} ${questions === 1 ? "question" : "questions"} depuis le ${since}, ${answered} % avec réponse.`,
    votes: (votes, good) => `${votes.toLocaleString("fr")} ${votes === 1 ? "vote" : "votes"}, ${good} % « utile ».`,
    missed: "Sans réponse, les plus fréquentes d’abord :",
    miss: (count, about, nearest) =>
      `${count} × ${about}${nearest === undefined ? "" : ` (le plus proche : ${nearest})`}`,
    wordless: "questions sans mots qui leur soient propres",
    top: "titre ou légende",
    told: "Ce que des lecteurs ont voulu vous faire savoir qu’ils demandent :",
    toldKept: (days) =>
      `Si vous appuyez sur « Prévenir la rédaction », votre question est gardée telle que vous l’avez écrite, ${days === 1 ? "un jour" : `${days} jours`} et sans dire qui l’a posée ; /forget ne l’efface pas, car personne ne sait de qui elle est.`,
    lookedUp:
      "La rédaction a son propre moteur de recherche : les mots d’une question y sont cherchés, sans leurs terminaisons et sans dire qui l’a posée.",
    kept: (days, questions) =>
      `Pour la rédaction, je compte combien de fois l’article a répondu, et à quoi il n’a pas répondu, sans garder qui a demandé${questions ? " ; les questions restées sans réponse sont gardées telles qu’elles ont été écrites" : ""}. Cela reste ${days === 1 ? "un jour" : `${days} jours`}. Si vous appuyez sur « Utile » ou « Pas utile », un code qui vous représente est gardé 48 heures, pour que personne ne vote deux fois ; /forget l’efface.`,
    failing: (addresses) =>
      `Illisible depuis un jour ou plus, c’est donc ce que j’en ai gardé qui répond : ${formatList(addresses)}.`,
    never: (title, paragraphs) => `Jamais cités dans « ${title} » : ${formatList(paragraphs)}.`,
  },
  commands: commandNotices.fr,
  notices: {
    welcome: (titles) =>
      titles.length === 1
        ? `Interrogez-moi sur « ${titles[0]} ». Je réponds par ses propres phrases, mot pour mot, ou je dis que je n’en ai pas trouvé. /help en dit plus.`
        : `Interrogez-moi sur l’un des ${titles.length} articles. Je réponds par leurs propres phrases, mot pour mot, ou je dis que je n’en ai pas trouvé. /articles en donne la liste, /help en dit plus.`,
    unsupported: "Je ne lis que les mots. Écrivez votre question, s’il vous plaît.",
    late: "Pardon, cette réponse vient tard : je ne fonctionnais pas quand vous avez posé la question.",
    failed: "Pardon, je n’ai pas pu répondre. Reposez la question, s’il vous plaît.",
    limited: "Cela fait beaucoup de questions à la fois. Attendez une minute avant la suivante, s’il vous plaît.",
    shared: "C’est déjà partagé.",
    unknownCommand: (name, near) =>
      near.length > 0
        ? `Il n’y a pas de commande /${name}. Vouliez-vous dire ${near.map((one) => `/${one}`).join(" ou ")} ?`
        : `Il n’y a pas de commande /${name}. /help donne la liste des commandes.`,
    help: "Posez vos questions avec vos mots. Je réponds par des phrases de l’article, mot pour mot, ou je dis que je n’en ai pas trouvé. Mettez une citation entre guillemets pour la faire vérifier.",
    privacy:
      "Pour que « et quand ? » fonctionne, je garde vos dernières questions et recherches d’articles, pendant 30 minutes après la plus récente. Pour chaque discussion, je garde l’article et la langue qui y ont été choisis, à qui les réponses y sont d’abord montrées, les pages qui ont été lues pour elle, et le message qui y a publié un article. Tant qu’une question attend sa réponse, ses mots sont stockés, puis effacés ; le lien entre elle et mes messages, et les mots de l’article qu’ils montrent, sont gardés 48 heures, pour pouvoir les corriger. Les questions ne sont envoyées à aucun autre service et ne sont jamais écrites dans un journal. /forget efface aussitôt ce qui est conservé de vous.",
    forgotten: "C’est fait : ce qui était conservé de vous est effacé.",
    notAllowed: "Seuls les administrateurs de cette discussion peuvent choisir cela.",
    operatorsOnly: (id) =>
      `Seuls les responsables du robot peuvent voir cela, en privé.${id === undefined ? "" : ` Votre identifiant est ${id}.`}`,
    notCounted: "Ici, les questions ne sont pas comptées.",
    articleHere: (title) => `Ici, les réponses viennent de : ${title}`,
    allArticlesHere: (count) =>
      count === 1 ? "Ici, les réponses viennent du seul article." : `Ici, les réponses viennent des ${count} articles.`,
    articleUnknown: (said, near) =>
      near.length > 0
        ? `Il n’y a pas d’article « ${said} ». Proches : ${formatList(near)}.`
        : `Il n’y a pas d’article « ${said} ». /articles donne la liste des articles.`,
    reading: (address) => `Je lis ${address} …`,
    addressUnread: (address, reason) => `Je n’ai pas pu lire ${address} : ${reason}.`,
    articleAmbiguous: (said, ids) => `« ${said} » peut être : ${formatList(ids)}.`,
    languageHere: (name, codes) => `Ici, la langue des messages est : ${name}. Autres : ${formatList(codes)}.`,
    answersHere: (isPrivate) =>
      isPrivate
        ? "Ici, une réponse n’est d’abord montrée qu’à la personne qui a posé la question, et elle peut la montrer à tous. /private off les montre tout de suite à tous."
        : "Ici, les réponses sont montrées à tous. /private on ne les montre d’abord qu’à la personne qui a posé la question.",
    answersPublic: "Ici, je ne peux pas montrer une réponse à une seule personne.",
    languageUnknown: (said, codes) => `Je n’ai pas de messages en « ${said} ». Il y a : ${formatList(codes)}.`,
    nothingToContinue: "Il n’y a pas ici de réponse à continuer. Posez d’abord une question.",
    numberAlone: "Un nombre seul ne me demande rien. Posez votre question avec vos propres mots.",
    nothingMore: "Je n’ai pas trouvé d’autre passage pour cette question.",
    nothingToCheck: "Mettez les mots à vérifier derrière /check, ou répondez ainsi à un message.",
    nothingToVerify: "Mettez un reçu derrière /verify. /receipt montre celui du dernier extrait.",
    checkTooLong: (limit) => `C’est trop long à vérifier : ${limit.toLocaleString("fr")} caractères au plus.`,
    checkTooShort: "C’est trop court à vérifier : de tels mots se trouvent dans tout article. Citez davantage.",
    articleChanged: "L’article a changé depuis cette réponse. Reposez la question.",
    buttonUnreadable: "Je ne peux plus lire ce bouton. Reposez la question.",
    thanks: "Merci.",
    told: "C’est fait : la rédaction verra votre question telle que vous l’avez écrite, sans votre nom.",
    untold: "Je ne peux plus lire votre question. Reposez-la, puis appuyez sur le bouton.",
  },
};
