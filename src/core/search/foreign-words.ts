/**
 * German, Spanish and French within English chat, and short questions in those languages: the bot speaks them. Without accents, as
 * `wordsOf` gives them.
 */

/** To the English word, as it stands first in its group of synonyms. */
const WORDS =
  "message nachricht nachrichten mensaje mensajes mensajeria messagerie,private privat private privaten privates privado privados " +
  "privada privadas prive prives privee privees,sell verkauft verkauften verkaufen verkaufte vendio vendido vendieron vender vende vendu " +
  "vendus vendait vendre,buy gekauft kaufte kaufen compro comprado comprar achete acheter,read lesen liest gelesen mitgelesen las leer leyo " +
  "leido leia lire lisait,gave gegeben gab geben dio dieron dado donne donner,access zugriff zugang acceso acces,data daten datos donnees," +
  "pay bezahlt zahlte gezahlt zahlen pago pagaron pagar paye payer,million millionen millon millones,dollar dolar dolares,year jahr jahre jahren " +
  "ano anos annees,court gericht tribunal,document dokumente unterlagen gerichtsdokumente documento documentos,lawsuit klage demanda plainte " +
  "proces,users nutzer usuarios utilisateurs,fine strafe bussgeld multa amende,encryption verschlusselt verschlusselung cifrado cifrados " +
  "chiffrement chiffre,ad werbung anzeigen anuncios publicidad publicite,spy ausspioniert spioniert spionierte espio espiaba espiar espionne " +
  "espionner,company firma unternehmen empresa empresas entreprise,report bericht berichte informe informes rapport rapports,week woche wochen " +
  "semana semanas semaine semaines,board vorstand verwaltungsrat aufsichtsrat junta consejo,deny bestreitet leugnet dementiert niega nego " +
  "desmiente dement,reply antwort antwortet respuesta respondio reponse,deal vertrag abkommen acuerdo acuerdos contrato accord";

export const FOREIGN_WORDS: readonly (readonly [word: string, english: string])[] = WORDS.split(",").flatMap(
  (group) => {
    const [english = "", ...words] = group.split(" ");
    return words.filter((word) => word !== english).map((word) => [word, english] as const);
  },
);

/** What carries no topic; a few are English words too (`hat`, `die`, `war`), which say nothing about a claim so far. */
export const FOREIGN_FUNCTION_WORDS =
  "hat die war son me te tu das dass der dem den des ein eine einen einer und oder aber ich wir ihr sie uns unser unsere unseren unserer mein meine dein deine nicht kein " +
  "keine auch noch schon mit von vom fur auf aus bei nach uber zum zur ist sind waren wurde wurden haben hatte hatten konnte konnten kann wirklich " +
  "wahr stimmt alle alles jetzt mal doch wer wie warum wann wieso welche was wo krass alter el los las un una unos unas del al que es son fue " +
  "fueron como con por para sin pero muy mas nuestro nuestros nuestra nuestras mis tus sus se lo le les nos ha han habia puede podia verdad " +
  "cierto todo todos todas quien cuando cuanto porque donde ya si de la et le du une est sont mes tes ses nos notre vos votre dans sur pour avec " +
  "sans mais plus pas qui quoi quand combien pourquoi vrai tout tous ont avait pouvait ce cette ces ca";
