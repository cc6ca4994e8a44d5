/** Words that are also names of people, and words beside them that say which of the two they are. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** First names and surnames that are English words as well; with a capital at the start of a sentence they may be either. */
export const everydayWords = words(`
  able abbey amber angel art ash autumn baker ball banks bar barber bass bay beach bean bear bell bench berry best big bill
  bird bishop black blade bloom blossom blue board bold bolt bond bone book booth bow bowl bowler brand brave bridge bridges
  bright brook brooks broom brown buck bud bull burn burns bush butcher call camp candy card cardinal care carpenter case cash
  cast castle chalk chance chapel charity charm chase cherry chip church clay clear close cloud coal coast coffee cole cook
  cookie cool copper coral corn cotton couch court cousin cove crane cream cross crow crown crystal cup daisy dale dance dash
  dawn day dean deer dial dice dick dock dollar don dove down draft dream drew driver duck duke dusty eagle early earl earth
  east easter echo english eve ever fair faith falcon fall farmer fast fear feather fern ferry field fields finch fine fish
  fisher fit flag flint flood flower flowers fly folk ford forest fortune foster fountain fox free french friday friend frost
  gable gage gale game garden gardener gate gates gem gene gentle gift ginger glass glory gold golden good gore grace grand
  grange grant green greet grey gross grove guest gun guy hale hall ham hand hands happy hard hardy harmony harp hart haven
  hawk hay hazel head heart heat heath heather hedge heron hill hills holiday holly home honey hook hoop hope horn horse host
  house humble hunt hunter hurry iris iron ivory ivy jade jay jewel job joy judge just justice keen keep key keys kid kind king
  kite knight knock lake lamb land lane lark laurel law lawn leaf lemon liberty lily lime link links lion little lock lodge long lord
  loud love low luck lucky mace major maker mall man manner many maple march mare marina mark marks marsh marshal mast master
  maverick max may mead meadow mean melody merchant mercy merit merry miles mill mills mint mist mole monday moody moon moor
  more morn moss mount mouse neat new nice night noble norm north novel oak ocean olive orange orchard outlaw page paige pain
  painter palm parish park pat patch patience pace paw peace peach pear pearl peck pen penny pepper petal petty pick piece pike
  pilgrim pink pine pipe pitt place plain plant play plum pole pond pool poor pope poppy porter post potter pound power powers
  precious price pride priest prince print prior queen quick quiet rabbit rail rain raven ray reader reason red reed reeves rich
  rider ridge ring rise river rivers rob robin rock rod root rose rowan royal ruby rue rule rush rust sad sage sailor salt sand
  sandy sapphire savage savannah scarlet scholar seal senior sergeant shade shadow sharp shell shepherd shore short shy silver
  simple singer sky slate small smart smile smoke snow snowy song sparrow speed spike spring square squire stable stack star
  stark steel stern still stone stones storm story straw street strong style sue summer summers sun sunday sunny swallow swan
  sweet swift sword tall tanner teal tempest temple thorn thursday tiger tile till toner torn tower towers town trace trail
  travel tree trees trinity true trust tuesday unity usher vale valentine van vicar victory vine violet virtue wade wait wall
  walls ward warden warm wash watch water waters wave way wednesday week weeks welcome well wells west wheat wheel wheeler
  white wild will willow wills wily win wind window wing winner winter winters wise wish wolf wonder wood woods woody wool word
  workman world worth wren wright yard year young
  january february april june july august september october november december
  ad ai al am an as at be by do ed ex go ha he hi ho hr id if in is it lo ma me my no of oh ok on or ox pa pc pm so to up us we
  and any are but can den for had has her him his how its long man men mix not now old one our out own pan ran sang see sen she
  sin son sung tan ten than thank the them then they this thin too tran two wan was way who why wing with yes you
`)

/** Parts of names that are nobody by themselves. */
export const particles = words(`
  af al av bin da das de dei del della dem den der des di do dos du e el ibn il la las le les los lo mac mc o of san st te ter the til
  to und van vom von y zu zum zur dr mr mrs ms prof sir jr sr ii iii iv phd mba
`)

/** Before a word they make a name of it. */
export const titles = words(
  'mr mrs ms miss mx dr prof professor sir herr frau mme mlle monsieur madame',
)

/** After a word at the start of a sentence they make a name of it. */
export const deeds = words(`
  said says asked asks told tells thinks thought showed explained wrote replied laughed nodded smiled suggested knew knows
  wanted wants typed rang admitted
`)

/** After these a capital begins no name: the Page, our Will, click Mark as read. */
export const determiners = words(
  `a an the this that these those our your my his her their its no every each any some which whose
  click press tap choose select hit use`,
)

/** After Will, May and Can they make a question of it: and will it go on? */
export const pronouns = words('i it they we he she you the this that')

/** May, April: months as long as these stand before them. */
export const monthLeads = words(
  'in of by since until till last next early late mid this from to through before after during between and or every each end over for then',
)

export const monthWords = words(
  'january february march april may june july august september october november december',
)
