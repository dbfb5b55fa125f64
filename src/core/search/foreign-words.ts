/**
 * German, Spanish and French within English chat, and short questions in those languages: the bot speaks them. Words are written
 * without accents, as `folded` gives them.
 */
import { LANGUAGES, type Language, zipfOf } from "./general-language.ts";

/** English word: German | Spanish | French, without accents. */
const WORDS = `
message: nachricht nachrichten gesprache unterhaltungen | mensaje mensajes conversaciones charlas | messages conversations
private: privat private privaten privates | privado privados privada privadas | prive prives privee privees
sold: verkauft verkaufte verkauften verkaufen verscherbelt vertickt | vendio vendido vendieron vender vendia vende | vendu vendus vendre vendait vendent
bought: gekauft kaufte kaufen | compro comprado compraron | achete acheter
read: lesen gelesen liest las lasen mitlesen mitgelesen sehen | leer leyera leia leyo leian leyendo ver | lire lisait lu lisaient lisent voir
gave: gegeben gab weitergegeben ubergeben geben | dio dado dieron daba entrego | donne donnait donner refile
dollar: | dolar dolares |
shared: geteilt teilen teilte | compartio compartido compartir | partage partager
paid: bezahlt gezahlt zahlt zahlte bezahlen zahlen | pago pagado pagaron pagar pagaba | paye payer payait
spent: ausgegeben | gasto gastado gastaron | depense
access: zugriff zugang | acceso | acces
encrypted: verschlusselt verschlusselung | cifrado cifrados cifrada encriptado encriptados | chiffre chiffres chiffrement crypte cryptes
court: gericht gerichts | tribunal corte juzgado | tribunal
documents: dokumente gerichtsdokumente unterlagen akten | documentos papeles | documents papiers
lawsuit: klage prozess | demanda juicio | proces plainte
suing: verklagt klagt verklagen | demando demandaron demandado | poursuit
fine: strafe geldstrafe bussgeld | multa | amende
report: bericht berichte | informe informes reporte reportes | rapport rapports
ad: werbung anzeigen reklame | publicidad anuncios | pub pubs publicite publicites
board: vorstand aufsichtsrat verwaltungsrat | junta consejo directorio | conseil
boss: chef | jefe | patron
money: geld kohle | dinero plata lana | argent fric
users: nutzer benutzer usern | usuarios | utilisateurs
data: daten nutzerdaten | datos | donnees
spied: ausspioniert spioniert spionierte bespitzelt | espio espiaba espiaron espiar espiado espiando | espionne espionnait espionner
friends: freunde freunden befreundet | amigos amigas | amis potes
year: jahr jahre jahren | ano anos | an ans annee annees
week: woche wochen | semana semanas | semaine semaines
month: monat monate | mes meses | mois
history: verlauf | historial | historique
movie: filme film serien | peliculas pelicula series | films
budget: budget | presupuesto | budget
when: wann | cuando | quand
who: wer | quien quienes | qui
why: warum wieso weshalb | porque | pourquoi
how: wie | |
much: viel | |
how much: wieviel | cuanto cuanta | combien
said: sagt sagte gesagt | dice dijo dicho | dit
answer: antwort antwortet geantwortet | respuesta respondio responde | repondu reponse repond
denied: bestreitet bestritten leugnet dementiert | niega nego desmiente | dement dementi
deal: abkommen vertrag vereinbarung | acuerdo contrato | accord contrat
company: firma unternehmen konzern | empresa compania | entreprise
teens: jugendliche jugendlichen | adolescentes jovenes chavos | ados adolescents jeunes
install: installieren installiert | instalar instalaran | installer
million: millionen | millones millon | millions
billion: milliarden | | milliards
decade: jahrzehnt | decada | decennie
inbox: posteingang postfach | buzon bandeja |
unsealed: veroffentlicht | publicados publicaron | publies
killed: eingestellt abgeschafft | cerro cerraron | ferme
to: an | a al | a au aux
by: durch | por | par
special: besondere besonderes spezielle | especial | speciale special
relationship: beziehung verhaltnis verbindung | relacion relaciones | relation relations
almost: fast beinahe | casi | presque
ten: zehn | diez | dix
two: zwei beide beiden | dos ambas ambos | deux
four: vier | cuatro | quatre
every: jede jeden jedes alle | cada | chaque toutes
often: oft haufig | frecuencia menudo | souvent frequence
send: schicken senden schickte geschickt sendete | mandar enviar mandaba enviaba enviaron mando envio | envoyer envoyait envoye
signed: unterschrieben unterzeichnet | firmaron firmo firmado | signe signes signer
sharing: austausch weitergabe | intercambio | echange
lobbied: lobbyiert lobbyarbeit lobbying | cabildeo presiono | lobbying
congress: kongress uskongress | congreso | congres
law: gesetz gesetze | ley leyes | loi
joined: beigetreten | unio | rejoint
member: mitglied | miembro | membre
director: direktor | director | directeur
friend: freund freundin | amigo amiga | ami amie
together: zusammen | juntos | ensemble
competition: konkurrenz wettbewerb | competencia | concurrence
streaming: streamingdienst |  | streaming
video: videodienst videos |  | videos
antitrust: kartellklage kartellrecht kartell | antimonopolio monopolio | antitrust
monopoly: monopol |  | monopole
class action: sammelklage | | 
plaintiffs: klager klagerinnen | demandantes | plaignants
filed: eingereicht eingereichten | presentados presentado presento presentaron | depose deposes deposee
public: offentlich offentlichkeit | publico publicos publica | publique
untrue: unwahr gelogen falsch | mentira falso | faux mensonge
comment: kommentar kommentiert stellungnahme | comentario comento | commentaire commente
partner: partnern partnerschaft | socio socios | partenaire partenaires
app: anwendung | aplicacion aplicaciones | appli application
interface: schnittstelle schnittstellen | interfaz | interface
newspaper: zeitung | periodico diario | journal
reported: berichtet berichtete | reporto informo | rapporte
permission: erlaubnis zustimmung | permiso | permission
screenshot: bildschirmfoto | captura pantallazo | capture
authority: behorde datenschutzbehorde | autoridad regulador | autorite
ireland: irland irische irischen | irlanda irlandesa | irlande irlandaise
euro:  | euros | euros
settlement: vergleich |  | reglement
affected: betroffen betroffene betroffenen | afectados afectadas | concernes touches
people: menschen personen | personas gente | personnes gens
phone: telefon handy handys | telefono telefonos celular | telephone telephones
number: nummer nummern telefonnummern | numero numeros | numero numeros
secret: geheim geheime geheimes | secreto secreta | secret secrete
project: projekt | proyecto | projet
traffic: datenverkehr | trafico | trafic
default: standardmassig standard | defecto predeterminado | defaut
end: ende | extremo | bout
announced: angekundigt | anuncio anunciado | annonce annoncee
since: seit | desde | depuis
name: namen umbenannt | nombre | nom
renamed: umbenennung | renombro | renomme rebaptise
called: heisst hiess genannt | llama llamaba llamo | appelle
profit: gewinn profit | ganancia ganancias | profit
wanted: wollten wollte | queria querian quiso | voulait voulaient
exchange: gegenzug tausch | cambio |
recommendation: empfehlung empfehlungen | recomendacion recomendaciones | recommandation recommandations
click: klick klicks | clics | clics
content: inhalt inhalte inhalten | contenido contenidos | contenu contenus
watched: geschaut geguckt geglotzt gesehen | visto vimos veiamos | regarde regarder regardait
watch history: wiedergabeverlauf |  | 
third: dritte dritten | terceros tercero |
shared:  | compartidos | partages
direct: direkt direkte | directos directo | direct
personally: personlich | personalmente | personnellement
reduced: gekurzt gestrichen kurzen | recorto recortaron | reduit coupe
: wirklich echt wahr stimmt eigentlich leute alter digga krass weiss wissen konnte konnten lang mal einfach krank irre unglaublich bloss eben sogar komplett | verdad cierto wey guey oye neta cabron asco podia podian pudo dejo dejaron sabias sabes durante tambien simplemente increible loco locura joder tio todavia | vrai serieux mec putain honte pouvait pouvaient laisse laissait pendant aussi savais simplement dingue fou incroyable carrement grave encore franchement`;

const dictionaries: ReadonlyMap<Language, ReadonlyMap<string, string>> = new Map(
  LANGUAGES.map((language, column) => [language, dictionaryOf(column)]),
);

/** A word (lower case, without accents) in English, empty where it says nothing; none if it is not listed. */
export function translationOf(word: string, language: Language): string | undefined {
  return dictionaries.get(language)?.get(word);
}

/** Words are borrowed, or English as well, from here on: "message", "pub". */
const ENGLISH = 3.5;

/** The words that are no English ones, with their English word: what they say needs no look at the words around them. */
export function foreignWords(): (readonly [word: string, english: string])[] {
  return [...dictionaries.values()].flatMap((words) =>
    [...words].filter(([word, english]) => english !== "" && !english.includes(" ") && (zipfOf(word) ?? 0) < ENGLISH),
  );
}

/** What carries no topic; a few are English words too (`hat`, `die`, `war`), which say nothing about a claim so far. */
export const FOREIGN_FUNCTION_WORDS =
  "hat die war son me te tu das dass der dem den des ein eine einen einer und oder aber ich wir ihr sie uns unser unsere unseren unserer mein meine dein deine nicht kein " +
  "keine auch noch schon mit von vom fur auf aus bei nach uber zum zur ist sind waren wurde wurden haben hatte hatten konnte konnten kann wirklich " +
  "wahr stimmt alle alles jetzt mal doch wer wie warum wann wieso welche was wo krass alter el los las un una unos unas del al que es son fue " +
  "fueron como con por para sin pero muy mas nuestro nuestros nuestra nuestras mis tus sus se lo le les nos ha han habia puede podia verdad " +
  "cierto todo todos todas quien cuando cuanto porque donde ya si de la et le du une est sont mes tes ses nos notre vos votre dans sur pour avec " +
  "sans mais plus pas qui quoi quand combien pourquoi vrai tout tous ont avait pouvait ce cette ces ca";

function dictionaryOf(column: number): ReadonlyMap<string, string> {
  const lines = WORDS.trim().split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [english = "", words = ""] = line.split(":");
      const own = words.split("|")[column]?.trim() ?? "";
      return own === "" ? [] : own.split(" ").map((word) => [word, english] as const);
    }),
  );
}
