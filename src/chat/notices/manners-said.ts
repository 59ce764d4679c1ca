/** What people say that asks an article nothing, in the languages of the notices. */

import type { NoticeLanguage } from "../../reply/index.ts";

/** What a message may be that asks an article nothing, by how it is answered; of several the first counts. */
export const MANNERS = ["help", "abilities", "identity", "doubt", "bye", "thanks", "greeting", "nod"] as const;
export type Manner = (typeof MANNERS)[number];

type MannerPhrases = Readonly<Record<Manner, string>> & {
  /** What may stand beside them and changes nothing. */
  readonly around: string;
};

/** Phrases in lower case, with spaces for apostrophes and hyphens and bars between. Only a message of nothing else counts. */
export const mannersSaid: Readonly<Record<NoticeLanguage, MannerPhrases>> = {
  en: {
    help: "help|i need help|need help",
    abilities:
      "what can you do|what do you do|what can you tell me|what else can you do|how does this work|how do you work|how does it work|how do i use this|how do i use you|how to use|how to use this|what can i ask|what can i ask you|what should i ask|what do i ask|what questions can i ask|how can you help|how can you help me|can you help|can you help me|help me|what is this|what is this for|instructions",
    identity:
      "who are you|what are you|who r u|who is this|what is this bot|are you a bot|are you human|are you a human|are you real|are you ai|are you an ai|are you a robot|are you a person|are you chatgpt|who made you|who built you|what is your name|what s your name|whats your name|your name",
    doubt:
      "are you sure|you sure|u sure|sure|really|rly|is that true|is it true|is this true|is that right|is this right|is that correct|are you certain|for real|seriously|how do you know|how do you know that|prove it|says who|can i trust this|can i trust you|that s wrong|thats wrong|wrong|that is wrong",
    bye: "bye|goodbye|good bye|bye bye|see you|see ya|see u|cya|good night|goodnight|take care|have a nice day|have a good day|talk to you later|ttyl",
    thanks:
      "thanks|thank you|thankyou|thank u|thx|thnx|ty|tysm|cheers|many thanks|much appreciated|appreciate it|i appreciate it|good bot|good job|well done|thanks a lot|thanks a million",
    greeting:
      "hi|hello|hey|hiya|heya|helo|hallo|hola|yo|howdy|greetings|good morning|good afternoon|good evening|good day|morning|sup|what s up|whats up|wassup|how are you|how are you doing|how r u|how is it going|how s it going|hows it going|nice to meet you|anyone there|anybody there|is anyone there|are you there|you there|test|testing|hello world",
    nod: "ok|okay|k|kk|okey|alright|all right|got it|gotcha|i see|understood|makes sense|yes|no|yep|nope|yeah|hmm|hm|oh|ah|aha|wow|great|nice|cool|awesome|perfect|excellent|interesting|good to know|lol|haha|hehe|never mind|nevermind|nvm|that s all|thats all|done",
    around:
      "bot|there|everyone|everybody|all|again|so much|very much|a lot|man|mate|buddy|friend|guys|folks|please|pls|pullquote|for that|for this|for your help|for the help|sir|then|so|well|and|very|really|you|about that|now",
  },
  fr: {
    help: "aide|a l aide|j ai besoin d aide",
    abilities:
      "que sais tu faire|que peux tu faire|que savez vous faire|que pouvez vous faire|qu est ce que tu sais faire|qu est ce que tu peux faire|qu est ce que vous pouvez faire|tu sais faire quoi|tu peux faire quoi|tu fais quoi|comment ca marche|comment ca fonctionne|comment t utiliser|que puis je demander|que puis je te demander|je peux demander quoi|aide moi|aidez moi|peux tu m aider|pouvez vous m aider|a quoi sers tu|c est quoi|c est quoi ca",
    identity:
      "qui es tu|qui etes vous|tu es qui|t es qui|vous etes qui|c est qui|c est quoi ce bot|es tu un robot|etes vous un robot|tu es un robot|es tu humain|es tu une ia|comment tu t appelles|comment t appelles tu|comment vous appelez vous|ton nom|quel est ton nom",
    doubt:
      "tu es sur|t es sur|vous etes sur|es tu sur|etes vous sur|tu en es sur|c est sur|c est vrai|est ce vrai|vraiment|serieusement|ah bon|comment le sais tu|c est faux",
    bye: "au revoir|a bientot|a plus|a plus tard|a demain|ciao|bonne nuit|bonne journee|bonne soiree|adieu",
    thanks: "merci|merci beaucoup|merci bien|mille mercis|un grand merci|je te remercie|je vous remercie|bravo",
    greeting:
      "bonjour|salut|bonsoir|coucou|allo|ca va|comment ca va|comment vas tu|comment allez vous|il y a quelqu un",
    nod: "d accord|compris|je vois|oui|non|bien|super|parfait|genial|entendu|ca marche|interessant|tant pis|c est tout",
    around:
      "le bot|a tous|tout le monde|beaucoup|a toi|a vous|pour tout|pour ton aide|s il te plait|s il vous plait|svp|stp|alors|tres|toi|vous",
  },
  km: {
    help: "ជំនួយ|ជួយ",
    abilities:
      "អ្នកអាចធ្វើអ្វីបាន|តើអ្នកអាចធ្វើអ្វីបាន|អ្នកអាចធ្វើអ្វីខ្លះ|តើអ្នកអាចធ្វើអ្វីខ្លះ|តើអ្នកអាចធ្វើអ្វីបានខ្លះ|តើខ្ញុំអាចសួរអ្វីបាន|តើខ្ញុំអាចសួរអ្វីខ្លះ|ប្រើយ៉ាងម៉េច|ប្រើដូចម្តេច|ជួយខ្ញុំផង|សូមជួយខ្ញុំ|ជួយខ្ញុំ|នេះជាអ្វី|តើនេះជាអ្វី",
    identity: "អ្នកជានរណា|តើអ្នកជានរណា|អ្នកជាអ្នកណា|អ្នកឈ្មោះអ្វី|តើអ្នកឈ្មោះអ្វី|អ្នកជាអ្វី|តើអ្នកជាអ្វី|អ្នកជាបូតមែនទេ|តើអ្នកជាមនុស្សទេ",
    doubt: "ប្រាកដទេ|តើអ្នកប្រាកដទេ|អ្នកប្រាកដទេ|មែនទេ|ពិតមែនទេ|ពិតទេ|មែនឬ|ពិតមែនឬ",
    bye: "លាហើយ|លាសិនហើយ|ជំរាបលា|ជម្រាបលា|រាត្រីសួស្តី|រាត្រីសួស្ដី",
    thanks: "អរគុណ|សូមអរគុណ|អរគុណច្រើន|អរគុណណាស់|អគុណ",
    greeting: "សួស្តី|សួស្ដី|ជំរាបសួរ|ជម្រាបសួរ|អរុណសួស្តី|អរុណសួស្ដី|សុខសប្បាយទេ|សុខសប្បាយជាទេ|ហេឡូ|ហាយ",
    nod: "យល់ព្រម|បាទ|ចាស|ចា៎|បាន|យល់ហើយ|អូខេ|ល្អណាស់|ល្អ|ទេ|មែនហើយ",
    around: "បង|លោក|អ្នក|ណា|ទាំងអស់គ្នា|បូត",
  },
};
