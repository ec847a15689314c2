<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
  <context>
    <name>Actions</name>
    <message>
      <source>Draw focus area</source>
      <translation>Focusgebied tekenen</translation>
    </message>
    <message>
      <source>Edit focus areas</source>
      <translation>Focusgebieden bewerken</translation>
    </message>
    <message>
      <source>Explain this cell</source>
      <translation>Deze cel uitleggen</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Help</translation>
    </message>
    <message>
      <source>Load sample municipality…</source>
      <translation>Voorbeeldgemeente laden…</translation>
    </message>
    <message>
      <source>Make map series…</source>
      <translation>Kaartenreeks maken…</translation>
    </message>
    <message>
      <source>Open series of cells as model…</source>
      <translation>Reeks op cellen als model openen…</translation>
    </message>
    <message>
      <source>Open series of neighbourhoods as model…</source>
      <translation>Reeks op buurten als model openen…</translation>
    </message>
    <message>
      <source>Panel</source>
      <translation>Paneel</translation>
    </message>
    <message>
      <source>The help pages have not been built in this checkout yet: run make docs in it.</source>
      <translation>De helppagina's zijn in deze werkkopie nog niet gemaakt: voer er make docs in uit.</translation>
    </message>
  </context>
  <context>
    <name>AggregateToGrid</name>
    <message>
      <source>Addresses, buildings or smaller cells. Anything but a point counts by its centre.</source>
      <translation>Adressen, panden of kleinere cellen. Wat geen punt is, telt mee op de plek van zijn middelpunt.</translation>
    </message>
    <message>
      <source>Adds a field onbekend_... per field: how many features lacked a value. Always added with known.</source>
      <translation>Voegt per veld een veld onbekend_... toe: bij hoeveel objecten de waarde ontbrak. Bij known altijd toegevoegd.</translation>
    </message>
    <message>
      <source>Aggregate to grid cells</source>
      <translation>Optellen per gridcel</translation>
    </message>
    <message>
      <source>Count missing values</source>
      <translation>Ontbrekende waarden tellen</translation>
    </message>
    <message>
      <source>Counts features and sums fields per populated cell of the national grid: in the cell itself, within a radius of its centre, or within a walking distance of it, measured exactly. Fields of sums within 200 m end in _200m, of those within 300 m walking in _300m_lopen. Such surroundings overlap: never add their sums up. Where a sum has no value, the field reden_... says why.</source>
      <translation>Telt objecten en sommeert velden per gevulde cel van het landelijke grid: in de cel zelf, binnen een straal rond het middelpunt of binnen een loopafstand daarvan, exact gemeten. De namen van velden met sommen binnen 200 m eindigen op _200m, binnen 300 m lopen op _300m_lopen. Zulke omgevingen overlappen elkaar: tel hun sommen nooit bij elkaar op. Waar een som geen waarde heeft, staat in het veld reden_... waarom.</translation>
    </message>
    <message>
      <source>Features not connected to a street</source>
      <translation>Objecten die niet op een straat zijn aangesloten</translation>
    </message>
    <message>
      <source>Features outside any grid</source>
      <translation>Objecten buiten elk grid</translation>
    </message>
    <message>
      <source>Features read</source>
      <translation>Gelezen objecten</translation>
    </message>
    <message>
      <source>Features used</source>
      <translation>Gebruikte objecten</translation>
    </message>
    <message>
      <source>Features without geometry</source>
      <translation>Objecten zonder geometrie</translation>
    </message>
    <message>
      <source>Field {field} has no value in any feature.</source>
      <translation>Veld {field} heeft bij geen enkel object een waarde.</translation>
    </message>
    <message>
      <source>Field {field}: {count} cells have no sum ({reason}).</source>
      <translation>Veld {field}: {count} cellen hebben geen som ({reason}).</translation>
    </message>
    <message>
      <source>Field {field}: {lacking} of {read} features lack a value.</source>
      <translation>Veld {field}: bij {lacking} van de {read} objecten ontbreekt een waarde.</translation>
    </message>
    <message>
      <source>Field {field}: {negative} features have a value below 0, which is summed as it stands.</source>
      <translation>Veld {field}: {negative} objecten hebben een waarde onder 0; die wordt ongewijzigd meegeteld.</translation>
    </message>
    <message>
      <source>Fields to sum</source>
      <translation>Op te tellen velden</translation>
    </message>
    <message>
      <source>Figures to sum; numbers stored as text are read too. Features are counted in any case.</source>
      <translation>Cijfers om op te tellen; getallen die als tekst zijn opgeslagen, worden ook gelezen. Het aantal objecten wordt altijd geteld.</translation>
    </message>
    <message>
      <source>No feature of layer {layer} has a usable place, so there are no cells.</source>
      <translation>Geen enkel object van laag {layer} heeft een bruikbare plek, dus er zijn geen cellen.</translation>
    </message>
    <message>
      <source>One square per populated cell.</source>
      <translation>Eén vierkant per gevulde cel.</translation>
    </message>
    <message>
      <source>Points or polygons</source>
      <translation>Punten of polygonen</translation>
    </message>
    <message>
      <source>Populated cells</source>
      <translation>Gevulde cellen</translation>
    </message>
    <message>
      <source>Where some features lack a value</source>
      <translation>Als bij sommige objecten een waarde ontbreekt</translation>
    </message>
    <message>
      <source>partial: features without a value are left out and counted in the log, but one figure that its source suppressed makes the sum suppressed. strict: one missing value is enough for no sum. known: all that is known is summed, also next to suppressed figures, so that the sum is a lower bound.</source>
      <translation>partial: objecten zonder waarde tellen niet mee en hun aantal staat in het logboek, maar één cijfer dat in de bron is onderdrukt, maakt de som onderdrukt. strict: bij één ontbrekende waarde is er geen som. known: alles wat bekend is, wordt opgeteld, ook naast onderdrukte cijfers; de som is dan een ondergrens.</translation>
    </message>
    <message>
      <source>{READ} features read: {USED} used in {CELLS} cells, {WITHOUT_GEOMETRY} without geometry, {OUTSIDE} outside any grid.</source>
      <translation>{READ} objecten gelezen: {USED} gebruikt in {CELLS} cellen, {WITHOUT_GEOMETRY} zonder geometrie, {OUTSIDE} buiten elk grid.</translation>
    </message>
  </context>
  <context>
    <name>Algorithm</name>
    <message>
      <source>Cancelled. Nothing was written.</source>
      <translation>Geannuleerd. Er is niets geschreven.</translation>
    </message>
    <message>
      <source>Classes and rules</source>
      <translation>Klassen en regels</translation>
    </message>
    <message>
      <source>Figures</source>
      <translation>Figuren</translation>
    </message>
    <message>
      <source>Focus areas</source>
      <translation>Focusgebieden</translation>
    </message>
    <message>
      <source>Grid</source>
      <translation>Gridcellen</translation>
    </message>
    <message>
      <source>How it was made could not be written into the output.</source>
      <translation>In de uitvoer kon niet worden vastgelegd hoe ze is gemaakt.</translation>
    </message>
    <message>
      <source>Measures</source>
      <translation>Indicatoren</translation>
    </message>
    <message>
      <source>Nothing is given for {parameter} ({name}), which is needed.</source>
      <translation>Voor {parameter} ({name}) is niets opgegeven, maar het is nodig.</translation>
    </message>
    <message>
      <source>Resilience maps</source>
      <translation>Veerkrachtkaarten</translation>
    </message>
    <message>
      <source>{parameter} ({name}) cannot be found or opened: {value}.</source>
      <translation>{parameter} ({name}) kan niet worden gevonden of geopend: {value}.</translation>
    </message>
    <message>
      <source>{value} is no choice for {parameter} ({name}). Choose from: {choices}.</source>
      <translation>{value} is geen keuze voor {parameter} ({name}). Kies uit: {choices}.</translation>
    </message>
  </context>
  <context>
    <name>AlgorithmRun</name>
    <message>
      <source>The algorithm {name} is not available.</source>
      <translation>Het algoritme {name} is niet beschikbaar.</translation>
    </message>
    <message>
      <source>{label} was stopped, because layer {layer} was removed.</source>
      <translation>{label} is gestopt, omdat laag {layer} is verwijderd.</translation>
    </message>
  </context>
  <context>
    <name>AreaForm</name>
    <message>
      <source>A copy of the areas with the figures.</source>
      <translation>Een kopie van de gebieden met de cijfers.</translation>
    </message>
    <message>
      <source>A place then counts in each area that it lies in, and there is no row for all areas together. Rings always may.</source>
      <translation>Een plek telt dan mee in elk gebied waarin zij ligt, en er is geen rij voor alle gebieden samen. Voor ringen geldt dit altijd.</translation>
    </message>
    <message>
      <source>Addresses</source>
      <translation>Adressen</translation>
    </message>
    <message>
      <source>Addresses in no area</source>
      <translation>Adressen in geen enkel gebied</translation>
    </message>
    <message>
      <source>Areas</source>
      <translation>Gebieden</translation>
    </message>
    <message>
      <source>Areas may overlap</source>
      <translation>Gebieden mogen overlappen</translation>
    </message>
    <message>
      <source>Areas with figures</source>
      <translation>Gebieden met cijfers</translation>
    </message>
    <message>
      <source>Cells or neighbourhoods</source>
      <translation>Cellen of buurten</translation>
    </message>
    <message>
      <source>Cells or neighbourhoods in no area</source>
      <translation>Cellen of buurten in geen enkel gebied</translation>
    </message>
    <message>
      <source>Codes of that map, separated by semicolons; empty: not asked.</source>
      <translation>Codes van die kaart, gescheiden door puntkomma's; leeg: niet gevraagd.</translation>
    </message>
    <message>
      <source>Column of the result by which areas are ranked, 1 for the highest figure. Empty: inwoners_hoog, or what comes nearest to it.</source>
      <translation>Kolom van het resultaat waarop gebieden worden gerangschikt, 1 voor het hoogste cijfer. Leeg: inwoners_hoog, of wat daar het dichtst bij komt.</translation>
    </message>
    <message>
      <source>Decimal comma</source>
      <translation>Decimale komma</translation>
    </message>
    <message>
      <source>Fields of which each area gets the mean, besides share of social housing, index, onv and change.</source>
      <translation>Velden waarvan elk gebied het gemiddelde krijgt, naast aandeel corporatiebezit, index, onv en de verandering daarvan.</translation>
    </message>
    <message>
      <source>High classes</source>
      <translation>Hoge klassen</translation>
    </message>
    <message>
      <source>Id of the area</source>
      <translation>Id van het gebied</translation>
    </message>
    <message>
      <source>In CSV, with semicolons between columns, as a Dutch Excel reads it. The file always starts with a byte order mark.</source>
      <translation>In CSV, met puntkomma's tussen de kolommen, zoals een Nederlandse Excel het leest. Het bestand begint altijd met een byte order mark.</translation>
    </message>
    <message>
      <source>Low classes</source>
      <translation>Lage klassen</translation>
    </message>
    <message>
      <source>Makes a table per neighbourhood, district, municipality or ring: cells, addresses and residents of each class, means weighed by residents, residents in one-sidedly low or high surroundings, rank, and the type of area (problems, more vulnerable residents, worse or better). A place belongs to the area that holds its centre. Small numbers of residents are hidden so that no subtraction brings them back.</source>
      <translation>Maakt een tabel per buurt, wijk, gemeente of ring: cellen, adressen en bewoners van elke klasse, gemiddelden gewogen naar bewoners, bewoners in een eenzijdig lage of hoge omgeving, rang, en het type gebied (problemen, meer kwetsbare bewoners, slechter of beter). Een plek hoort bij het gebied waarin haar middelpunt ligt. Kleine aantallen bewoners worden zo verborgen dat aftrekken ze niet terugbrengt.</translation>
    </message>
    <message>
      <source>Map of one-sided surroundings</source>
      <translation>Kaart van de eenzijdige omgeving</translation>
    </message>
    <message>
      <source>Maps</source>
      <translation>Kaarten</translation>
    </message>
    <message>
      <source>Minimum for showing figures</source>
      <translation>Minimum om cijfers te tonen</translation>
    </message>
    <message>
      <source>More figures</source>
      <translation>Meer cijfers</translation>
    </message>
    <message>
      <source>Name of the area</source>
      <translation>Naam van het gebied</translation>
    </message>
    <message>
      <source>Neighbourhoods, districts, municipalities or rings: a row of the table each.</source>
      <translation>Buurten, wijken, gemeenten of ringen: elk een rij van de tabel.</translation>
    </message>
    <message>
      <source>Number of people.</source>
      <translation>Aantal personen.</translation>
    </message>
    <message>
      <source>Numbers of residents hidden</source>
      <translation>Verborgen aantallen bewoners</translation>
    </message>
    <message>
      <source>People who live in each cell or neighbourhood itself, never the sum of its surroundings. Not needed where addresses tell it.</source>
      <translation>Personen die in elke cel of buurt zelf wonen, nooit de som van de omgeving. Niet nodig als de adressen het vermelden.</translation>
    </message>
    <message>
      <source>Points, each counted in the area that holds it, with the class of the cell that holds it.</source>
      <translation>Punten, elk geteld in het gebied waarin het ligt, met de klasse van de cel waarin het ligt.</translation>
    </message>
    <message>
      <source>Polygons with classes and figures, such as the result of the map series.</source>
      <translation>Polygonen met klassen en cijfers, zoals het resultaat van de kaartenreeks.</translation>
    </message>
    <message>
      <source>Rank by</source>
      <translation>Rangschikken op</translation>
    </message>
    <message>
      <source>Residents</source>
      <translation>Bewoners</translation>
    </message>
    <message>
      <source>Residents of the address</source>
      <translation>Bewoners van het adres</translation>
    </message>
    <message>
      <source>Residents whose own cell has a low, or a high, class of this map live in one-sided surroundings.</source>
      <translation>Bewoners van wie de eigen cel een lage, of een hoge, klasse van deze kaart heeft, wonen in een eenzijdige omgeving.</translation>
    </message>
    <message>
      <source>Smaller numbers of residents are hidden, and so many others that no subtraction from totals brings them back.</source>
      <translation>Kleinere aantallen bewoners worden verborgen, en zoveel andere dat aftrekken van totalen ze niet terugbrengt.</translation>
    </message>
    <message>
      <source>Such as buurtcode; stands in the table.</source>
      <translation>Zoals buurtcode; staat in de tabel.</translation>
    </message>
    <message>
      <source>Such as buurtnaam. Empty: the fields of a file that is recognised, and of rings.</source>
      <translation>Zoals buurtnaam. Leeg: de velden van een bestand dat wordt herkend, en van ringen.</translation>
    </message>
    <message>
      <source>Summarize by area</source>
      <translation>Samenvatten per gebied</translation>
    </message>
    <message>
      <source>Table for a spreadsheet</source>
      <translation>Tabel voor een rekenblad</translation>
    </message>
    <message>
      <source>The maps of which each class is counted: the input has a field klasse_ with the name of each.</source>
      <translation>De kaarten waarvan elke klasse wordt geteld: de invoer heeft voor elke kaart een veld klasse_ met de naam ervan.</translation>
    </message>
    <message>
      <source>The same figures as CSV, XLSX or ODS, in order of rank, with a last row for all areas together.</source>
      <translation>Dezelfde cijfers als CSV, XLSX of ODS, op volgorde van rang, met een laatste rij voor alle gebieden samen.</translation>
    </message>
  </context>
  <context>
    <name>AssignClasses</name>
    <message>
      <source>A copy of the input with code, label and reason.</source>
      <translation>Een kopie van de invoer met code, label en reden.</translation>
    </message>
    <message>
      <source>Assign classes</source>
      <translation>Klassen toekennen</translation>
    </message>
    <message>
      <source>Bounds found: {bounds}</source>
      <translation>Gevonden grenzen: {bounds}</translation>
    </message>
    <message>
      <source>Cells, neighbourhoods or a table with the figures.</source>
      <translation>Cellen, buurten of een tabel met de cijfers.</translation>
    </message>
    <message>
      <source>Choose the field to classify: {choice} is made for no field in particular.</source>
      <translation>Kies het veld om in te delen: {choice} hoort niet bij een bepaald veld.</translation>
    </message>
    <message>
      <source>Empty: the field that the legend is made for, such as onv for overlast.</source>
      <translation>Leeg: het veld waarvoor de legenda is gemaakt, zoals onv bij overlast.</translation>
    </message>
    <message>
      <source>Field to classify</source>
      <translation>In te delen veld</translation>
    </message>
    <message>
      <source>For exploring. There are fewer where too few figures differ; equal figures are never parted.</source>
      <translation>Om te verkennen. Het zijn er minder als te weinig cijfers verschillen; gelijke cijfers komen altijd in dezelfde klasse.</translation>
    </message>
    <message>
      <source>Gives each feature the class that its figure has in a legend: a code (klasse_...), a label (label_...) and, where there is no class, the reason (reden_...). Code 0 means no data, -1 suppressed, -2 and -3 present in one year only. The result is drawn with the legend's colours.</source>
      <translation>Geeft elk object de klasse die bij zijn cijfer hoort volgens een legenda: een code (klasse_...), een label (label_...) en, waar geen klasse is, de reden (reden_...). Code 0 betekent geen gegevens, -1 onderdrukt, -2 en -3 alleen in één van de jaren aanwezig. Het resultaat krijgt de kleuren van de legenda.</translation>
    </message>
    <message>
      <source>Input layer</source>
      <translation>Invoerlaag</translation>
    </message>
    <message>
      <source>Layer with classes</source>
      <translation>Laag met klassen</translation>
    </message>
    <message>
      <source>Legend</source>
      <translation>Legenda</translation>
    </message>
    <message>
      <source>Legend file</source>
      <translation>Legendabestand</translation>
    </message>
    <message>
      <source>Number of classes</source>
      <translation>Aantal klassen</translation>
    </message>
    <message>
      <source>Own bounds</source>
      <translation>Eigen grenzen</translation>
    </message>
    <message>
      <source>The legend of a map; own: the bounds below; quantile, equal_interval, natural_breaks or standard_deviation: bounds found in the figures, for exploring.</source>
      <translation>De legenda van een kaart; own: de grenzen hieronder; quantile, equal_interval, natural_breaks of standard_deviation: grenzen die uit de cijfers volgen, om te verkennen.</translation>
    </message>
    <message>
      <source>With own: ascending numbers separated by semicolons. Each belongs to the class above it.</source>
      <translation>Bij own: oplopende getallen, gescheiden door puntkomma's. Elke grens hoort bij de klasse erboven.</translation>
    </message>
    <message>
      <source>Your own copy of a legend, with other bounds, labels or colours. Replaces the choice above.</source>
      <translation>Uw eigen kopie van een legenda, met andere grenzen, labels of kleuren. Vervangt de keuze hierboven.</translation>
    </message>
    <message>
      <source>{found} classes instead of {wanted}: too few figures differ.</source>
      <translation>{found} klassen in plaats van {wanted}: te weinig cijfers verschillen.</translation>
    </message>
  </context>
  <context>
    <name>AtlasForm</name>
    <message>
      <source>A GeoPackage with the tables cellen, buurten, postcodes and complexen, and one for each map of points, with all styles.</source>
      <translation>Een GeoPackage met de tabellen cellen, buurten, postcodes en complexen, en één voor elke puntenkaart, met alle stijlen.</translation>
    </message>
    <message>
      <source>A changed copy of the plugin's folder legends/maastricht or legends/nationaal, used instead.</source>
      <translation>Een gewijzigde kopie van de map legends/maastricht of legends/nationaal van de plug-in, die in plaats daarvan wordt gebruikt.</translation>
    </message>
    <message>
      <source>Add maps to project</source>
      <translation>Kaarten aan project toevoegen</translation>
    </message>
    <message>
      <source>Addresses</source>
      <translation>Adressen</translation>
    </message>
    <message>
      <source>Adds all maps to the project when the algorithm was started from the desktop.</source>
      <translation>Voegt alle kaarten toe aan het project als het algoritme vanuit QGIS zelf is gestart.</translation>
    </message>
    <message>
      <source>Allocations</source>
      <translation>Toewijzingen</translation>
    </message>
    <message>
      <source>Atlas</source>
      <translation>Atlas</translation>
    </message>
    <message>
      <source>Change of the score onv in the Netherlands between both years; map 2-25 shows what goes beyond it.</source>
      <translation>Verandering van de score onv in Nederland tussen beide jaren; kaart 2-25 toont wat daarvan afwijkt.</translation>
    </message>
    <message>
      <source>Code of the neighbourhood</source>
      <translation>Code van de buurt</translation>
    </message>
    <message>
      <source>Decides which rent limits hold (huurgrenzen.csv in the folder of the atlas) and up to which year changes go, and stands on the maps.</source>
      <translation>Bepaalt welke huurgrenzen gelden (huurgrenzen.csv in de map van de atlas) en tot welk jaar veranderingen lopen, en staat op de kaarten.</translation>
    </message>
    <message>
      <source>Estates</source>
      <translation>Complexen</translation>
    </message>
    <message>
      <source>Fewest residents or dwellings to show</source>
      <translation>Minimumaantal bewoners of woningen</translation>
    </message>
    <message>
      <source>Figures of neighbourhoods</source>
      <translation>Cijfers per buurt</translation>
    </message>
    <message>
      <source>First year of comparisons</source>
      <translation>Eerste jaar van vergelijkingen</translation>
    </message>
    <message>
      <source>Folder with an own atlas</source>
      <translation>Map met een eigen atlas</translation>
    </message>
    <message>
      <source>Language of the maps</source>
      <translation>Taal van de kaarten</translation>
    </message>
    <message>
      <source>Legends are Dutch, as the reports print them, or translated into English.</source>
      <translation>De legenda's zijn Nederlands, zoals ze in de rapporten staan, of vertaald in het Engels.</translation>
    </message>
    <message>
      <source>Locations of sheltered housing</source>
      <translation>Locaties Beschermd Wonen</translation>
    </message>
    <message>
      <source>Make atlas</source>
      <translation>Atlas maken</translation>
    </message>
    <message>
      <source>Makes the maps of a whole report from their definition files: shares, rates and marks on cells, with all that lies within walking distance, on neighbourhoods, on postcode areas, on estates, and as points. Each layer is optional; a map that lacks a column is skipped, and the log says which. Allocations to special groups are never shown finer than neighbourhoods. The output is a GeoPackage with a table per unit, its maps styled.</source>
      <translation>Maakt de kaarten van een heel rapport uit hun definitiebestanden: aandelen, verhoudingen en cijfers op cellen, met alles wat op loopafstand ligt, op buurten, op postcodegebieden, op complexen en als punten. Elke laag is optioneel; een kaart waarvoor een kolom ontbreekt wordt overgeslagen, en het logboek zegt welke. Toewijzingen aan bijzondere groepen worden nooit fijner getoond dan buurten. De uitvoer is een GeoPackage met een tabel per eenheid, met de stijlen van de kaarten.</translation>
    </message>
    <message>
      <source>Map series</source>
      <translation>Kaartenreeks</translation>
    </message>
    <message>
      <source>Maps that lack an input</source>
      <translation>Kaarten waarvoor invoer ontbreekt</translation>
    </message>
    <message>
      <source>Mean national development of nuisance</source>
      <translation>Gemiddelde landelijke ontwikkeling van overlast</translation>
    </message>
    <message>
      <source>Name of the neighbourhood</source>
      <translation>Naam van de buurt</translation>
    </message>
    <message>
      <source>Neighbourhoods</source>
      <translation>Buurten</translation>
    </message>
    <message>
      <source>Number of maps</source>
      <translation>Aantal kaarten</translation>
    </message>
    <message>
      <source>Points or polygons, one a postcode, with figures that end in their year: onv_2018, lvb_percentage_2018, aantal_inwoners_2018.</source>
      <translation>Punten of polygonen, één per postcode, met cijfers die op hun jaar eindigen: onv_2018, lvb_percentage_2018, aantal_inwoners_2018.</translation>
    </message>
    <message>
      <source>Points or polygons, one an estate of a landlord, with beleid: what is intended with it.</source>
      <translation>Punten of polygonen, één per complex van een verhuurder, met beleid: wat men ermee van plan is.</translation>
    </message>
    <message>
      <source>Points, one a dwelling, with corporatiewoning (1 or 0), eigenaar and huurprijs (euros a month).</source>
      <translation>Punten, één per woning, met corporatiewoning (1 of 0), eigenaar en huurprijs (euro per maand).</translation>
    </message>
    <message>
      <source>Points, one a report, with jaar; the map shows the mean of the years that occur.</source>
      <translation>Punten, één per melding, met jaar; de kaart toont het gemiddelde van de jaren die voorkomen.</translation>
    </message>
    <message>
      <source>Points, one an allocation of the years shown, with inkomensklasse and bijzondere_doelgroep.</source>
      <translation>Punten, één per toewijzing in de getoonde jaren, met inkomensklasse en bijzondere_doelgroep.</translation>
    </message>
    <message>
      <source>Points, with soort.</source>
      <translation>Punten, met soort.</translation>
    </message>
    <message>
      <source>Polygons, with or without figures of their own.</source>
      <translation>Vlakken, met of zonder eigen cijfers.</translation>
    </message>
    <message>
      <source>Postcode areas</source>
      <translation>Postcodegebieden</translation>
    </message>
    <message>
      <source>Project with the maps as a group and as map themes.</source>
      <translation>Project met de kaarten als groep en als kaartthema's.</translation>
    </message>
    <message>
      <source>QGIS project</source>
      <translation>QGIS-project</translation>
    </message>
    <message>
      <source>Reports of nuisance</source>
      <translation>Meldingen van overlast</translation>
    </message>
    <message>
      <source>Shares and rates over fewer are suppressed.</source>
      <translation>Aandelen en verhoudingen over minder worden onderdrukt.</translation>
    </message>
    <message>
      <source>Source of the data</source>
      <translation>Bron van de gegevens</translation>
    </message>
    <message>
      <source>Stands in the source line of the maps, such as: CBS 2022, municipality of Maastricht.</source>
      <translation>Komt in de bronregel van de kaarten te staan, bijvoorbeeld: CBS 2022, gemeente Maastricht.</translation>
    </message>
    <message>
      <source>Such as 2012: maps of a change then read the fields that end in that year, such as onv_2012.</source>
      <translation>Zoals 2012: kaarten van een verandering lezen dan de velden die op dat jaar eindigen, zoals onv_2012.</translation>
    </message>
    <message>
      <source>Such as buurtcode.</source>
      <translation>Zoals buurtcode.</translation>
    </message>
    <message>
      <source>Such as buurtnaam.</source>
      <translation>Zoals buurtnaam.</translation>
    </message>
    <message>
      <source>Tables with a row a neighbourhood: monitors, an export of StatLine with SES-WOA. The field that holds the codes, or else the names, is found by what stands in it.</source>
      <translation>Tabellen met een rij per buurt: monitors, een export van StatLine met SES-WOA. Het veld met de codes, of anders de namen, wordt herkend aan wat erin staat.</translation>
    </message>
    <message>
      <source>The cells that Make map series has written: maps 2-3, 2-9, 2-17, 2-23, 2-25 and 2-26, and the outcome under the policy of estates.</source>
      <translation>De cellen die Kaartenreeks maken heeft geschreven: kaarten 2-3, 2-9, 2-17, 2-23, 2-25 en 2-26, en de uitkomst onder het beleid van complexen.</translation>
    </message>
    <message>
      <source>The output {path} is no GeoPackage. Give it a name that ends in .gpkg.</source>
      <translation>De uitvoer {path} is geen GeoPackage. Geef een naam op die eindigt op .gpkg.</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>Jaar</translation>
    </message>
    <message>
      <source>maastricht: the maps of the report on Maastricht (2021), numbers 2-1 to 2-26. nationaal: those of the national update (2020): policy per estate, neighbourhoods with their changes, change against level, problem areas.</source>
      <translation>maastricht: de kaarten van het rapport over Maastricht (2021), nummers 2-1 tot en met 2-26. nationaal: die van de landelijke update (2020): beleid per complex, buurten met hun veranderingen, ontwikkeling naar niveau, probleemgebieden.</translation>
    </message>
  </context>
  <context>
    <name>BuildingForm</name>
    <message>
      <source>Buildings</source>
      <translation>Gebouwen</translation>
    </message>
    <message>
      <source>Buildings read</source>
      <translation>Gelezen gebouwen</translation>
    </message>
    <message>
      <source>Buildings with a result</source>
      <translation>Gebouwen met een resultaat</translation>
    </message>
    <message>
      <source>Buildings with results</source>
      <translation>Gebouwen met resultaten</translation>
    </message>
    <message>
      <source>Buildings without a result</source>
      <translation>Gebouwen zonder resultaat</translation>
    </message>
    <message>
      <source>Buildings without geometry</source>
      <translation>Gebouwen zonder geometrie</translation>
    </message>
    <message>
      <source>Cells or neighbourhoods with classes, such as the result of the map series; or addresses with the classes of their surroundings. One row a place: select one year where there are several.</source>
      <translation>Cellen of buurten met klassen, zoals het resultaat van de kaartenreeks; of adressen met de klassen van hun omgeving. Eén rij per plek: selecteer één jaar als er meer zijn.</translation>
    </message>
    <message>
      <source>Draw results on buildings</source>
      <translation>Resultaten op gebouwen tekenen</translation>
    </message>
    <message>
      <source>Draws maps on buildings instead of cells, so that roads, water and green stay empty. A building gets the class of the cell or neighbourhood in which it stands, or that of most of its addresses. Copied are classes, labels, reasons and the figure behind a map, never counts: nothing finer than the results themselves appears. A building without a result keeps the reason.</source>
      <translation>Tekent kaarten op gebouwen in plaats van op cellen, zodat wegen, water en groen leeg blijven. Een gebouw krijgt de klasse van de cel of buurt waarin het staat, of die van de meeste van zijn adressen. Overgenomen worden klassen, labels, redenen en het cijfer achter een kaart, nooit aantallen: er verschijnt niets dat fijner is dan de resultaten zelf. Een gebouw zonder resultaat houdt de reden.</translation>
    </message>
    <message>
      <source>Fields klasse_... of the maps to draw; the first is shown. Empty: all maps of the results.</source>
      <translation>Velden klasse_... van de kaarten die getekend worden; de eerste wordt getoond. Leeg: alle kaarten van de resultaten.</translation>
    </message>
    <message>
      <source>Legend file</source>
      <translation>Legendabestand</translation>
    </message>
    <message>
      <source>Maps</source>
      <translation>Kaarten</translation>
    </message>
    <message>
      <source>Polygons, such as the panden of the BAG or the buildings of TOP10NL.</source>
      <translation>Polygonen, zoals de panden van de BAG of de gebouwen van TOP10NL.</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Resultaten</translation>
    </message>
    <message>
      <source>Results read</source>
      <translation>Gelezen resultaten</translation>
    </message>
    <message>
      <source>Results with a building</source>
      <translation>Resultaten met een gebouw</translation>
    </message>
    <message>
      <source>The buildings with all their fields, and class, label, reason and figure of each map.</source>
      <translation>De gebouwen met al hun velden, en klasse, label, reden en cijfer van elke kaart.</translation>
    </message>
    <message>
      <source>Your own copy of a legend, for the map of the same name.</source>
      <translation>Uw eigen kopie van een legenda, voor de kaart met dezelfde naam.</translation>
    </message>
  </context>
  <context>
    <name>BuildingStyler</name>
    <message>
      <source>Layer {layer}: not every map could be kept as a style of its own. Load the styles of the other maps from the plugin's folder styles.</source>
      <translation>Laag {layer}: niet elke kaart kon als eigen stijl bewaard worden. Laad de stijlen van de andere kaarten uit de map styles van de plug-in.</translation>
    </message>
  </context>
  <context>
    <name>CellsFromIds</name>
    <message>
      <source>A year is given, but not the field it stands in. Choose the field with the year.</source>
      <translation>Er is een jaar opgegeven, maar niet het veld waarin het staat. Kies het veld met het jaar.</translation>
    </message>
    <message>
      <source>Any table or layer with one row per cell, or per cell and year. Geometry it has is not used.</source>
      <translation>Een tabel of laag met één rij per cel, of per cel en jaar. Eventuele geometrie wordt niet gebruikt.</translation>
    </message>
    <message>
      <source>Cells from ids</source>
      <translation>Gridcellen uit id's</translation>
    </message>
    <message>
      <source>Field with the cell id</source>
      <translation>Veld met het cel-id</translation>
    </message>
    <message>
      <source>Field with the year</source>
      <translation>Veld met het jaar</translation>
    </message>
    <message>
      <source>Needed when the table holds several years.</source>
      <translation>Nodig als de tabel meer jaren bevat.</translation>
    </message>
    <message>
      <source>One square per row, with all fields of the table.</source>
      <translation>Eén vierkant per rij, met alle velden van de tabel.</translation>
    </message>
    <message>
      <source>Rows left out because their id is no cell of this grid, such as: {examples}.</source>
      <translation>Weggelaten rijen, omdat hun id geen cel van dit grid is, zoals: {examples}.</translation>
    </message>
    <message>
      <source>Rows of other years</source>
      <translation>Rijen van andere jaren</translation>
    </message>
    <message>
      <source>Rows read</source>
      <translation>Gelezen rijen</translation>
    </message>
    <message>
      <source>Rows used</source>
      <translation>Gebruikte rijen</translation>
    </message>
    <message>
      <source>Rows without a usable id</source>
      <translation>Rijen zonder bruikbaar id</translation>
    </message>
    <message>
      <source>Such as grid_id, crs28992res100m or c28992r100. Blanks and lower case do no harm.</source>
      <translation>Zoals grid_id, crs28992res100m of c28992r100. Spaties en kleine letters zijn geen bezwaar.</translation>
    </message>
    <message>
      <source>Table with cell ids</source>
      <translation>Tabel met cel-id's</translation>
    </message>
    <message>
      <source>The table has no rows, so there are no cells.</source>
      <translation>De tabel heeft geen rijen, dus er zijn geen cellen.</translation>
    </message>
    <message>
      <source>The year to take; may stay empty when the table holds only one.</source>
      <translation>Het jaar om te gebruiken; mag leeg blijven als de tabel maar één jaar bevat.</translation>
    </message>
    <message>
      <source>Turns a table with cell ids such as E1761N3174 into squares with all fields of the table: this is how the Leefbaarometer's CSV file becomes a layer. The id names the south-west corner in hectometres. Of a table with several years, one year is taken.</source>
      <translation>Maakt van een tabel met cel-id's, zoals E1761N3174, vierkanten met alle velden van de tabel: zo wordt het CSV-bestand van de Leefbaarometer een laag. Het id noemt de zuidwesthoek in hectometers. Van een tabel met meer jaren wordt één jaar gebruikt.</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>Jaar</translation>
    </message>
    <message>
      <source>{READ} rows read: {USED} used, {OTHER_YEAR} of other years, {WRONG_ID} without a usable id.</source>
      <translation>{READ} rijen gelezen: {USED} gebruikt, {OTHER_YEAR} van andere jaren, {WRONG_ID} zonder bruikbaar id.</translation>
    </message>
  </context>
  <context>
    <name>Change</name>
    <message>
      <source>Places in both years: {IN_BOTH}; in year 1 only: {ONLY_YEAR_1}; in year 2 only: {ONLY_YEAR_2}; features without an id: {WITHOUT_ID}.</source>
      <translation>Gebieden in beide jaren: {IN_BOTH}; alleen in jaar 1: {ONLY_YEAR_1}; alleen in jaar 2: {ONLY_YEAR_2}; objecten zonder id: {WITHOUT_ID}.</translation>
    </message>
    <message>
      <source>The layers differ in kind of geometry; places of year 1 only are written without geometry.</source>
      <translation>De lagen hebben verschillende soorten geometrie; gebieden die alleen in jaar 1 voorkomen, worden zonder geometrie geschreven.</translation>
    </message>
  </context>
  <context>
    <name>ChangeForm</name>
    <message>
      <source>Cells, neighbourhoods or a table of the earlier year.</source>
      <translation>Cellen, buurten of een tabel van het eerste jaar.</translation>
    </message>
    <message>
      <source>Change between two years</source>
      <translation>Verandering tussen twee jaren</translation>
    </message>
    <message>
      <source>Choose as many figures in year 2 as in year 1, in the same order, or none.</source>
      <translation>Kies voor jaar 2 evenveel cijfers als voor jaar 1, in dezelfde volgorde, of geen.</translation>
    </message>
    <message>
      <source>Choose the residents behind the figures of year 1 as well as those of year 2.</source>
      <translation>Kies de bewoners achter de cijfers van jaar 1 en ook die van jaar 2.</translation>
    </message>
    <message>
      <source>Features without an id</source>
      <translation>Objecten zonder id</translation>
    </message>
    <message>
      <source>Field of year 2 with the weight of each place in the mean change, such as residents; 0 or NULL outside the reference area. Empty: every place counts once.</source>
      <translation>Veld van jaar 2 met het gewicht van elk gebied in de gemiddelde verandering, zoals het aantal bewoners; 0 of NULL buiten het referentiegebied. Leeg: elk gebied telt één keer.</translation>
    </message>
    <message>
      <source>Field that both layers have. Empty: no minimum applies.</source>
      <translation>Veld dat beide lagen hebben. Leeg: er geldt geen minimum.</translation>
    </message>
    <message>
      <source>Fields of year 1, such as onv or index; shares change by percentage points.</source>
      <translation>Velden van jaar 1, zoals onv of index; aandelen veranderen in procentpunten.</translation>
    </message>
    <message>
      <source>Figures in year 2</source>
      <translation>Cijfers in jaar 2</translation>
    </message>
    <message>
      <source>Figures to compare</source>
      <translation>Te vergelijken cijfers</translation>
    </message>
    <message>
      <source>Id</source>
      <translation>Id</translation>
    </message>
    <message>
      <source>Id in year 2</source>
      <translation>Id in jaar 2</translation>
    </message>
    <message>
      <source>Kind of change</source>
      <translation>Soort verandering</translation>
    </message>
    <message>
      <source>Known mean change</source>
      <translation>Bekende gemiddelde verandering</translation>
    </message>
    <message>
      <source>Layer of year 1</source>
      <translation>Laag van jaar 1</translation>
    </message>
    <message>
      <source>Layer of year 2</source>
      <translation>Laag van jaar 2</translation>
    </message>
    <message>
      <source>Layer with change</source>
      <translation>Laag met verandering</translation>
    </message>
    <message>
      <source>Minimum residents</source>
      <translation>Minimumaantal bewoners</translation>
    </message>
    <message>
      <source>Only where its name differs from that in year 1.</source>
      <translation>Alleen als de naam anders is dan in jaar 1.</translation>
    </message>
    <message>
      <source>Only where their names differ from those in year 1: as many fields, in the same order.</source>
      <translation>Alleen als de namen anders zijn dan in jaar 1: evenveel velden, in dezelfde volgorde.</translation>
    </message>
    <message>
      <source>Places in both years</source>
      <translation>Gebieden in beide jaren</translation>
    </message>
    <message>
      <source>Places in year 1 only</source>
      <translation>Gebieden alleen in jaar 1</translation>
    </message>
    <message>
      <source>Places in year 2 only</source>
      <translation>Gebieden alleen in jaar 2</translation>
    </message>
    <message>
      <source>Residents behind the figures</source>
      <translation>Bewoners achter de cijfers</translation>
    </message>
    <message>
      <source>Residents in year 2</source>
      <translation>Bewoners in jaar 2</translation>
    </message>
    <message>
      <source>Subtracts the figures of year 1 from those of year 2, place by place, matched by id. Places of one year only stay in the result: reden_verandering_... says in which year they are. What was suppressed in one year stays suppressed. Give indices that were made with one and the same reference.</source>
      <translation>Trekt de cijfers van jaar 1 af van die van jaar 2, gebied voor gebied, gekoppeld op id. Gebieden die maar in één jaar voorkomen, blijven in het resultaat staan: in reden_verandering_... staat in welk jaar. Wat in een van de jaren is onderdrukt, blijft onderdrukt. Gebruik indexen die met een en dezelfde referentie zijn gemaakt.</translation>
    </message>
    <message>
      <source>The features of year 2 with all their fields, then those of year 1 that vanished (only their id), with ..._1, ..._2 and verandering_... per field, and the reason beside each.</source>
      <translation>De objecten van jaar 2 met al hun velden, daarna die van jaar 1 die zijn verdwenen (alleen hun id), met per veld ..._1, ..._2 en verandering_..., en bij elk de reden.</translation>
    </message>
    <message>
      <source>The field that tells the places apart, the same in both.</source>
      <translation>Het veld dat de gebieden onderscheidt, in beide lagen hetzelfde.</translation>
    </message>
    <message>
      <source>The mean change itself where it is known, for the Netherlands say: a number per figure, separated by semicolons. It comes before the weights.</source>
      <translation>De gemiddelde verandering zelf als die bekend is, bijvoorbeeld voor Nederland: per cijfer een getal, gescheiden door puntkomma's. Heeft voorrang op de gewichten.</translation>
    </message>
    <message>
      <source>The same places in the later year.</source>
      <translation>Dezelfde gebieden in het tweede jaar.</translation>
    </message>
    <message>
      <source>Weight in the reference area</source>
      <translation>Gewicht in het referentiegebied</translation>
    </message>
    <message>
      <source>With fewer residents in either year the change is suppressed.</source>
      <translation>Bij minder bewoners in een van de jaren wordt de verandering onderdrukt.</translation>
    </message>
    <message>
      <source>absolute: year 2 minus year 1. relative: minus the mean change of the reference area as well.</source>
      <translation>absolute: jaar 2 min jaar 1. relative: daarvan ook de gemiddelde verandering van het referentiegebied afgetrokken.</translation>
    </message>
  </context>
  <context>
    <name>ChangesDialog</name>
    <message>
      <source>&amp;Leave as it is</source>
      <translation>&amp;Laten zoals het is</translation>
    </message>
    <message>
      <source>&amp;Take over</source>
      <translation>&amp;Overnemen</translation>
    </message>
    <message>
      <source>Cells</source>
      <translation>Cellen</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Naam</translation>
    </message>
    <message>
      <source>No ring comes, moves or goes. Taking over only brings the figures up to date.</source>
      <translation>Er komt geen ring bij, er verschuift er geen en er verdwijnt er geen. Overnemen werkt alleen de cijfers bij.</translation>
    </message>
    <message>
      <source>Nothing has been changed yet. Rings of your hand stay where they are, whatever you choose; taking over is one step that Undo takes back.</source>
      <translation>Er is nog niets gewijzigd. Ringen die u zelf hebt getekend of aangepast blijven staan, wat u ook kiest; overnemen is één stap die u ongedaan kunt maken.</translation>
    </message>
    <message>
      <source>Radius (m)</source>
      <translation>Straal (m)</translation>
    </message>
    <message>
      <source>Ring</source>
      <translation>Ring</translation>
    </message>
    <message>
      <source>What the rule would change</source>
      <translation>Wat de regel zou wijzigen</translation>
    </message>
    <message>
      <source>{state}: {count}</source>
      <translation>{state}: {count}</translation>
    </message>
  </context>
  <context>
    <name>Choice</name>
    <message>
      <source>Dutch</source>
      <translation>Nederlands</translation>
    </message>
    <message>
      <source>English</source>
      <translation>Engels</translation>
    </message>
    <message>
      <source>Maastricht (2021)</source>
      <translation>Maastricht (2021)</translation>
    </message>
    <message>
      <source>Parkstad (2025)</source>
      <translation>Parkstad (2025)</translation>
    </message>
    <message>
      <source>in the cell itself</source>
      <translation>in de cel zelf</translation>
    </message>
    <message>
      <source>numbers of residents</source>
      <translation>aantallen bewoners</translation>
    </message>
    <message>
      <source>percentages</source>
      <translation>percentages</translation>
    </message>
    <message>
      <source>the Dutch mean</source>
      <translation>het Nederlands gemiddelde</translation>
    </message>
    <message>
      <source>the mean of the area itself</source>
      <translation>het gemiddelde van het gebied zelf</translation>
    </message>
    <message>
      <source>within a radius</source>
      <translation>binnen een straal</translation>
    </message>
    <message>
      <source>within walking distance</source>
      <translation>binnen loopafstand</translation>
    </message>
  </context>
  <context>
    <name>ClassCounts</name>
    <message>
      <source>Map whose classes are counted</source>
      <translation>Kaart waarvan de klassen worden geteld</translation>
    </message>
  </context>
  <context>
    <name>Classing</name>
    <message>
      <source>- without a class: {count}, {reason}</source>
      <translation>- zonder klasse: {count}, {reason}</translation>
    </message>
    <message>
      <source>Classes of {legend}:</source>
      <translation>Klassen van {legend}:</translation>
    </message>
    <message>
      <source>Features per class code, as JSON</source>
      <translation>Objecten per klassecode, als JSON</translation>
    </message>
    <message>
      <source>Features with a class</source>
      <translation>Objecten met een klasse</translation>
    </message>
    <message>
      <source>Features without a class, for a reason</source>
      <translation>Objecten zonder klasse, met een reden</translation>
    </message>
    <message>
      <source>No feature has a class, because none has a figure.</source>
      <translation>Geen enkel object heeft een klasse, want geen enkel object heeft een cijfer.</translation>
    </message>
    <message>
      <source>The layer holds no features, so the result holds none either.</source>
      <translation>De laag bevat geen objecten, dus het resultaat ook niet.</translation>
    </message>
  </context>
  <context>
    <name>CombineClasses</name>
    <message>
      <source>A .csv file with rules as above, or a .json file: your own copy of a legend with rules.</source>
      <translation>Een .csv-bestand met regels zoals hierboven, of een .json-bestand: uw eigen kopie van een legenda met regels.</translation>
    </message>
    <message>
      <source>A copy of the input with code, label and reason.</source>
      <translation>Een kopie van de invoer met code, label en reden.</translation>
    </message>
    <message>
      <source>Cells, neighbourhoods or a table with classed fields.</source>
      <translation>Cellen, buurten of een tabel met velden die in klassen zijn ingedeeld.</translation>
    </message>
    <message>
      <source>Classed fields</source>
      <translation>Velden met klassen</translation>
    </message>
    <message>
      <source>Combine classes by rules</source>
      <translation>Klassen combineren met regels</translation>
    </message>
    <message>
      <source>Combines two or three classed fields into one by a table of rules, such as vulnerable residents and nuisance into the focus map. Each combination must have exactly one class; if not, the combination that lacks a rule or has two is named. A feature without a class in one of the fields has none in the result, and keeps the strongest of the reasons. The rules used stand in the log, ready to be edited.</source>
      <translation>Combineert twee of drie velden met klassen tot één, met een tabel van regels: bijvoorbeeld kwetsbare bewoners en overlast tot de focuskaart. Elke combinatie moet precies één klasse hebben; zo niet, dan wordt de combinatie genoemd waarvoor een regel ontbreekt of waarvoor er twee zijn. Een object dat in een van de velden geen klasse heeft, heeft er in het resultaat ook geen en houdt de zwaarste van de redenen. De gebruikte regels staan in het logboek, klaar om te bewerken.</translation>
    </message>
    <message>
      <source>Edited rules</source>
      <translation>Bewerkte regels</translation>
    </message>
    <message>
      <source>Empty: the fields that the rules are made for, such as klasse_kwetsbaar and klasse_overlast. Other fields: one per column of the rules, in their order.</source>
      <translation>Leeg: de velden waarvoor de regels zijn gemaakt, zoals klasse_kwetsbaar en klasse_overlast. Andere velden: één per kolom van de regels, in die volgorde.</translation>
    </message>
    <message>
      <source>Input layer</source>
      <translation>Invoerlaag</translation>
    </message>
    <message>
      <source>Layer with combined classes</source>
      <translation>Laag met gecombineerde klassen</translation>
    </message>
    <message>
      <source>Matrix file</source>
      <translation>Matrixbestand</translation>
    </message>
    <message>
      <source>Rules</source>
      <translation>Regels</translation>
    </message>
    <message>
      <source>Rules instead of the built-in ones, in the form in which the log shows them: a line with the names of the columns, then one rule a line; * stands for every level, | stands between levels.</source>
      <translation>Regels in plaats van de ingebouwde, in de vorm waarin het logboek ze toont: een regel met de namen van de kolommen, daarna één combinatie per regel; * staat voor elk niveau, | scheidt niveaus.</translation>
    </message>
    <message>
      <source>Rules used:</source>
      <translation>Gebruikte regels:</translation>
    </message>
    <message>
      <source>The map whose rules are used.</source>
      <translation>De kaart waarvan de regels worden gebruikt.</translation>
    </message>
  </context>
  <context>
    <name>CompareForm</name>
    <message>
      <source>All places with klasse_1, klasse_2 and so on, wisseling (1 same class, 2 one class apart or another class, 3 two or more apart; 0 no data, -1 suppressed, -2 and -3 in one year only, -4 not in every variant) and stappen; the same for each pair, as wisseling_1_2.</source>
      <translation>Alle plekken met klasse_1, klasse_2 enzovoort, wisseling (1 zelfde klasse, 2 één klasse anders of een andere klasse, 3 twee of meer anders; 0 geen gegevens, -1 onderdrukt, -2 en -3 alleen in één jaar, -4 niet in elke variant) en stappen; hetzelfde per paar, als wisseling_1_2.</translation>
    </message>
    <message>
      <source>Compare variants of map</source>
      <translation>Varianten van kaart vergelijken</translation>
    </message>
    <message>
      <source>Compared variants</source>
      <translation>Vergeleken varianten</translation>
    </message>
    <message>
      <source>Compares variants of one map place by place: the same indicator for the cell, within 200 m and within 300 m walking, relative to the Netherlands and to the own municipality, or in other years. Each place gets its class in every variant, whether that changes and by how many steps. A place that is missing, suppressed or not in every variant keeps a code of its own and never counts as changed. The result is drawn as outlines round the places that change class; the log holds a cross table of each pair.</source>
      <translation>Vergelijkt varianten van één kaart plek voor plek: dezelfde indicator voor de cel, binnen 200 m en binnen 300 m lopen, ten opzichte van Nederland en van de eigen gemeente, of in andere jaren. Elke plek krijgt de klasse in elke variant, of die wisselt en met hoeveel stappen. Een plek die ontbreekt, onderdrukt is of niet in elke variant voorkomt, houdt een eigen code en telt nooit als gewisseld. Het resultaat wordt getekend als lijnen om de plekken die van klasse wisselen; in het logboek staat een kruistabel van elk paar.</translation>
    </message>
    <message>
      <source>Cross tables</source>
      <translation>Kruistabellen</translation>
    </message>
    <message>
      <source>Decimal comma</source>
      <translation>Decimale komma</translation>
    </message>
    <message>
      <source>Field with ids</source>
      <translation>Veld met id's</translation>
    </message>
    <message>
      <source>In CSV, with semicolons between columns, as a Dutch Excel reads it.</source>
      <translation>In CSV, met puntkomma's tussen de kolommen, zoals een Nederlandse Excel het leest.</translation>
    </message>
    <message>
      <source>In every layer. Empty: cell ids or neighbourhood codes where all have them, else the centres.</source>
      <translation>In elke laag. Leeg: celcodes of buurtcodes als alle lagen die hebben, anders de middelpunten.</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>Plekken</translation>
    </message>
    <message>
      <source>Places by class in one variant (rows) and in another (columns), per pair; .xlsx or .ods too.</source>
      <translation>Plekken naar klasse in de ene variant (rijen) en in de andere (kolommen), per paar; ook .xlsx of .ods.</translation>
    </message>
    <message>
      <source>Places that cannot be compared</source>
      <translation>Plekken die niet te vergelijken zijn</translation>
    </message>
    <message>
      <source>Places that change class</source>
      <translation>Plekken die van klasse wisselen</translation>
    </message>
    <message>
      <source>Places with the same class in every variant</source>
      <translation>Plekken met dezelfde klasse in elke variant</translation>
    </message>
  </context>
  <context>
    <name>CompareVariants</name>
    <message>
      <source>Class {code} is not called the same in every variant: {names}.</source>
      <translation>Klasse {code} heet niet in elke variant hetzelfde: {names}.</translation>
    </message>
    <message>
      <source>Codes: {codes}</source>
      <translation>Codes: {codes}</translation>
    </message>
    <message>
      <source>Places by class; rows: {first}, columns: {second}.</source>
      <translation>Plekken naar klasse; rijen: {first}, kolommen: {second}.</translation>
    </message>
    <message>
      <source>The classes of this map are no ladder from low to high: no steps are counted.</source>
      <translation>De klassen van deze kaart zijn geen ladder van laag naar hoog: er worden geen stappen geteld.</translation>
    </message>
    <message>
      <source>{count} places of {variant} have no id and are left out.</source>
      <translation>{count} plekken van {variant} hebben geen id en blijven buiten beschouwing.</translation>
    </message>
  </context>
  <context>
    <name>CompositeIndex</name>
    <message>
      <source>A copy of the input with the index and its reason.</source>
      <translation>Een kopie van de invoer met de index en de reden.</translation>
    </message>
    <message>
      <source>A table with a row per group (groep, gemiddelde, standaardafwijking in percent, jaar, bron) and, for the spread of the index itself, a row index; or a layer with the same fields as the input. Empty: the input itself.</source>
      <translation>Een tabel met één rij per groep (groep, gemiddelde en standaardafwijking in procenten, jaar, bron) en, voor de spreiding van de index zelf, een rij index; of een laag met dezelfde velden als de invoer. Leeg: de invoer zelf.</translation>
    </message>
    <message>
      <source>Adds share (aandeel_...) and score (z_... or score_...) of each group, and groepen_bekend.</source>
      <translation>Voegt van elke groep het aandeel (aandeel_...) en de score (z_... of score_...) toe, en groepen_bekend.</translation>
    </message>
    <message>
      <source>Base year of the reference</source>
      <translation>Basisjaar van de referentie</translation>
    </message>
    <message>
      <source>Below this number nothing is shown.</source>
      <translation>Onder dit aantal wordt niets getoond.</translation>
    </message>
    <message>
      <source>Cells, neighbourhoods or a table, one row for each place.</source>
      <translation>Cellen, buurten of een tabel, met één rij per gebied.</translation>
    </message>
    <message>
      <source>Chooses the rows of a table with several years; of a layer it states the year.</source>
      <translation>Kiest de rijen uit een tabel met meer jaren; bij een laag vermeldt het alleen het jaar.</translation>
    </message>
    <message>
      <source>Compares the share of each group with a reference, averages the groups that are known and expresses the result in the reference's own standard deviation: 0 is the reference's mean, 1 one standard deviation above it. The reference is a table of means, another layer, or the input itself; it belongs to one base year, so use the same one for every year that is compared. Where the index has no value the field reden_index says why.</source>
      <translation>Vergelijkt het aandeel van elke groep met een referentie, middelt de groepen die bekend zijn en drukt het resultaat uit in de standaardafwijking van de referentie zelf: 0 is het gemiddelde van de referentie, 1 is één standaardafwijking daarboven. De referentie is een tabel met gemiddelden, een andere laag of de invoer zelf; zij hoort bij één basisjaar, dus gebruik dezelfde voor elk jaar dat u vergelijkt. Waar de index geen waarde heeft, staat in het veld reden_index waarom.</translation>
    </message>
    <message>
      <source>Directions</source>
      <translation>Richtingen</translation>
    </message>
    <message>
      <source>Empty: all but one, so 4 of 5.</source>
      <translation>Leeg: alle groepen op één na, dus 4 van de 5.</translation>
    </message>
    <message>
      <source>Empty: index. The field reden_... is named after it.</source>
      <translation>Leeg: index. Het veld reden_... wordt ernaar genoemd.</translation>
    </message>
    <message>
      <source>Group {group} has no scores: its share does not vary in the reference, or its mean is 0.</source>
      <translation>Groep {group} heeft geen scores: het aandeel varieert niet in de referentie, of het gemiddelde is 0.</translation>
    </message>
    <message>
      <source>Groups</source>
      <translation>Groepen</translation>
    </message>
    <message>
      <source>Groups that must be known</source>
      <translation>Groepen die bekend moeten zijn</translation>
    </message>
    <message>
      <source>Index of vulnerable residents</source>
      <translation>Index kwetsbare bewoners</translation>
    </message>
    <message>
      <source>Input layer</source>
      <translation>Invoerlaag</translation>
    </message>
    <message>
      <source>Keep intermediate columns</source>
      <translation>Tussenresultaten bewaren</translation>
    </message>
    <message>
      <source>Layer with index</source>
      <translation>Laag met index</translation>
    </message>
    <message>
      <source>Mean of the groups</source>
      <translation>Gemiddelde van de groepen</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Methode</translation>
    </message>
    <message>
      <source>Minimum residents</source>
      <translation>Minimumaantal bewoners</translation>
    </message>
    <message>
      <source>Name of the new field</source>
      <translation>Naam van het nieuwe veld</translation>
    </message>
    <message>
      <source>Names of the groups in the reference</source>
      <translation>Namen van de groepen in de referentie</translation>
    </message>
    <message>
      <source>Number of residents: denominator, weight in the reference, and what the minimum applies to.</source>
      <translation>Aantal bewoners: de noemer, het gewicht in de referentie en waarvoor het minimum geldt.</translation>
    </message>
    <message>
      <source>One field per group: residents on benefit, with a mild intellectual disability, and so on.</source>
      <translation>Eén veld per groep: bewoners met een bijstandsuitkering, met een licht verstandelijke beperking, enzovoort.</translation>
    </message>
    <message>
      <source>One per group in the order of the groups, separated by semicolons: 1;1;0.5. Empty: all 1.</source>
      <translation>Eén per groep, in de volgorde van de groepen, gescheiden door puntkomma's: 1;1;0,5. Leeg: alle 1.</translation>
    </message>
    <message>
      <source>One per group: 1 where a higher share is more vulnerable, -1 where it is less; then 100 minus the percentage is taken. Separated by semicolons; empty: all 1.</source>
      <translation>Eén per groep: 1 als een hoger aandeel kwetsbaarder is, -1 als het minder kwetsbaar is; dan wordt 100 min het percentage genomen. Gescheiden door puntkomma's; leeg: alle 1.</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>Referentie</translation>
    </message>
    <message>
      <source>Reference: {source}; base year: {year}.</source>
      <translation>Referentie: {source}; basisjaar: {year}.</translation>
    </message>
    <message>
      <source>Residents</source>
      <translation>Bewoners</translation>
    </message>
    <message>
      <source>Source of the reference</source>
      <translation>Bron van de referentie</translation>
    </message>
    <message>
      <source>The reference does not know the standard deviation of an index of exactly these groups (row index), so the index is the mean of the z-scores, not rescaled. The classes of the map of vulnerable residents are meant for a rescaled index.</source>
      <translation>De referentie bevat geen standaardafwijking van een index van precies deze groepen (rij index). De index is daarom het gemiddelde van de z-scores, zonder herschaling. De klassen van de kaart Kwetsbare bewoners zijn bedoeld voor een herschaalde index.</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Gewichten</translation>
    </message>
    <message>
      <source>What the fields hold</source>
      <translation>Wat de velden bevatten</translation>
    </message>
    <message>
      <source>Where they differ from the fields: one per group, separated by semicolons.</source>
      <translation>Als ze anders zijn dan de namen van de velden: één per groep, gescheiden door puntkomma's.</translation>
    </message>
    <message>
      <source>counts: numbers of residents. percentages: shares of the residents, 0 to 100.</source>
      <translation>counts: aantallen bewoners. percentages: aandelen van de bewoners, 0 tot 100.</translation>
    </message>
    <message>
      <source>geometric: a low score is made up for less by high ones; not for z-scores.</source>
      <translation>geometric: hoge scores compenseren een lage score minder; niet voor z-scores.</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>niet opgegeven</translation>
    </message>
    <message>
      <source>zscore: distance to the mean in standard deviations, as in the reports. ratio: the mean is 100. minmax: 0 for the lowest, 100 for the highest. percentile: percentage of places with a lower share. rank: place among the places, 1 is the lowest. The last three need a layer as reference, or none.</source>
      <translation>zscore: afstand tot het gemiddelde in standaardafwijkingen, zoals in de rapporten. ratio: het gemiddelde is 100. minmax: 0 voor het laagste, 100 voor het hoogste. percentile: percentage gebieden met een lager aandeel. rank: plaats in de rangorde van de gebieden, 1 is het laagste. De laatste drie hebben een laag als referentie nodig, of geen referentie.</translation>
    </message>
  </context>
  <context>
    <name>DataPage</name>
    <message>
      <source>&amp;Addresses with streets, for names</source>
      <translation>&amp;Adressen met straten, voor namen</translation>
    </message>
    <message>
      <source>&amp;Cells or neighbourhoods</source>
      <translation>&amp;Cellen of buurten</translation>
    </message>
    <message>
      <source>&amp;Groups of vulnerable residents</source>
      <translation>&amp;Groepen kwetsbare bewoners</translation>
    </message>
    <message>
      <source>&amp;Nuisance and lack of safety</source>
      <translation>Overlast e&amp;n onveiligheid</translation>
    </message>
    <message>
      <source>&amp;Reference</source>
      <translation>&amp;Referentie</translation>
    </message>
    <message>
      <source>&amp;To the maps</source>
      <translation>Naar de kaar&amp;ten</translation>
    </message>
    <message>
      <source>Find {file}</source>
      <translation>{file} zoeken</translation>
    </message>
    <message>
      <source>How it is computed</source>
      <translation>Hoe er wordt gerekend</translation>
    </message>
    <message>
      <source>Load &amp;sample municipality</source>
      <translation>Voorbeeldgemeente &amp;laden</translation>
    </message>
    <message>
      <source>Loading the sample municipality</source>
      <translation>Het laden van de voorbeeldgemeente</translation>
    </message>
    <message>
      <source>Neigh&amp;bourhoods, for names</source>
      <translation>&amp;Buurten, voor namen</translation>
    </message>
    <message>
      <source>On the maps</source>
      <translation>Op de kaarten</translation>
    </message>
    <message>
      <source>Sample municipality</source>
      <translation>Voorbeeldgemeente</translation>
    </message>
    <message>
      <source>Social &amp;housing</source>
      <translation>Cor&amp;poratiewoningen</translation>
    </message>
    <message>
      <source>Streets for &amp;walking</source>
      <translation>&amp;Straten om te lopen</translation>
    </message>
    <message>
      <source>This project has no layers yet. Drag your files onto the map, or look around in the sample municipality, an invented town with everything that the maps need.</source>
      <translation>Dit project heeft nog geen lagen. Sleep uw bestanden op de kaart, of kijk rond in de voorbeeldgemeente: een verzonnen stad met alles wat de kaarten nodig hebben.</translation>
    </message>
    <message>
      <source>{file} does not hold the layers that were in {lost}. Choose another file.</source>
      <translation>{file} bevat niet de lagen die in {lost} stonden. Kies een ander bestand.</translation>
    </message>
  </context>
  <context>
    <name>Detection</name>
    <message>
      <source>Find focus areas</source>
      <translation>Focusgebieden zoeken</translation>
    </message>
    <message>
      <source>Rings found</source>
      <translation>Gevonden ringen</translation>
    </message>
    <message>
      <source>There are no maps to find focus areas in. Make them first, on the page Maps.</source>
      <translation>Er zijn geen kaarten om focusgebieden in te zoeken. Maak die eerst, op de pagina Kaarten.</translation>
    </message>
  </context>
  <context>
    <name>Differencing</name>
    <message>
      <source>Layer {layer}: the surroundings of {count} pairs of neighbouring cells differ by fewer than {minimum}, so that subtracting their figures tells about those few: {cells}. Publish the classes of such cells, not their figures.</source>
      <translation>Laag {layer}: de omgevingen van {count} paren naburige cellen verschillen minder dan {minimum}; wie hun cijfers van elkaar aftrekt, komt dan iets over die weinigen te weten: {cells}. Publiceer van zulke cellen de klassen, niet de cijfers.</translation>
    </message>
  </context>
  <context>
    <name>Dock</name>
    <message>
      <source>&amp;Data</source>
      <translation>Gege&amp;vens</translation>
    </message>
    <message>
      <source>&amp;Focus areas</source>
      <translation>&amp;Focus</translation>
    </message>
    <message>
      <source>&amp;Maps</source>
      <translation>&amp;Kaarten</translation>
    </message>
    <message>
      <source>&amp;Output</source>
      <translation>&amp;Uitvoer</translation>
    </message>
  </context>
  <context>
    <name>DrawChange</name>
    <message>
      <source>A rise is red and a fall blue; otherwise the other way round.</source>
      <translation>Een stijging is rood en een daling blauw; anders omgekeerd.</translation>
    </message>
    <message>
      <source>A row a neighbourhood, with a field for each year.</source>
      <translation>Een rij per buurt, met een veld voor elk jaar.</translation>
    </message>
    <message>
      <source>Draw change</source>
      <translation>Verandering tekenen</translation>
    </message>
    <message>
      <source>Draws a figure of each neighbourhood in two years on a line of its own, sorted by the change. The figure is as high as the number of neighbourhoods needs. Neighbourhoods that lack a year are not drawn, but counted below the figure.</source>
      <translation>Tekent een cijfer van elke buurt in twee jaren op een eigen regel, gesorteerd naar de verandering. De figuur is zo hoog als het aantal buurten vraagt. Buurten die een jaar missen worden niet getekend, maar onder de figuur geteld.</translation>
    </message>
    <message>
      <source>Figure in the first year</source>
      <translation>Cijfer in het eerste jaar</translation>
    </message>
    <message>
      <source>Figure in the second year</source>
      <translation>Cijfer in het tweede jaar</translation>
    </message>
    <message>
      <source>First year</source>
      <translation>Eerste jaar</translation>
    </message>
    <message>
      <source>High is worse</source>
      <translation>Hoog is slechter</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Naam</translation>
    </message>
    <message>
      <source>Second year</source>
      <translation>Tweede jaar</translation>
    </message>
    <message>
      <source>Stands in the key.</source>
      <translation>Staat in de legenda.</translation>
    </message>
    <message>
      <source>The filled dot.</source>
      <translation>Het dichte punt.</translation>
    </message>
    <message>
      <source>The open dot.</source>
      <translation>Het open punt.</translation>
    </message>
    <message>
      <source>What stands before each line.</source>
      <translation>Wat voor elke regel staat.</translation>
    </message>
  </context>
  <context>
    <name>DrawLines</name>
    <message>
      <source>A figure that becomes 100, such as the mean of the Netherlands. Empty: figures as they are.</source>
      <translation>Een cijfer dat 100 wordt, zoals het gemiddelde van Nederland. Leeg: cijfers zoals ze zijn.</translation>
    </message>
    <message>
      <source>A line per value of this field: class or year.</source>
      <translation>Een lijn per waarde van dit veld: klasse of jaar.</translation>
    </message>
    <message>
      <source>A mean over fewer residents is not drawn.</source>
      <translation>Een gemiddelde over minder bewoners wordt niet getekend.</translation>
    </message>
    <message>
      <source>A row a cell or neighbourhood and year, or a row a mean.</source>
      <translation>Een rij per cel of buurt en jaar, of een rij per gemiddelde.</translation>
    </message>
    <message>
      <source>Along the bottom</source>
      <translation>Op de horizontale as</translation>
    </message>
    <message>
      <source>Draw lines</source>
      <translation>Lijnen tekenen</translation>
    </message>
    <message>
      <source>Draws means over years, a line per class, or over classes, a line per year: such as the score of the Leefbaarometer per class, or the share of a group by the share of social housing, relative to the Netherlands. Classes have the names and colours of their legend. A line breaks where a mean is suppressed or missing.</source>
      <translation>Tekent gemiddelden over jaren, een lijn per klasse, of over klassen, een lijn per jaar: zoals de score van de Leefbaarometer per klasse, of het aandeel van een groep naar het aandeel corporatiebezit, ten opzichte van Nederland. Klassen hebben de namen en kleuren van hun legenda. Een lijn is onderbroken waar een gemiddelde onderdrukt is of ontbreekt.</translation>
    </message>
    <message>
      <source>Figures</source>
      <translation>Figuren</translation>
    </message>
    <message>
      <source>Lines</source>
      <translation>Lijnen</translation>
    </message>
    <message>
      <source>Minimum for showing figures</source>
      <translation>Minimum om cijfers te tonen</translation>
    </message>
    <message>
      <source>Of which the mean is drawn; a line each where there are several.</source>
      <translation>Waarvan het gemiddelde wordt getekend; elk een lijn als het er meer zijn.</translation>
    </message>
    <message>
      <source>Relative to</source>
      <translation>Ten opzichte van</translation>
    </message>
    <message>
      <source>Residents</source>
      <translation>Bewoners</translation>
    </message>
    <message>
      <source>Weigh the means, and protect them. Empty: each row counts alike.</source>
      <translation>Wegen de gemiddelden, en beschermen ze. Leeg: elke rij telt even zwaar.</translation>
    </message>
    <message>
      <source>Year or class; places stand in order.</source>
      <translation>Jaar of klasse; op volgorde.</translation>
    </message>
  </context>
  <context>
    <name>DrawMenu</name>
    <message>
      <source>Circle from 2 points</source>
      <translation>Cirkel uit 2 punten</translation>
    </message>
    <message>
      <source>Circle from 3 points</source>
      <translation>Cirkel uit 3 punten</translation>
    </message>
    <message>
      <source>Circle from centre and radius</source>
      <translation>Cirkel uit middelpunt en straal</translation>
    </message>
    <message>
      <source>No snapping to cells</source>
      <translation>Niet snappen naar cellen</translation>
    </message>
    <message>
      <source>Snap to cells</source>
      <translation>Snappen naar cellen</translation>
    </message>
  </context>
  <context>
    <name>DrawOnBuildings</name>
    <message>
      <source>Layer {layer} holds points. A building may be one home: publish this only where the classes are about the surroundings of an address, never about the address itself.</source>
      <translation>Laag {layer} bevat punten. Een gebouw kan één woning zijn: publiceer dit alleen als de klassen over de omgeving van een adres gaan, nooit over het adres zelf.</translation>
    </message>
    <message>
      <source>Layer {layer}: {READ} buildings read: {USED} with a result, {OUTSIDE} without one, {WITHOUT_GEOMETRY} without geometry.</source>
      <translation>Laag {layer}: {READ} gebouwen gelezen: {USED} met een resultaat, {OUTSIDE} zonder, {WITHOUT_GEOMETRY} zonder geometrie.</translation>
    </message>
    <message>
      <source>Layer {layer}: {RESULTS_USED} of {RESULTS_READ} results have a building.</source>
      <translation>Laag {layer}: {RESULTS_USED} van {RESULTS_READ} resultaten hebben een gebouw.</translation>
    </message>
    <message>
      <source>Layer {layer}: {count} buildings have an invalid polygon. It was repaired to place them; in the output it stands as it was.</source>
      <translation>Laag {layer}: {count} gebouwen hebben een ongeldige polygoon. Die is gerepareerd om ze te plaatsen; in de uitvoer staat de polygoon zoals hij was.</translation>
    </message>
    <message>
      <source>No building of layer {layer} lies where layer {results} has a result.</source>
      <translation>Geen gebouw van laag {layer} ligt op een plaats waar laag {results} een resultaat heeft.</translation>
    </message>
  </context>
  <context>
    <name>DrawRingTool</name>
    <message>
      <source>Click the next point</source>
      <translation>Klik het volgende punt</translation>
    </message>
    <message>
      <source>Radius in metres</source>
      <translation>Straal in meters</translation>
    </message>
    <message>
      <source>Radius {radius} m</source>
      <translation>Straal {radius} m</translation>
    </message>
    <message>
      <source>The layer of focus areas does not reach this place. Zoom to the Netherlands and draw there.</source>
      <translation>De laag met focusgebieden reikt niet tot deze plek. Zoom in op Nederland en teken daar.</translation>
    </message>
    <message>
      <source>There is no layer to draw focus areas in. Choose the tool again to make one.</source>
      <translation>Er is geen laag om focusgebieden in te tekenen. Kies het gereedschap opnieuw om er een te maken.</translation>
    </message>
    <message>
      <source>“{text}” is no radius. Type metres from 1 to 100000, such as 250 or 1,2 km.</source>
      <translation>“{text}” is geen straal. Typ meters van 1 tot 100000, bijvoorbeeld 250 of 1,2 km.</translation>
    </message>
  </context>
  <context>
    <name>DrawScatter</name>
    <message>
      <source>A row a neighbourhood, such as the result of Summarize by area.</source>
      <translation>Een rij per buurt, zoals het resultaat van Samenvatten per gebied.</translation>
    </message>
    <message>
      <source>Distance to be named</source>
      <translation>Afstand voor een naam</translation>
    </message>
    <message>
      <source>Draw scatter</source>
      <translation>Spreidingsdiagram tekenen</translation>
    </message>
    <message>
      <source>Draws two figures of each neighbourhood against each other, with a line of least squares, and names the neighbourhoods far from it. Suppressed and missing figures are not drawn, but counted below the figure.</source>
      <translation>Zet twee cijfers van elke buurt tegen elkaar uit, met een lijn van kleinste kwadraten, en noemt de buurten die er ver vanaf liggen bij naam. Onderdrukte en ontbrekende cijfers worden niet getekend, maar onder de figuur geteld.</translation>
    </message>
    <message>
      <source>Explained variance</source>
      <translation>Verklaarde variantie</translation>
    </message>
    <message>
      <source>Figure along the bottom.</source>
      <translation>Cijfer op de horizontale as.</translation>
    </message>
    <message>
      <source>Figure along the side.</source>
      <translation>Cijfer op de verticale as.</translation>
    </message>
    <message>
      <source>Horizontal</source>
      <translation>Horizontaal</translation>
    </message>
    <message>
      <source>In standard deviations from the line. 0: all that find room.</source>
      <translation>In standaardafwijkingen van de lijn. 0: alle waarvoor plaats is.</translation>
    </message>
    <message>
      <source>Line at 0</source>
      <translation>Lijn bij 0</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Naam</translation>
    </message>
    <message>
      <source>Slope of the line</source>
      <translation>Helling van de lijn</translation>
    </message>
    <message>
      <source>Vertical</source>
      <translation>Verticaal</translation>
    </message>
    <message>
      <source>What stands beside a dot.</source>
      <translation>Wat bij een punt staat.</translation>
    </message>
    <message>
      <source>{count} names find no room beside their dots.</source>
      <translation>Voor {count} namen is geen plaats bij hun punt.</translation>
    </message>
  </context>
  <context>
    <name>DrawStack</name>
    <message>
      <source>A bar of which a part is above 0 and smaller is not drawn.</source>
      <translation>Een staaf waarvan een deel boven 0 en kleiner is wordt niet getekend.</translation>
    </message>
    <message>
      <source>A row a cell, neighbourhood or year, with a field per part.</source>
      <translation>Een rij per cel, buurt of jaar, met een veld per deel.</translation>
    </message>
    <message>
      <source>Along the bottom</source>
      <translation>Op de horizontale as</translation>
    </message>
    <message>
      <source>Draw stacked parts</source>
      <translation>Gestapelde delen tekenen</translation>
    </message>
    <message>
      <source>Draws how a whole is divided, in per cent, over years or classes: such as the income groups in social housing. Numbers are added up per year or class. One of which a part is suppressed or missing has no bar, as the other parts would tell it.</source>
      <translation>Tekent hoe een geheel is verdeeld, in procenten, over jaren of klassen: zoals de inkomensgroepen in de sociale huur. Aantallen worden per jaar of klasse opgeteld. Waar een deel onderdrukt is of ontbreekt staat geen staaf, omdat de andere delen het zouden verraden.</translation>
    </message>
    <message>
      <source>Minimum for showing figures</source>
      <translation>Minimum om cijfers te tonen</translation>
    </message>
    <message>
      <source>Numbers of residents, households or dwellings, the lowest part first; called after their fields.</source>
      <translation>Aantallen bewoners, huishoudens of woningen, het onderste deel eerst; genoemd naar hun velden.</translation>
    </message>
    <message>
      <source>Parts</source>
      <translation>Delen</translation>
    </message>
    <message>
      <source>Year or class; places stand in order.</source>
      <translation>Jaar of klasse; op volgorde.</translation>
    </message>
  </context>
  <context>
    <name>EditRingTool</name>
    <message>
      <source>There are no focus areas to edit yet. Draw one, or find them by rule.</source>
      <translation>Er zijn nog geen focusgebieden om te bewerken. Teken er een, of laat ze vinden met een regel.</translation>
    </message>
  </context>
  <context>
    <name>Explanation</name>
    <message>
      <source>Bound {value}: {basis}</source>
      <translation>Grens {value}: {basis}</translation>
    </message>
    <message>
      <source>Bounds: {basis}</source>
      <translation>Grenzen: {basis}</translation>
    </message>
    <message>
      <source>But the table has class {found}. It was made with other legends than those at hand, or changed after it was made. Put the folder with own legends that it was made with beside the maps and choose the tool again, or make the map series again.</source>
      <translation>Maar in de tabel staat klasse {found}. Die is gemaakt met andere legenda's dan de huidige, of later veranderd. Zet de map met eigen legenda's waarmee de tabel is gemaakt naast de kaarten en kies het gereedschap opnieuw, of maak de kaartenreeks opnieuw.</translation>
    </message>
    <message>
      <source>Index in {year}: {index}.</source>
      <translation>Index in {year}: {index}.</translation>
    </message>
    <message>
      <source>Layer: {layer}</source>
      <translation>Laag: {layer}</translation>
    </message>
    <message>
      <source>Less the mean of the index in the reference ({mean}), divided by its standard deviation there ({sd}): index {index}.</source>
      <translation>Min het gemiddelde van de index in de referentie ({mean}), gedeeld door de standaardafwijking daar ({sd}): index {index}.</translation>
    </message>
    <message>
      <source>Map {number}, {title}</source>
      <translation>Kaart {number}, {title}</translation>
    </message>
    <message>
      <source>Mean of the scores of {known} of {count} groups (at least {needed} must have one): {mean}.</source>
      <translation>Gemiddelde van de scores van {known} van de {count} groepen (minstens {needed} nodig): {mean}.</translation>
    </message>
    <message>
      <source>More than none counts as at least 1.</source>
      <translation>Meer dan geen telt als minstens 1.</translation>
    </message>
    <message>
      <source>Needed: a correction in the layer that the figure comes from.</source>
      <translation>Nodig: een verbetering in de laag waar het cijfer uit komt.</translation>
    </message>
    <message>
      <source>Needed: a figure of both years; a change cannot be known without.</source>
      <translation>Nodig: een cijfer van beide jaren; anders is er geen verandering te bepalen.</translation>
    </message>
    <message>
      <source>Needed: a layer with a figure for this place, with the same id or in the same place.</source>
      <translation>Nodig: een laag met een cijfer voor deze plek, met dezelfde id of op dezelfde plaats.</translation>
    </message>
    <message>
      <source>Needed: a reference in which the groups vary, or other figures.</source>
      <translation>Nodig: een referentie waarin de groepen variëren, of andere cijfers.</translation>
    </message>
    <message>
      <source>Needed: a source that does not suppress, such as the municipality's own figures.</source>
      <translation>Nodig: een bron die niet onderdrukt, zoals eigen cijfers van de gemeente.</translation>
    </message>
    <message>
      <source>Needed: a source that does not suppress, such as the municipality's own figures; or larger places.</source>
      <translation>Nodig: een bron die niet onderdrukt, zoals eigen cijfers van de gemeente, of grotere gebieden.</translation>
    </message>
    <message>
      <source>Needed: figures of more groups, or a lower number of groups that must be known.</source>
      <translation>Nodig: cijfers van meer groepen, of een lager aantal groepen dat bekend moet zijn.</translation>
    </message>
    <message>
      <source>Needed: more residents or dwellings together, so larger cells, neighbourhoods, or all within a radius or a walking distance.</source>
      <translation>Nodig: meer bewoners of woningen bij elkaar, dus grotere cellen, buurten, of alles binnen een straal of loopafstand.</translation>
    </message>
    <message>
      <source>Needed: nothing; an empty place has no share, and that is no error.</source>
      <translation>Nodig: niets; een lege plek heeft geen aandeel en dat is geen fout.</translation>
    </message>
    <message>
      <source>Needed: streets that come near the centre of the place; or count within a radius instead.</source>
      <translation>Nodig: straten die dicht bij het midden van de plek komen, of tel binnen een straal.</translation>
    </message>
    <message>
      <source>Needed: the publication itself; or choose an earlier year.</source>
      <translation>Nodig: de publicatie zelf; of kies een eerder jaar.</translation>
    </message>
    <message>
      <source>No index in {year}, because {why}.</source>
      <translation>Geen index in {year}, want {why}.</translation>
    </message>
    <message>
      <source>No index: {known} of {count} groups have a score and {needed} must have one; {why}.</source>
      <translation>Geen index: {known} van de {count} groepen hebben een score en {needed} zijn nodig; {why}.</translation>
    </message>
    <message>
      <source>No map of a series is visible. Make the maps, or tick one of them in the layers panel.</source>
      <translation>Er is geen kaart van een kaartenreeks zichtbaar. Maak de kaarten, of vink er een aan in het lagenpaneel.</translation>
    </message>
    <message>
      <source>No shares and no index in {year}, because {why}.</source>
      <translation>Geen aandelen en geen index in {year}, want {why}.</translation>
    </message>
    <message>
      <source>Origin of the rule: {basis}</source>
      <translation>Herkomst van de regel: {basis}</translation>
    </message>
    <message>
      <source>Place {id}</source>
      <translation>Plek {id}</translation>
    </message>
    <message>
      <source>Rounded to a whole number, halves upwards: {whole}.</source>
      <translation>Afgerond op een heel getal, halven naar boven: {whole}.</translation>
    </message>
    <message>
      <source>Rule: {combination} gives class {code}, “{label}”.</source>
      <translation>Regel: {combination} geeft klasse {code}, “{label}”.</translation>
    </message>
    <message>
      <source>Shares of the {residents} residents in {year} ({where}), beside the reference, {reference}:</source>
      <translation>Aandelen van de {residents} bewoners in {year} ({where}), naast de referentie, {reference}:</translation>
    </message>
    <message>
      <source>Shares of the {residents} residents in {year} ({where}):</source>
      <translation>Aandelen van de {residents} bewoners in {year} ({where}):</translation>
    </message>
    <message>
      <source>So there is no class on this map.</source>
      <translation>Dus is er geen klasse op deze kaart.</translation>
    </message>
    <message>
      <source>So there is no class on this map. Of several reasons the one that protects most stands: {why}.</source>
      <translation>Dus is er geen klasse op deze kaart. Van meerdere redenen geldt de reden die het meest beschermt: {why}.</translation>
    </message>
    <message>
      <source>That index does not follow from these shares and this reference: figures in the table were changed after it was made.</source>
      <translation>Die index volgt niet uit deze aandelen en deze referentie: cijfers in de tabel zijn later veranderd.</translation>
    </message>
    <message>
      <source>The reference knows no spread of the index itself, so that is the index: {index}.</source>
      <translation>De referentie kent geen spreiding van de index zelf, dus is dat de index: {index}.</translation>
    </message>
    <message>
      <source>The table does not tell the means and the spread of the reference, so the scores cannot be shown. Make the map series again, in a GeoPackage, to have them.</source>
      <translation>De tabel vermeldt gemiddelden en spreiding van de referentie niet, dus de scores zijn niet te tonen. Maak de kaartenreeks opnieuw, in een GeoPackage, om ze wel te zien.</translation>
    </message>
    <message>
      <source>There is no cell or neighbourhood of layer {layer} here. Click on a coloured place.</source>
      <translation>Hier ligt geen cel of buurt van laag {layer}. Klik op een gekleurde plek.</translation>
    </message>
    <message>
      <source>above {low}</source>
      <translation>hoger dan {low}</translation>
    </message>
    <message>
      <source>above {low} and below {high}</source>
      <translation>hoger dan {low} en lager dan {high}</translation>
    </message>
    <message>
      <source>above {low} up to and including {high}</source>
      <translation>hoger dan {low} tot en met {high}</translation>
    </message>
    <message>
      <source>all figures</source>
      <translation>alle cijfers</translation>
    </message>
    <message>
      <source>any class</source>
      <translation>elke klasse</translation>
    </message>
    <message>
      <source>below {high}</source>
      <translation>lager dan {high}</translation>
    </message>
    <message>
      <source>everything within {distance} m of the centre of the place</source>
      <translation>alles binnen {distance} m van het midden van de plek</translation>
    </message>
    <message>
      <source>everything within {distance} m walking of the centre of the place</source>
      <translation>alles binnen {distance} m lopen van het midden van de plek</translation>
    </message>
    <message>
      <source>fewer than {minimum} residents or dwellings stand behind it</source>
      <translation>het gaat om minder dan {minimum} bewoners of woningen</translation>
    </message>
    <message>
      <source>from {low} to below {high}</source>
      <translation>van {low} tot {high}</translation>
    </message>
    <message>
      <source>from {low} up to and including {high}</source>
      <translation>van {low} tot en met {high}</translation>
    </message>
    <message>
      <source>in the place itself</source>
      <translation>in de plek zelf</translation>
    </message>
    <message>
      <source>it cannot be computed from the figures that are known</source>
      <translation>het is niet te berekenen uit de cijfers die bekend zijn</translation>
    </message>
    <message>
      <source>it is about few residents, or a number of few residents would follow from it</source>
      <translation>het gaat over weinig bewoners, of er zou een aantal van weinig bewoners uit volgen</translation>
    </message>
    <message>
      <source>the class is uncertain, as the source suppresses a figure that it depends on</source>
      <translation>de klasse is onzeker doordat de bron een cijfer onderdrukt waar die van afhangt</translation>
    </message>
    <message>
      <source>the first year</source>
      <translation>het eerste jaar</translation>
    </message>
    <message>
      <source>the layers that were given hold no figure for this place</source>
      <translation>de opgegeven lagen bevatten geen cijfer voor deze plek</translation>
    </message>
    <message>
      <source>the place is not connected to a street</source>
      <translation>de plek is niet verbonden met een straat</translation>
    </message>
    <message>
      <source>the second year</source>
      <translation>het tweede jaar</translation>
    </message>
    <message>
      <source>the share would tell something about each of the residents (group disclosure)</source>
      <translation>het aandeel zou iets onthullen over elk van de bewoners (groepsonthulling)</translation>
    </message>
    <message>
      <source>the source gives a part that is larger than the whole (a share above 100 %)</source>
      <translation>in de bron is het deel groter dan het geheel (een aandeel boven 100 %)</translation>
    </message>
    <message>
      <source>the source has not published it yet</source>
      <translation>de bron heeft het nog niet gepubliceerd</translation>
    </message>
    <message>
      <source>the source holds a negative number</source>
      <translation>in de bron staat een negatief getal</translation>
    </message>
    <message>
      <source>the source holds something there that is not a number</source>
      <translation>in de bron staat daar iets wat geen getal is</translation>
    </message>
    <message>
      <source>the source itself suppresses it, to protect the people that it is about</source>
      <translation>de bron zelf onderdrukt het, ter bescherming van de mensen over wie het gaat</translation>
    </message>
    <message>
      <source>the year of the map</source>
      <translation>het jaar van de kaart</translation>
    </message>
    <message>
      <source>there is a figure of the first year only</source>
      <translation>er is alleen een cijfer van het eerste jaar</translation>
    </message>
    <message>
      <source>there is a figure of the second year only</source>
      <translation>er is alleen een cijfer van het tweede jaar</translation>
    </message>
    <message>
      <source>there is nobody, or nothing, of whom it would be a share (the denominator is 0)</source>
      <translation>er is niemand, of niets, waarvan het een aandeel zou zijn (de noemer is 0)</translation>
    </message>
    <message>
      <source>too few groups are known</source>
      <translation>er zijn te weinig groepen bekend</translation>
    </message>
    <message>
      <source>too few residents or dwellings stand behind it</source>
      <translation>het gaat om te weinig bewoners of woningen</translation>
    </message>
    <message>
      <source>up to and including {high}</source>
      <translation>tot en met {high}</translation>
    </message>
    <message>
      <source>{first} and {second}</source>
      <translation>{first} en {second}</translation>
    </message>
    <message>
      <source>{first}, {second} and {third}</source>
      <translation>{first}, {second} en {third}</translation>
    </message>
    <message>
      <source>{group}: no share, because {why}</source>
      <translation>{group}: geen aandeel, want {why}</translation>
    </message>
    <message>
      <source>{group}: {share} %</source>
      <translation>{group}: {share} %</translation>
    </message>
    <message>
      <source>{group}: {share} %; no score, because the reference ({mean} %) knows no spread</source>
      <translation>{group}: {share} %; geen score, want de referentie ({mean} %) kent geen spreiding</translation>
    </message>
    <message>
      <source>{group}: {share} %; reference {mean} % (standard deviation {sd}), so score {score}</source>
      <translation>{group}: {share} %; referentie {mean} % (standaardafwijking {sd}), dus score {score}</translation>
    </message>
    <message>
      <source>{low} or more</source>
      <translation>{low} of meer</translation>
    </message>
    <message>
      <source>{map}: class {code}, “{label}”, which the rules take as “{level}”.</source>
      <translation>{map}: klasse {code}, “{label}”, in de regels “{level}”.</translation>
    </message>
    <message>
      <source>{map}: no class, because {why}.</source>
      <translation>{map}: geen klasse, want {why}.</translation>
    </message>
    <message>
      <source>{map}: the table has the class alone, not the figure ({field}) that it is made from.</source>
      <translation>{map}: de tabel heeft alleen de klasse, niet het cijfer ({field}) waar die uit volgt.</translation>
    </message>
    <message>
      <source>{map}: {label}</source>
      <translation>{map}: {label}</translation>
    </message>
    <message>
      <source>{name} ({id})</source>
      <translation>{name} ({id})</translation>
    </message>
    <message>
      <source>{number}. {title}</source>
      <translation>{number}. {title}</translation>
    </message>
    <message>
      <source>{source} ({year})</source>
      <translation>{source} ({year})</translation>
    </message>
    <message>
      <source>{value} is class {code}, “{label}”: {range}.</source>
      <translation>{value} is klasse {code}, “{label}”: {range}.</translation>
    </message>
    <message>
      <source>{what}: no figure, because {why}.</source>
      <translation>{what}: geen cijfer, want {why}.</translation>
    </message>
    <message>
      <source>{what}: none, because {why}.</source>
      <translation>{what}: geen, want {why}.</translation>
    </message>
    <message>
      <source>{what}: {value} ({where}).</source>
      <translation>{what}: {value} ({where}).</translation>
    </message>
    <message>
      <source>{what}: {value}, the second year minus the first.</source>
      <translation>{what}: {value}, het tweede jaar min het eerste.</translation>
    </message>
    <message>
      <source>{what}: {value}.</source>
      <translation>{what}: {value}.</translation>
    </message>
    <message>
      <source>{year}: no figure, because {why}</source>
      <translation>{year}: geen cijfer, want {why}</translation>
    </message>
    <message>
      <source>{year}: {value}</source>
      <translation>{year}: {value}</translation>
    </message>
    <message>
      <source>“{levels}”</source>
      <translation>“{levels}”</translation>
    </message>
  </context>
  <context>
    <name>ExplanationDock</name>
    <message>
      <source>Explanation of a cell</source>
      <translation>Uitleg van een cel</translation>
    </message>
  </context>
  <context>
    <name>ExplanationView</name>
    <message>
      <source>Click on a cell or neighbourhood of the map to read how it came to its classes.</source>
      <translation>Klik op een cel of buurt in de kaart om te lezen hoe die aan zijn klassen komt.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopiëren</translation>
    </message>
    <message>
      <source>Copy the whole explanation, to paste it in a report or a message</source>
      <translation>De hele uitleg kopiëren, om in een rapport of bericht te plakken</translation>
    </message>
    <message>
      <source>Explanation of a cell</source>
      <translation>Uitleg van een cel</translation>
    </message>
    <message>
      <source>The explanation is being made…</source>
      <translation>De uitleg wordt gemaakt…</translation>
    </message>
  </context>
  <context>
    <name>ExportFactSheets</name>
    <message>
      <source>Layer {layer} has edits that are not saved; the pages show them as they are now.</source>
      <translation>Laag {layer} heeft wijzigingen die niet zijn opgeslagen; de pagina's tonen ze zoals ze nu zijn.</translation>
    </message>
    <message>
      <source>The areas of layer {layer} overlap a little, as those do that are drawn roughly: what lies in two of them is counted in the first.</source>
      <translation>De gebieden van laag {layer} overlappen een beetje, zoals gebieden die grof zijn getekend: wat in twee ervan ligt, telt bij het eerste.</translation>
    </message>
    <message>
      <source>The index is relative to the area that is mapped, where 0 is not the Netherlands: it stands beside no figure of the Netherlands. Give one in National figures, or Reference to the series.</source>
      <translation>De index is ten opzichte van het gebied op de kaart, waarin 0 niet Nederland is: er staat geen cijfer van Nederland naast. Geef er een op bij Landelijke cijfers, of geef de kaartenreeks een Referentie.</translation>
    </message>
    <message>
      <source>This version of Qt writes PDF in a way that is not known, so the file has no bookmarks.</source>
      <translation>Deze versie van Qt schrijft pdf op een manier die niet bekend is; het bestand heeft daarom geen bladwijzers.</translation>
    </message>
    <message>
      <source>{areas} areas stand on {pages} pages in {file}; {hidden} of them show no figures.</source>
      <translation>{areas} gebieden staan op {pages} pagina's in {file}; {hidden} daarvan tonen geen cijfers.</translation>
    </message>
    <message>
      <source>{count} areas have no geometry and get no page.</source>
      <translation>{count} gebieden hebben geen geometrie en krijgen geen pagina.</translation>
    </message>
    <message>
      <source>{count} of {all} places lie in none of the areas, so the areas do not tell what their municipalities are as a whole, and stand beside all places together only. Give Municipalities for more.</source>
      <translation>{count} van {all} plekken liggen in geen van de gebieden. De gebieden zeggen dus niet wat hun gemeenten als geheel zijn, en staan alleen naast alle plekken samen. Geef Gemeenten op voor meer.</translation>
    </message>
  </context>
  <context>
    <name>ExportMapSeries</name>
    <message>
      <source>Layer {layer} has edits that are not saved; the pages show the rings as they were saved.</source>
      <translation>Laag {layer} heeft wijzigingen die niet zijn opgeslagen; de pagina's tonen de ringen zoals ze zijn opgeslagen.</translation>
    </message>
    <message>
      <source>Layout {layout} does not show the rings that were given. Add them to its map, or remove the layout to have it made anew.</source>
      <translation>Lay-out {layout} toont de opgegeven ringen niet. Voeg ze toe aan de kaart van de lay-out, of verwijder de lay-out om hem opnieuw te laten maken.</translation>
    </message>
    <message>
      <source>Layout {layout} stood in the project and is exported as it is.</source>
      <translation>Lay-out {layout} stond al in het project en wordt geëxporteerd zoals hij is.</translation>
    </message>
    <message>
      <source>The series does not say where its data come from. Give Make map series the source of the data, so that it stands under the maps.</source>
      <translation>De reeks zegt niet waar haar gegevens vandaan komen. Geef bij Kaartenreeks maken de bron van de gegevens op, zodat die onder de kaarten staat.</translation>
    </message>
    <message>
      <source>The smallest letters of {layout} are {points} points high. Make its picture larger, or choose A3.</source>
      <translation>De kleinste letters van {layout} zijn {points} punten hoog. Maak de afbeelding groter, of kies A3.</translation>
    </message>
    <message>
      <source>This version of Qt writes PDF in a way that is not known, so the file has no bookmarks.</source>
      <translation>Deze versie van Qt schrijft pdf op een manier die niet bekend is; het bestand heeft daarom geen bladwijzers.</translation>
    </message>
    <message>
      <source>{maps} maps, {figures} figures and {tables} tables stand on {pages} pages in {file}.</source>
      <translation>{maps} kaarten, {figures} figuren en {tables} tabellen staan op {pages} pagina's in {file}.</translation>
    </message>
  </context>
  <context>
    <name>ExportSideBySide</name>
    <message>
      <source>Layer {layer} is temporary, so that the layout loses its outlines once QGIS is closed. Write the comparison to a file first.</source>
      <translation>Laag {layer} is tijdelijk: de lay-out verliest de lijnen zodra QGIS wordt gesloten. Schrijf de vergelijking eerst naar een bestand.</translation>
    </message>
    <message>
      <source>Layout {layout} stood in the project and is exported as it is.</source>
      <translation>Lay-out {layout} stond al in het project en wordt geëxporteerd zoals hij is.</translation>
    </message>
    <message>
      <source>Layout {layout} was made without the outlines of layer {layer}, so that no changes are counted either. Remove the layout to have it made anew.</source>
      <translation>Lay-out {layout} is gemaakt zonder de omlijningen van laag {layer}; daarom worden ook geen wisselingen geteld. Verwijder de lay-out om die opnieuw te laten maken.</translation>
    </message>
    <message>
      <source>The classes of this map are no ladder, so every change of class is outlined.</source>
      <translation>De klassen van deze kaart zijn geen ladder, dus is elke wisseling van klasse omlijnd.</translation>
    </message>
    <message>
      <source>This version of Qt writes PDF in a way that is not known, so the file has no bookmarks.</source>
      <translation>Deze versie van Qt schrijft pdf op een manier die niet bekend is; het bestand heeft daarom geen bladwijzers.</translation>
    </message>
  </context>
  <context>
    <name>FactForm</name>
    <message>
      <source>1 for social housing, 0 for other dwellings.</source>
      <translation>1 voor een corporatiewoning, 0 voor een andere woning.</translation>
    </message>
    <message>
      <source>A4, a page for each area, with bookmarks. Notes that do not fit go on on a next page.</source>
      <translation>A4, een pagina per gebied, met bladwijzers. Notities die niet passen gaan verder op een volgende pagina.</translation>
    </message>
    <message>
      <source>Addresses</source>
      <translation>Adressen</translation>
    </message>
    <message>
      <source>An area or municipality with fewer residents shows no figures about them, nor do others from which, with those of other areas, a municipality or the whole, they would follow.</source>
      <translation>Een gebied of gemeente met minder bewoners toont geen cijfers over hen, en andere waaruit die met de cijfers van andere gebieden, een gemeente of het geheel zouden volgen ook niet.</translation>
    </message>
    <message>
      <source>Areas</source>
      <translation>Gebieden</translation>
    </message>
    <message>
      <source>Areas without figures about residents</source>
      <translation>Gebieden zonder cijfers over bewoners</translation>
    </message>
    <message>
      <source>Empty: recognised in the usual files.</source>
      <translation>Leeg: herkend in de gebruikelijke bestanden.</translation>
    </message>
    <message>
      <source>Export fact sheets</source>
      <translation>Factsheets exporteren</translation>
    </message>
    <message>
      <source>For a series of several municipalities: each area stands beside its own as well. Polygons of municipalities, or of parts of them that name theirs. Empty: told by the series or by the areas themselves, where a field of theirs names the municipality.</source>
      <translation>Voor een reeks van meer gemeenten: elk gebied staat ook naast zijn eigen gemeente. Vlakken van gemeenten, of van delen die hun gemeente noemen. Leeg: de reeks of de gebieden zelf zeggen het, waar een veld ervan de gemeente noemt.</translation>
    </message>
    <message>
      <source>Makes one PDF with a page for each focus area or neighbourhood: where it lies, the maps of the series zoomed in with the classes that occur, its figures beside those of its municipality, of the whole and of the Netherlands, its development, and the reason and notes of a ring. Figures about few residents are not shown, nor those from which they would follow.</source>
      <translation>Maakt één PDF met een pagina voor elk focusgebied of elke buurt: waar het ligt, de kaarten van de reeks ingezoomd met de klassen die voorkomen, de cijfers naast die van de eigen gemeente, van het geheel en van Nederland, de ontwikkeling, en de toelichting en notities van een ring. Cijfers over weinig bewoners worden niet getoond, en cijfers waaruit die zouden volgen ook niet.</translation>
    </message>
    <message>
      <source>Map series</source>
      <translation>Kaartenreeks</translation>
    </message>
    <message>
      <source>Minimum for showing figures</source>
      <translation>Minimum om cijfers te tonen</translation>
    </message>
    <message>
      <source>Municipalities</source>
      <translation>Gemeenten</translation>
    </message>
    <message>
      <source>Municipality of the area</source>
      <translation>Gemeente van het gebied</translation>
    </message>
    <message>
      <source>Name and figure, separated by semicolons: index = 0; onv = 0; aandeel_corporatiebezit = 29. Index and onv are 0 as long as the series compares with the Netherlands; a figure that is not given is shown as not given.</source>
      <translation>Naam en cijfer, gescheiden door puntkomma's: index = 0; onv = 0; aandeel_corporatiebezit = 29. Index en onv zijn 0 zolang de kaartenreeks met Nederland vergelijkt; bij een cijfer dat ontbreekt staat dat het niet is opgegeven.</translation>
    </message>
    <message>
      <source>Name of the area</source>
      <translation>Naam van het gebied</translation>
    </message>
    <message>
      <source>Name of the municipality</source>
      <translation>Naam van de gemeente</translation>
    </message>
    <message>
      <source>National figures</source>
      <translation>Landelijke cijfers</translation>
    </message>
    <message>
      <source>Number of people.</source>
      <translation>Aantal personen.</translation>
    </message>
    <message>
      <source>Of rings the name is known. Empty: recognised in the usual files of neighbourhoods.</source>
      <translation>Van ringen is de naam bekend. Leeg: herkend in de gebruikelijke buurtbestanden.</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>Pdf</translation>
    </message>
    <message>
      <source>Pages of the PDF</source>
      <translation>Pagina's van de pdf</translation>
    </message>
    <message>
      <source>People who live in each cell or neighbourhood itself, never the sum of its surroundings. Not needed where addresses tell it.</source>
      <translation>Personen die in elke cel of buurt zelf wonen, nooit de som van de omgeving. Niet nodig als de adressen het vermelden.</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Plaats</translation>
    </message>
    <message>
      <source>Points, each counted in the area that holds it.</source>
      <translation>Punten, elk geteld in het gebied waarin het ligt.</translation>
    </message>
    <message>
      <source>Residents of each place</source>
      <translation>Bewoners per plek</translation>
    </message>
    <message>
      <source>Residents of the address</source>
      <translation>Bewoners van het adres</translation>
    </message>
    <message>
      <source>Rings, as Find focus areas makes them or a hand draws them, or neighbourhoods: each gets a page. Of rings, those that are on the map; number, name, reason and notes are theirs.</source>
      <translation>Ringen, zoals Focusgebieden zoeken ze maakt of zoals ze met de hand zijn getekend, of buurten: elk krijgt een pagina. Van ringen alleen die op de kaart staan; nummer, naam, toelichting en notities komen van de ring.</translation>
    </message>
    <message>
      <source>Social housing at the address</source>
      <translation>Corporatiewoning op het adres</translation>
    </message>
    <message>
      <source>Stands below the name. Of rings it is known.</source>
      <translation>Staat onder de naam. Van ringen is die bekend.</translation>
    </message>
    <message>
      <source>The GeoPackage that Make map series has written. Its maps, styles, years and source lines are taken from it as they are kept there.</source>
      <translation>De GeoPackage die Kaartenreeks maken heeft geschreven. Kaarten, stijlen, jaren en bronregels worden daaruit overgenomen zoals ze erin bewaard zijn.</translation>
    </message>
    <message>
      <source>What the series covers, as Maastricht: heads the figures of all places together.</source>
      <translation>Wat de kaartenreeks beslaat, zoals Maastricht: staat boven de cijfers van alle plekken samen.</translation>
    </message>
  </context>
  <context>
    <name>FieldChooser</name>
    <message>
      <source>&amp;Horizontal</source>
      <translation>&amp;Horizontaal</translation>
    </message>
    <message>
      <source>&amp;Layer</source>
      <translation>&amp;Laag</translation>
    </message>
    <message>
      <source>&amp;Name</source>
      <translation>&amp;Naam</translation>
    </message>
    <message>
      <source>&amp;Vertical</source>
      <translation>&amp;Verticaal</translation>
    </message>
  </context>
  <context>
    <name>FigureForm</name>
    <message>
      <source>Decides the decimal sign, the labels of classes and the notes.</source>
      <translation>Bepaalt het decimaalteken, de namen van klassen en de noten.</translation>
    </message>
    <message>
      <source>Figure</source>
      <translation>Figuur</translation>
    </message>
    <message>
      <source>Figures drawn</source>
      <translation>Getekende cijfers</translation>
    </message>
    <message>
      <source>Figures suppressed, not drawn</source>
      <translation>Onderdrukte cijfers, niet getekend</translation>
    </message>
    <message>
      <source>Figures without data, not drawn</source>
      <translation>Cijfers zonder gegevens, niet getekend</translation>
    </message>
    <message>
      <source>Language of the figure</source>
      <translation>Taal van de figuur</translation>
    </message>
    <message>
      <source>Layer or table</source>
      <translation>Laag of tabel</translation>
    </message>
    <message>
      <source>Name of the horizontal scale</source>
      <translation>Naam van de horizontale as</translation>
    </message>
    <message>
      <source>Name of the vertical scale</source>
      <translation>Naam van de verticale as</translation>
    </message>
    <message>
      <source>No row has all figures, so the figure is empty.</source>
      <translation>Geen rij heeft alle cijfers, dus de figuur is leeg.</translation>
    </message>
    <message>
      <source>Source of the data</source>
      <translation>Bron van de gegevens</translation>
    </message>
    <message>
      <source>Stands above the figure.</source>
      <translation>Staat boven de figuur.</translation>
    </message>
    <message>
      <source>Stands below the figure.</source>
      <translation>Staat onder de figuur.</translation>
    </message>
    <message>
      <source>Subtitle</source>
      <translation>Ondertitel</translation>
    </message>
    <message>
      <source>Such as place and years.</source>
      <translation>Zoals plaats en jaren.</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Vectors as SVG or PDF, or a picture of 300 dpi as PNG.</source>
      <translation>Vectoren als SVG of PDF, of een afbeelding van 300 dpi als PNG.</translation>
    </message>
    <message>
      <source>With its unit. Empty: the field, in words where known.</source>
      <translation>Met de eenheid. Leeg: het veld, in woorden waar die bekend zijn.</translation>
    </message>
  </context>
  <context>
    <name>FigureWords</name>
    <message>
      <source>Addresses</source>
      <translation>Adressen</translation>
    </message>
    <message>
      <source>Cells</source>
      <translation>Cellen</translation>
    </message>
    <message>
      <source>Change of nuisance (onv)</source>
      <translation>Verandering van overlast (onv)</translation>
    </message>
    <message>
      <source>Change of the index</source>
      <translation>Verandering van de index</translation>
    </message>
    <message>
      <source>Index of vulnerable residents</source>
      <translation>Index kwetsbare bewoners</translation>
    </message>
    <message>
      <source>Neighbourhoods</source>
      <translation>Buurten</translation>
    </message>
    <message>
      <source>Nuisance (onv)</source>
      <translation>Overlast (onv)</translation>
    </message>
    <message>
      <source>Residents</source>
      <translation>Bewoners</translation>
    </message>
    <message>
      <source>Social housing</source>
      <translation>Corporatiebezit</translation>
    </message>
    <message>
      <source>at least {count}</source>
      <translation>minstens {count}</translation>
    </message>
    <message>
      <source>of which meet the rule</source>
      <translation>waarvan volgens de regel</translation>
    </message>
    <message>
      <source>{number} %</source>
      <translation>{number} %</translation>
    </message>
  </context>
  <context>
    <name>FocusForm</name>
    <message>
      <source>1 where the address is social housing, 0 where not: gives the share inside each ring exactly.</source>
      <translation>1 bij een corporatiewoning, 0 bij een andere woning: geeft het aandeel binnen elke ring exact.</translation>
    </message>
    <message>
      <source>Addresses or streets</source>
      <translation>Adressen of straten</translation>
    </message>
    <message>
      <source>Areas whose rings overlap become one, until no rings overlap.</source>
      <translation>Gebieden waarvan de ringen elkaar overlappen, worden samengevoegd, tot geen ringen elkaar meer overlappen.</translation>
    </message>
    <message>
      <source>Cells between</source>
      <translation>Tussenliggende cellen</translation>
    </message>
    <message>
      <source>Cells of two neighbourhoods are never one area, though they touch; merging may still join them.</source>
      <translation>Cellen uit twee buurten vormen nooit samen één gebied, ook al raken ze elkaar; het samenvoegen van ringen kan ze nog wel verbinden.</translation>
    </message>
    <message>
      <source>Cells or neighbourhoods</source>
      <translation>Cellen of buurten</translation>
    </message>
    <message>
      <source>Classes of the rule</source>
      <translation>Klassen van de regel</translation>
    </message>
    <message>
      <source>Codes of the classes that make a focus area, separated by semicolons, as in 6;7.</source>
      <translation>Codes van de klassen die een focusgebied vormen, gescheiden door puntkomma's, zoals in 6;7.</translation>
    </message>
    <message>
      <source>Coordinate system of the rings</source>
      <translation>Coördinatenreferentiesysteem van de ringen</translation>
    </message>
    <message>
      <source>Fields of which each ring gets the mean, besides share of social housing, index, onv and change.</source>
      <translation>Velden waarvan elke ring het gemiddelde krijgt, naast het aandeel corporatiebezit, de index, onv en de verandering.</translation>
    </message>
    <message>
      <source>In metres. Empty: that of the input where it is in metres, else EPSG:28992.</source>
      <translation>In meters. Leeg: dat van de invoer als het in meters is, anders EPSG:28992.</translation>
    </message>
    <message>
      <source>Kind of ring</source>
      <translation>Soort ring</translation>
    </message>
    <message>
      <source>Largest radius</source>
      <translation>Grootste straal</translation>
    </message>
    <message>
      <source>Least number of addresses</source>
      <translation>Minimumaantal adressen</translation>
    </message>
    <message>
      <source>Least number of cells</source>
      <translation>Minimumaantal cellen</translation>
    </message>
    <message>
      <source>Least number of residents</source>
      <translation>Minimumaantal bewoners</translation>
    </message>
    <message>
      <source>Legend of the rule</source>
      <translation>Legenda van de regel</translation>
    </message>
    <message>
      <source>Margin</source>
      <translation>Marge</translation>
    </message>
    <message>
      <source>Merge overlapping rings</source>
      <translation>Overlappende ringen samenvoegen</translation>
    </message>
    <message>
      <source>Metres between the outermost corner of an area and its ring.</source>
      <translation>Meters tussen de buitenste hoek van een gebied en de ring.</translation>
    </message>
    <message>
      <source>Metres. An area with a larger ring is cut in parts, each with a ring of its own, and rings are merged only up to it. Empty: one ring an area, however large.</source>
      <translation>In meters. Een gebied met een grotere ring wordt in delen geknipt, elk met een eigen ring, en ringen worden niet groter samengevoegd. Leeg: één ring per gebied, hoe groot ook.</translation>
    </message>
    <message>
      <source>Minimum for showing figures</source>
      <translation>Minimum om cijfers te tonen</translation>
    </message>
    <message>
      <source>More figures</source>
      <translation>Meer cijfers</translation>
    </message>
    <message>
      <source>Name of the municipality</source>
      <translation>Naam van de gemeente</translation>
    </message>
    <message>
      <source>Name of the neighbourhood</source>
      <translation>Naam van de buurt</translation>
    </message>
    <message>
      <source>Names a ring by its two busiest streets.</source>
      <translation>Geeft een ring de namen van de twee straten met de meeste adressen.</translation>
    </message>
    <message>
      <source>Neighbourhoods</source>
      <translation>Buurten</translation>
    </message>
    <message>
      <source>People at each address; goes before the residents of the cells.</source>
      <translation>Aantal bewoners per adres; heeft voorrang op de bewoners van de cellen.</translation>
    </message>
    <message>
      <source>People who live in each cell or neighbourhood itself, never the sum of its surroundings. Ranks the rings and weighs their means. Not needed where addresses tell it.</source>
      <translation>Aantal bewoners van elke cel of buurt zelf, nooit de som van de omgeving. Bepaalt de rangorde van de ringen en weegt hun gemiddelden. Niet nodig als de adressen het vermelden.</translation>
    </message>
    <message>
      <source>Points with addresses. Lines of streets will do for names; each counts where its middle lies.</source>
      <translation>Punten met adressen. Voor de namen volstaan lijnen van straten; elke lijn telt mee op de plek van het midden.</translation>
    </message>
    <message>
      <source>Polygons that name a ring by the neighbourhood with most residents in it.</source>
      <translation>Polygonen waarnaar een ring wordt genoemd: de buurt met de meeste bewoners in de ring.</translation>
    </message>
    <message>
      <source>Polygons with classes and figures, such as the result of the map series.</source>
      <translation>Polygonen met klassen en cijfers, zoals het resultaat van de kaartenreeks.</translation>
    </message>
    <message>
      <source>Replaces legend and classes, as in aandeel_corporatiebezit &gt; 60. Where a figure is absent or suppressed, the rule is not met.</source>
      <translation>Vervangt legenda en klassen, zoals in aandeel_corporatiebezit &gt; 60. Waar een cijfer ontbreekt of is onderdrukt, wordt niet aan de regel voldaan.</translation>
    </message>
    <message>
      <source>Residents</source>
      <translation>Bewoners</translation>
    </message>
    <message>
      <source>Residents of an address</source>
      <translation>Bewoners van een adres</translation>
    </message>
    <message>
      <source>Rings keep their numbers. What a hand has drawn, moved or edited keeps geometry, number, name, kind and notes, and is marked when what lies under it has changed.</source>
      <translation>Ringen houden hun nummer. Wat met de hand is getekend, verplaatst of gewijzigd, houdt geometrie, nummer, naam, soort en notities, en wordt gemarkeerd als er iets onder is gewijzigd.</translation>
    </message>
    <message>
      <source>Rings of an earlier run</source>
      <translation>Ringen van een eerdere keer</translation>
    </message>
    <message>
      <source>Rings of the rule that an earlier run listed because no area is left for them (status vervalt) leave the map. Their rows and numbers stay.</source>
      <translation>Ringen van de regel die een eerdere keer in de lijst stonden omdat er geen gebied meer bij is (status vervalt), verdwijnen van de kaart. Hun rijen en nummers blijven.</translation>
    </message>
    <message>
      <source>Rings with fewer residents have no figures about them, for a reason.</source>
      <translation>Ringen met minder bewoners krijgen geen cijfers, met een reden.</translation>
    </message>
    <message>
      <source>Rule as an expression</source>
      <translation>Regel als expressie</translation>
    </message>
    <message>
      <source>Smaller areas are dropped, counted and listed. Neighbourhoods count as cells.</source>
      <translation>Kleinere gebieden worden weggelaten, geteld en in de lijst gezet. Buurten tellen als cellen.</translation>
    </message>
    <message>
      <source>So many cells may lie between two cells of one area. 0: they touch, at a side or a corner.</source>
      <translation>Zoveel cellen mogen tussen twee cellen van één gebied liggen. 0: ze raken elkaar, aan een zijde of een hoek.</translation>
    </message>
    <message>
      <source>Social housing</source>
      <translation>Corporatiebezit</translation>
    </message>
    <message>
      <source>Split by neighbourhood</source>
      <translation>Splitsen per buurt</translation>
    </message>
    <message>
      <source>Street name</source>
      <translation>Straatnaam</translation>
    </message>
    <message>
      <source>Such as buurtnaam.</source>
      <translation>Zoals buurtnaam.</translation>
    </message>
    <message>
      <source>Such as gemeentenaam.</source>
      <translation>Zoals gemeentenaam.</translation>
    </message>
    <message>
      <source>Take listed rings away</source>
      <translation>Vervallen ringen weghalen</translation>
    </message>
    <message>
      <source>The map whose classes decide: the input has a field klasse_ with its name.</source>
      <translation>De kaart waarvan de klassen bepalend zijn: de invoer heeft een veld klasse_ met de naam ervan.</translation>
    </message>
    <message>
      <source>Written into the field soort of rings of the rule, and their colour.</source>
      <translation>Komt in het veld soort van ringen van de regel te staan, en bepaalt hun kleur.</translation>
    </message>
  </context>
  <context>
    <name>FocusPage</name>
    <message>
      <source>F&amp;ind focus areas…</source>
      <translation>Focusgebieden &amp;zoeken…</translation>
    </message>
  </context>
  <context>
    <name>FocusReport</name>
    <message>
      <source>Every area is smaller than a minimum. Lower the minimums to see them.</source>
      <translation>Elk gebied is kleiner dan een minimum. Verlaag de minima om ze te zien.</translation>
    </message>
    <message>
      <source>More than one ring has the number {numbers}: a hand gave it, so it stays.</source>
      <translation>Meer dan één ring heeft het nummer {numbers}: dat is met de hand gegeven en blijft dus staan.</translation>
    </message>
    <message>
      <source>No cell or neighbourhood meets the rule, so there are no areas to ring.</source>
      <translation>Geen enkele cel of buurt voldoet aan de regel, dus er zijn geen gebieden om een ring om te zetten.</translation>
    </message>
    <message>
      <source>{count} rows without a usable geometry are left out.</source>
      <translation>{count} rijen zonder bruikbare geometrie zijn weggelaten.</translation>
    </message>
    <message>
      <source>{places} places meet the rule ({rule}) and form {areas} areas; {dropped} are too small: {cells} in cells, {addresses} in addresses, {residents} in residents.</source>
      <translation>{places} cellen of buurten voldoen aan de regel ({rule}) en vormen {areas} gebieden; {dropped} daarvan zijn te klein: {cells} in cellen, {addresses} in adressen, {residents} in bewoners.</translation>
    </message>
  </context>
  <context>
    <name>FocusRequest</name>
    <message>
      <source>A ring a row, with number, name, statistics, notes and where it comes from (bron).</source>
      <translation>Per ring een rij, met nummer, naam, cijfers, notities en waar de ring vandaan komt (bron).</translation>
    </message>
    <message>
      <source>Areas with too few addresses</source>
      <translation>Gebieden met te weinig adressen</translation>
    </message>
    <message>
      <source>Areas with too few cells</source>
      <translation>Gebieden met te weinig cellen</translation>
    </message>
    <message>
      <source>Areas with too few residents</source>
      <translation>Gebieden met te weinig bewoners</translation>
    </message>
    <message>
      <source>Cells or neighbourhoods that meet the rule</source>
      <translation>Cellen of buurten die aan de regel voldoen</translation>
    </message>
    <message>
      <source>Find focus areas</source>
      <translation>Focusgebieden zoeken</translation>
    </message>
    <message>
      <source>Finds areas of cells (or neighbourhoods) that meet a rule and touch, and puts a ring round each: the smallest circle round them, plus a margin. The rings are ranked by residents, numbered, named and described by what lies in them. Given the rings of an earlier run, they keep their numbers, and what a hand has drawn or changed stays as it is. No ring disappears without having been listed first.</source>
      <translation>Zoekt gebieden van aangrenzende cellen (of buurten) die aan een regel voldoen, en zet om elk gebied een ring: de kleinste cirkel eromheen, plus een marge. De ringen worden op aantal bewoners gerangschikt, genummerd, benoemd en beschreven met wat erin ligt. Geeft u de ringen van een eerdere keer op, dan houden ze hun nummer, en blijft wat met de hand is getekend of gewijzigd zoals het is. Geen ring verdwijnt zonder eerst in de lijst te hebben gestaan.</translation>
    </message>
    <message>
      <source>List of changes</source>
      <translation>Lijst van wijzigingen</translation>
    </message>
    <message>
      <source>New rings</source>
      <translation>Nieuwe ringen</translation>
    </message>
    <message>
      <source>Rings</source>
      <translation>Ringen</translation>
    </message>
    <message>
      <source>Rings of a hand</source>
      <translation>Zelf getekende of aangepaste ringen</translation>
    </message>
    <message>
      <source>Rings of a hand with changes under them</source>
      <translation>Zelf getekende of aangepaste ringen waaronder iets is gewijzigd</translation>
    </message>
    <message>
      <source>Rings on the map</source>
      <translation>Ringen op de kaart</translation>
    </message>
    <message>
      <source>Rings without an area any more</source>
      <translation>Ringen waar geen gebied meer bij is</translation>
    </message>
    <message>
      <source>What is new, adapted, marked, about to disappear or dropped as too small, with its place.</source>
      <translation>Wat nieuw, aangepast of gemarkeerd is, wat gaat vervallen en wat als te klein is weggelaten, met de plek.</translation>
    </message>
  </context>
  <context>
    <name>GridAlgorithm</name>
    <message>
      <source>Cell size (m)</source>
      <translation>Celgrootte (m)</translation>
    </message>
    <message>
      <source>Coordinate system of the grid</source>
      <translation>Coördinatenreferentiesysteem van het grid</translation>
    </message>
    <message>
      <source>Grid cells</source>
      <translation>Gridcellen</translation>
    </message>
    <message>
      <source>Projected, in metres. The cells of CBS and the Leefbaarometer are in EPSG:28992.</source>
      <translation>Geprojecteerd, in meters. De cellen van het CBS en de Leefbaarometer zijn in EPSG:28992.</translation>
    </message>
    <message>
      <source>Side of a cell in whole metres; 100 and 500 fit the cells of CBS and the Leefbaarometer.</source>
      <translation>Zijde van een cel in hele meters; 100 en 500 passen bij de cellen van het CBS en de Leefbaarometer.</translation>
    </message>
    <message>
      <source>The cell size must be at least 1 metre.</source>
      <translation>De celgrootte moet minstens 1 meter zijn.</translation>
    </message>
  </context>
  <context>
    <name>GridSums</name>
    <message>
      <source>Give the network of streets that is walked.</source>
      <translation>Geef het netwerk van straten op waarover wordt gelopen.</translation>
    </message>
    <message>
      <source>In metres; used with radius only.</source>
      <translation>In meters; alleen gebruikt bij radius.</translation>
    </message>
    <message>
      <source>Radius</source>
      <translation>Straal</translation>
    </message>
    <message>
      <source>The radius must be larger than 0 metres.</source>
      <translation>De straal moet groter zijn dan 0 meter.</translation>
    </message>
    <message>
      <source>The walking distance must be larger than 0 metres.</source>
      <translation>De loopafstand moet groter zijn dan 0 meter.</translation>
    </message>
    <message>
      <source>Which features count</source>
      <translation>Welke objecten meetellen</translation>
    </message>
    <message>
      <source>cell: those in the cell. radius: those within a straight distance of the cell's centre. walking: those within a walking distance of it, along a network of streets.</source>
      <translation>cell: de objecten in de cel. radius: de objecten binnen de straal rond het middelpunt van de cel, hemelsbreed. walking: de objecten binnen een loopafstand van het middelpunt, langs een netwerk van straten.</translation>
    </message>
    <message>
      <source>{lost} of {count} features and the centres of {cells} cells lie farther than {max_leg} m from any street; they are not connected.</source>
      <translation>{lost} van de {count} objecten en de middelpunten van {cells} cellen liggen verder dan {max_leg} m van elke straat; ze zijn niet aangesloten.</translation>
    </message>
  </context>
  <context>
    <name>Layers</name>
    <message>
      <source>A shapefile cuts field names at 10 characters, and their meaning is lost: {names}. Write a GeoPackage (.gpkg) instead.</source>
      <translation>Een shapefile kort veldnamen in tot 10 tekens, waardoor hun betekenis verloren gaat: {names}. Schrijf in plaats daarvan een GeoPackage (.gpkg).</translation>
    </message>
    <message>
      <source>Layer {layer} has fields with the name of a result, which takes their place in the output: {fields}.</source>
      <translation>Laag {layer} heeft velden met de naam van een resultaat; in de uitvoer komt het resultaat daarvoor in de plaats: {fields}.</translation>
    </message>
    <message>
      <source>Layer {layer}, field {field}: {told}.</source>
      <translation>Laag {layer}, veld {field}: {told}.</translation>
    </message>
    <message>
      <source>Layer {layer}: its GeoPackage lies in a folder that cannot be written to, and has changes in a -wal file beside it that may not be seen from there. Copy both files to a folder of your own to be sure.</source>
      <translation>Laag {layer}: de GeoPackage staat in een map waarin niet geschreven kan worden, met ernaast een -wal-bestand met wijzigingen die daardoor misschien niet zichtbaar zijn. Kopieer voor de zekerheid beide bestanden naar een eigen map.</translation>
    </message>
    <message>
      <source>Layer {layer}: {count} rows have coordinates that have no place in the coordinate system asked for.</source>
      <translation>Laag {layer}: {count} rijen hebben coördinaten die in het gevraagde coördinatenreferentiesysteem geen plek hebben.</translation>
    </message>
    <message>
      <source>Layer {layer}: {count} rows have no value in any of the fields that are read.</source>
      <translation>Laag {layer}: {count} rijen hebben in geen van de gelezen velden een waarde.</translation>
    </message>
    <message>
      <source>Layer {layer}: {count} rows lie outside the Netherlands; they count where they lie.</source>
      <translation>Laag {layer}: {count} rijen liggen buiten Nederland; ze tellen mee waar ze liggen.</translation>
    </message>
    <message>
      <source>Layer {layer}: {count} rows read feature by feature.</source>
      <translation>Laag {layer}: {count} rijen object voor object gelezen.</translation>
    </message>
    <message>
      <source>Layer {layer}: {count} rows read straight from the file (Arrow stream).</source>
      <translation>Laag {layer}: {count} rijen rechtstreeks uit het bestand gelezen (Arrow-stream).</translation>
    </message>
    <message>
      <source>{count} NULL</source>
      <translation>{count} NULL</translation>
    </message>
    <message>
      <source>{count} blank or a sign for missing</source>
      <translation>{count} leeg of een teken voor ontbrekend</translation>
    </message>
    <message>
      <source>{count} codes for no data</source>
      <translation>{count} codes voor geen gegevens</translation>
    </message>
    <message>
      <source>{count} not a number</source>
      <translation>{count} geen getal</translation>
    </message>
    <message>
      <source>{count} not published</source>
      <translation>{count} niet gepubliceerd</translation>
    </message>
    <message>
      <source>{count} of which the point or comma may be a thousands or a decimal separator</source>
      <translation>{count} waarin de punt of komma een scheidingsteken voor duizendtallen of voor decimalen kan zijn</translation>
    </message>
    <message>
      <source>{count} suppressed in the source</source>
      <translation>{count} onderdrukt in de bron</translation>
    </message>
  </context>
  <context>
    <name>LiveGround</name>
    <message>
      <source>Read what lies in rings</source>
      <translation>Inlezen wat in de ringen ligt</translation>
    </message>
  </context>
  <context>
    <name>MakeAtlas</name>
    <message>
      <source>How it was made could not be written into the output.</source>
      <translation>In de uitvoer kon niet worden vastgelegd hoe ze is gemaakt.</translation>
    </message>
    <message>
      <source>Skipped: {map}, because {reason}.</source>
      <translation>Overgeslagen: {map}, want {reason}.</translation>
    </message>
  </context>
  <context>
    <name>MapMaking</name>
    <message>
      <source>Choose the file that the maps are written to, or save the project first.</source>
      <translation>Kies het bestand waarin de kaarten komen, of sla eerst het project op.</translation>
    </message>
    <message>
      <source>Making the maps</source>
      <translation>Het maken van de kaarten</translation>
    </message>
    <message>
      <source>No map can be made yet. Choose layers on the Data page.</source>
      <translation>Er kan nog geen kaart worden gemaakt. Kies lagen op de pagina Gegevens.</translation>
    </message>
    <message>
      <source>{layer} was taken out of the project: the new table does not hold that map.</source>
      <translation>{layer} is uit het project gehaald: de nieuwe tabel bevat die kaart niet.</translation>
    </message>
  </context>
  <context>
    <name>MapSeries</name>
    <message>
      <source>A table in memory cannot be shown as several maps. Write the map series to a file to get them.</source>
      <translation>Een tabel in het geheugen kan niet als meer kaarten worden getoond. Schrijf de kaartenreeks naar een bestand om ze te krijgen.</translation>
    </message>
  </context>
  <context>
    <name>MapTools</name>
    <message>
      <source>Draw focus area: click the centre and click again, drag, or type the radius. Backspace goes one point back, Esc cancels, M changes the way of drawing, G the snapping to cells.</source>
      <translation>Focusgebied tekenen: klik het middelpunt en klik nog eens, sleep, of typ de straal. Backspace gaat een punt terug, Esc annuleert, M kiest een andere tekenwijze, G zet het snappen naar cellen aan of uit.</translation>
    </message>
    <message>
      <source>Edit focus areas: drag the inside to move, the outline to resize. Arrows move by 10 m, with Shift 100 m, with Alt 1 m; + and - resize, a number renumbers, N goes to the next ring, Del removes, Ctrl+D duplicates, Ctrl+M merges, F2 opens the form.</source>
      <translation>Focusgebieden bewerken: sleep aan de binnenkant om te verplaatsen, aan de rand om te vergroten of te verkleinen. Pijltjes verplaatsen 10 m, met Shift 100 m, met Alt 1 m; + en - veranderen de straal, een cijfer hernummert, N gaat naar de volgende ring, Del verwijdert, Ctrl+D dupliceert, Ctrl+M voegt samen, F2 opent het formulier.</translation>
    </message>
    <message>
      <source>Explain this cell: click a cell or neighbourhood to read how it came to its class.</source>
      <translation>Deze cel uitleggen: klik op een cel of buurt om te lezen hoe die aan zijn klasse komt.</translation>
    </message>
  </context>
  <context>
    <name>MapWords</name>
    <message>
      <source>Changed since it was made: {names}.</source>
      <translation>Gewijzigd sinds de kaart is gemaakt: {names}.</translation>
    </message>
    <message>
      <source>Click to show it.</source>
      <translation>Klik om de kaart te tonen.</translation>
    </message>
    <message>
      <source>Its table was changed or written from elsewhere since it was made.</source>
      <translation>De tabel is sindsdien gewijzigd, of van elders overschreven.</translation>
    </message>
    <message>
      <source>Lacks: {layers}. Choose it on the Data page.</source>
      <translation>Ontbreekt: {layers}. Kies dit op de pagina Gegevens.</translation>
    </message>
    <message>
      <source>Needs: {layers}.</source>
      <translation>Nodig: {layers}.</translation>
    </message>
    <message>
      <source>Not made from this panel: whether it is up to date is not known.</source>
      <translation>Niet vanuit dit paneel gemaakt: of de kaart actueel is, is niet bekend.</translation>
    </message>
    <message>
      <source>can be made</source>
      <translation>kan worden gemaakt</translation>
    </message>
    <message>
      <source>lacks data</source>
      <translation>mist gegevens</translation>
    </message>
    <message>
      <source>made</source>
      <translation>gemaakt</translation>
    </message>
    <message>
      <source>out of date</source>
      <translation>verouderd</translation>
    </message>
  </context>
  <context>
    <name>MapsPage</name>
    <message>
      <source>&amp;Cancel</source>
      <translation>&amp;Annuleren</translation>
    </message>
    <message>
      <source>&amp;Replace that table</source>
      <translation>Die tabel ve&amp;rvangen</translation>
    </message>
    <message>
      <source>&amp;Update maps</source>
      <translation>Kaarten &amp;bijwerken</translation>
    </message>
    <message>
      <source>Cancelled too late: the new figures are in the file. Update the maps to show them.</source>
      <translation>Te laat geannuleerd: de nieuwe cijfers staan in het bestand. Werk de kaarten bij om ze te tonen.</translation>
    </message>
    <message>
      <source>Cancelled. What stood there before is unchanged.</source>
      <translation>Geannuleerd. Wat er stond is ongewijzigd.</translation>
    </message>
    <message>
      <source>Cancelling…</source>
      <translation>Wordt geannuleerd…</translation>
    </message>
    <message>
      <source>File of the maps</source>
      <translation>Bestand van de kaarten</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Logboek</translation>
    </message>
    <message>
      <source>Ma&amp;ke maps</source>
      <translation>Kaarten &amp;maken</translation>
    </message>
    <message>
      <source>Make them again an&amp;yway</source>
      <translation>&amp;Toch opnieuw maken</translation>
    </message>
    <message>
      <source>Making the maps…</source>
      <translation>De kaarten worden gemaakt…</translation>
    </message>
    <message>
      <source>Maps of the series</source>
      <translation>Kaarten van de reeks</translation>
    </message>
    <message>
      <source>Nothing has changed since these maps were made.</source>
      <translation>Er is niets gewijzigd sinds deze kaarten zijn gemaakt.</translation>
    </message>
    <message>
      <source>Open in &amp;Processing…</source>
      <translation>Openen in &amp;Processing…</translation>
    </message>
    <message>
      <source>The maps could not be made; the log says why.</source>
      <translation>De kaarten konden niet worden gemaakt; het logboek zegt waarom.</translation>
    </message>
    <message>
      <source>{file} already holds a table that this project did not make. Choose another file, or:</source>
      <translation>In {file} staat al een tabel die niet vanuit dit project is gemaakt. Kies een ander bestand, of:</translation>
    </message>
    <message>
      <source>{maps} maps of {units} cells or neighbourhoods were made.</source>
      <translation>Er zijn {maps} kaarten van {units} cellen of buurten gemaakt.</translation>
    </message>
  </context>
  <context>
    <name>Measure</name>
    <message>
      <source>- without a value: {count}, {reason}</source>
      <translation>- zonder waarde: {count}, {reason}</translation>
    </message>
    <message>
      <source>Features</source>
      <translation>Objecten</translation>
    </message>
    <message>
      <source>Features with a value</source>
      <translation>Objecten met een waarde</translation>
    </message>
    <message>
      <source>Features without a value, for a reason</source>
      <translation>Objecten zonder waarde, met een reden</translation>
    </message>
    <message>
      <source>Field {field} has a value for {known} of {count} features.</source>
      <translation>Veld {field} heeft bij {known} van de {count} objecten een waarde.</translation>
    </message>
    <message>
      <source>Field {field} has a value nowhere:</source>
      <translation>Veld {field} heeft nergens een waarde:</translation>
    </message>
    <message>
      <source>The layer holds no features, so the result holds none either.</source>
      <translation>De laag bevat geen objecten, dus het resultaat ook niet.</translation>
    </message>
  </context>
  <context>
    <name>Offer</name>
    <message>
      <source>In the toolbox: {name}.</source>
      <translation>In de toolbox: {name}.</translation>
    </message>
  </context>
  <context>
    <name>OutputPage</name>
    <message>
      <source>&amp;Print map series…</source>
      <translation>Kaartenreeks &amp;afdrukken…</translation>
    </message>
    <message>
      <source>A PDF of the maps with their rings, and of figures and tables.</source>
      <translation>Een PDF van de kaarten met hun ringen, en van figuren en tabellen.</translation>
    </message>
    <message>
      <source>A PDF with a page for each ring or neighbourhood.</source>
      <translation>Een PDF met een pagina per ring of buurt.</translation>
    </message>
    <message>
      <source>A dot for each area; what you select there is selected on the map, and the other way round.</source>
      <translation>Een punt per gebied; wat u daar selecteert, is ook op de kaart geselecteerd, en andersom.</translation>
    </message>
    <message>
      <source>A figure of each area in two years.</source>
      <translation>Een cijfer van elk gebied in twee jaren.</translation>
    </message>
    <message>
      <source>Cells, addresses and residents per class, and means; also for a spreadsheet.</source>
      <translation>Cellen, adressen en bewoners per klasse, en gemiddelden; ook voor een spreadsheet.</translation>
    </message>
    <message>
      <source>Choose a layer of neighbourhoods first, on the page Data.</source>
      <translation>Kies eerst een laag met buurten, op de pagina Gegevens.</translation>
    </message>
    <message>
      <source>Compare &amp;variants…</source>
      <translation>Varianten vergeli&amp;jken…</translation>
    </message>
    <message>
      <source>Dra&amp;w change…</source>
      <translation>Verandering &amp;tekenen…</translation>
    </message>
    <message>
      <source>Draw l&amp;ines…</source>
      <translation>&amp;Lijnen tekenen…</translation>
    </message>
    <message>
      <source>Draw sc&amp;atter…</source>
      <translation>&amp;Spreidingsdiagram tekenen…</translation>
    </message>
    <message>
      <source>Draw stac&amp;ked parts…</source>
      <translation>&amp;Gestapelde delen tekenen…</translation>
    </message>
    <message>
      <source>Fact &amp;sheets…</source>
      <translation>Fa&amp;ctsheets…</translation>
    </message>
    <message>
      <source>Figures</source>
      <translation>Figuren</translation>
    </message>
    <message>
      <source>Find or draw rings first, on the page Focus areas.</source>
      <translation>Zoek of teken eerst ringen, op de pagina Focus.</translation>
    </message>
    <message>
      <source>Find or draw rings first, or choose a layer of neighbourhoods on the page Data.</source>
      <translation>Zoek of teken eerst ringen, of kies een laag met buurten op de pagina Gegevens.</translation>
    </message>
    <message>
      <source>How a whole is divided, per year or class.</source>
      <translation>Hoe een geheel is verdeeld, per jaar of klasse.</translation>
    </message>
    <message>
      <source>Layouts and files</source>
      <translation>Lay-outs en bestanden</translation>
    </message>
    <message>
      <source>Made just now: {files}.</source>
      <translation>Zojuist gemaakt: {files}.</translation>
    </message>
    <message>
      <source>Make the maps first, on the page Maps.</source>
      <translation>Maak eerst de kaarten, op de pagina Kaarten.</translation>
    </message>
    <message>
      <source>Maps side &amp;by side…</source>
      <translation>Kaarten &amp;naast elkaar…</translation>
    </message>
    <message>
      <source>Means over years or classes.</source>
      <translation>Gemiddelden over jaren of klassen.</translation>
    </message>
    <message>
      <source>On paper</source>
      <translation>Op papier</translation>
    </message>
    <message>
      <source>Op&amp;en layout</source>
      <translation>Lay-out op&amp;enen</translation>
    </message>
    <message>
      <source>Open folder wit&amp;h results</source>
      <translation>&amp;Map met resultaten openen</translation>
    </message>
    <message>
      <source>Print &amp;layouts of this project</source>
      <translation>Printlay-&amp;outs van dit project</translation>
    </message>
    <message>
      <source>Print map series puts layouts here with “Add layouts to project”, to be adjusted.</source>
      <translation>“Kaartenreeks afdrukken” zet hier met “Lay-outs toevoegen aan project” lay-outs neer, die u kunt aanpassen.</translation>
    </message>
    <message>
      <source>S&amp;catter beside the map…</source>
      <translation>S&amp;preidingsdiagram naast de kaart…</translation>
    </message>
    <message>
      <source>Table by &amp;neighbourhood…</source>
      <translation>Tabel per &amp;buurt…</translation>
    </message>
    <message>
      <source>Table by &amp;ring…</source>
      <translation>Tabel per &amp;ring…</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>Tabellen</translation>
    </message>
    <message>
      <source>The same for each focus area.</source>
      <translation>Hetzelfde per focusgebied.</translation>
    </message>
    <message>
      <source>There are none yet.</source>
      <translation>Die zijn er nog niet.</translation>
    </message>
    <message>
      <source>There is no layer with figures yet.</source>
      <translation>Er is nog geen laag met cijfers.</translation>
    </message>
    <message>
      <source>There is no such folder yet.</source>
      <translation>Die map is er nog niet.</translation>
    </message>
    <message>
      <source>Two figures of each area, for in a report.</source>
      <translation>Twee cijfers van elk gebied, voor in een rapport.</translation>
    </message>
    <message>
      <source>Two to four variants of a map on one page, with one legend: two towns, two years.</source>
      <translation>Twee tot vier varianten van een kaart op één pagina, met één legenda: twee gemeenten, twee jaren.</translation>
    </message>
    <message>
      <source>Wait until the run that is busy is done.</source>
      <translation>Wacht tot wat nu wordt berekend klaar is.</translation>
    </message>
    <message>
      <source>Where the maps are written.</source>
      <translation>Waarin de kaarten worden geschreven.</translation>
    </message>
    <message>
      <source>Which places change class: another year, another mean, or others who count.</source>
      <translation>Welke plekken van klasse wisselen: een ander jaar, een ander gemiddelde, of anderen die meetellen.</translation>
    </message>
  </context>
  <context>
    <name>PdfForm</name>
    <message>
      <source>Date of making</source>
      <translation>Datum van maken</translation>
    </message>
    <message>
      <source>Empty: today. With the same date, two runs give the same file.</source>
      <translation>Leeg: vandaag. Met dezelfde datum geven twee keer uitvoeren hetzelfde bestand.</translation>
    </message>
    <message>
      <source>Maker</source>
      <translation>Maker</translation>
    </message>
    <message>
      <source>Stands at the foot, and in the properties of the PDF.</source>
      <translation>Staat onder aan de pagina en in de eigenschappen van de pdf.</translation>
    </message>
    <message>
      <source>The output {path} is no PDF. Give it a name that ends in .pdf.</source>
      <translation>De uitvoer {path} is geen pdf. Geef een naam die op .pdf eindigt.</translation>
    </message>
  </context>
  <context>
    <name>Preset</name>
    <message>
      <source>BAG addresses (verblijfsobjecten)</source>
      <translation>BAG-adressen (verblijfsobjecten)</translation>
    </message>
    <message>
      <source>BAG buildings (panden)</source>
      <translation>BAG-panden</translation>
    </message>
    <message>
      <source>CBS key figures of neighbourhoods</source>
      <translation>CBS-kerncijfers wijken en buurten</translation>
    </message>
    <message>
      <source>CBS squares</source>
      <translation>CBS-vierkanten</translation>
    </message>
    <message>
      <source>CBS squares of 100 m</source>
      <translation>CBS-vierkanten van 100 m</translation>
    </message>
    <message>
      <source>CBS squares of 500 m</source>
      <translation>CBS-vierkanten van 500 m</translation>
    </message>
    <message>
      <source>Leefbaarometer 2.0</source>
      <translation>Leefbaarometer 2.0</translation>
    </message>
    <message>
      <source>Leefbaarometer 3.0</source>
      <translation>Leefbaarometer 3.0</translation>
    </message>
    <message>
      <source>Leefbaarometer 3.0 (WFS)</source>
      <translation>Leefbaarometer 3.0 (WFS)</translation>
    </message>
  </context>
  <context>
    <name>PrintForm</name>
    <message>
      <source>A changed copy of sheet_a4.qpt in the plugin's folder resources. It needs a map with the item ID map; legend, list, scalebar and the variables @veerkracht_title and so on are filled where they are.</source>
      <translation>Een aangepaste kopie van sheet_a4.qpt uit de map resources van de plug-in. Nodig is een kaart met het item-ID map; legend, list, scalebar en de variabelen @veerkracht_title enzovoort worden gevuld waar ze er zijn.</translation>
    </message>
    <message>
      <source>Add layouts to project</source>
      <translation>Lay-outs toevoegen aan project</translation>
    </message>
    <message>
      <source>All figures in it that Draw scatter and its likes have written as SVG, by name, after those chosen.</source>
      <translation>Alle figuren erin die Spreidingsdiagram tekenen en dergelijke als SVG hebben geschreven, op naam, na de gekozen figuren.</translation>
    </message>
    <message>
      <source>All maps, figures and tables, with bookmarks. A list of rings or a table that does not fit goes on on a next page.</source>
      <translation>Alle kaarten, figuren en tabellen, met bladwijzers. Een lijst van ringen of een tabel die niet past, gaat verder op een volgende pagina.</translation>
    </message>
    <message>
      <source>As Find focus areas makes them, or drawn by hand: on the focus map, social housing, the development of vulnerable residents and the resilience map. Where Style rings by rule has given kinds, these are drawn; elsewhere the published rules decide.</source>
      <translation>Zoals Focusgebieden zoeken ze maakt, of met de hand getekend: op de focuskaart, corporatiebezit, de ontwikkeling van kwetsbare bewoners en de veerkrachtkaart. Waar Ringen opmaken volgens regels soorten heeft gegeven, worden die getekend; elders beslissen de gepubliceerde regels.</translation>
    </message>
    <message>
      <source>Background</source>
      <translation>Ondergrond</translation>
    </message>
    <message>
      <source>Boundaries</source>
      <translation>Grenzen</translation>
    </message>
    <message>
      <source>Columns of the tables</source>
      <translation>Kolommen van de tabellen</translation>
    </message>
    <message>
      <source>Each map, figure and table becomes a layout of the project, which you can adjust. A layout that is there already is exported as you left it; only its texts follow (source, date, list of rings), the figure and the rows of the table. Remove it to have it made anew.</source>
      <translation>Elke kaart, figuur en tabel wordt een lay-out van het project, die u kunt aanpassen. Een lay-out die er al is, wordt geëxporteerd zoals u hem hebt achtergelaten; alleen de teksten lopen mee (bron, datum, lijst van ringen), de figuur en de rijen van de tabel. Verwijder hem om hem opnieuw te laten maken.</translation>
    </message>
    <message>
      <source>Each page as a picture as well, named after its map, as in 3_focus.png.</source>
      <translation>Elke pagina ook als afbeelding, genoemd naar de kaart, zoals 3_focus.png.</translation>
    </message>
    <message>
      <source>Export map series</source>
      <translation>Kaartenreeks exporteren</translation>
    </message>
    <message>
      <source>Fields of the tables in their order on paper, separated by semicolons. Empty: name, rank, cells, addresses, residents, one-sided surroundings, means and type of area, as far as they are there.</source>
      <translation>Velden van de tabellen in hun volgorde op papier, gescheiden door puntkomma's. Leeg: naam, rang, cellen, adressen, bewoners, eenzijdige omgeving, gemiddelden en type gebied, voor zover ze er zijn.</translation>
    </message>
    <message>
      <source>Figures</source>
      <translation>Figuren</translation>
    </message>
    <message>
      <source>Folder for pictures</source>
      <translation>Map voor afbeeldingen</translation>
    </message>
    <message>
      <source>Folder of figures</source>
      <translation>Map met figuren</translation>
    </message>
    <message>
      <source>Format of the pictures</source>
      <translation>Formaat van de afbeeldingen</translation>
    </message>
    <message>
      <source>Landscape. A template of your own has its own size.</source>
      <translation>Liggend. Een eigen sjabloon heeft zijn eigen maat.</translation>
    </message>
    <message>
      <source>Layouts that stood there already</source>
      <translation>Lay-outs die er al stonden</translation>
    </message>
    <message>
      <source>Legend</source>
      <translation>Legenda</translation>
    </message>
    <message>
      <source>Makes one PDF of a map series, with a page for each map: title, years, legend, rings with their numbers, a list of the ringed areas by municipality, scale bar, north arrow, source and date; then pages for figures and tables that belong to it. The same pages can be written as pictures, and can stand in the project as layouts that you adjust and export again. Suppressed and missing figures are drawn as on the maps, and are words in tables; the list of ringed areas holds no figures.</source>
      <translation>Maakt één pdf van een kaartenreeks, met een pagina per kaart: titel, jaren, legenda, ringen met hun nummers, een lijst van de omringde gebieden per gemeente, schaalbalk, noordpijl, bron en datum; daarna pagina's voor figuren en tabellen die erbij horen. Dezelfde pagina's kunnen ook als afbeelding worden geschreven, en als lay-outs in het project staan die u aanpast en opnieuw exporteert. Onderdrukte en ontbrekende cijfers worden getekend zoals op de kaarten, en zijn woorden in tabellen; de lijst van omringde gebieden bevat geen cijfers.</translation>
    </message>
    <message>
      <source>Map series</source>
      <translation>Kaartenreeks</translation>
    </message>
    <message>
      <source>Neighbourhoods or municipalities, drawn as thin lines over the maps.</source>
      <translation>Buurten of gemeenten, als dunne lijnen over de kaarten getekend.</translation>
    </message>
    <message>
      <source>Number of figures</source>
      <translation>Aantal figuren</translation>
    </message>
    <message>
      <source>Number of maps</source>
      <translation>Aantal kaarten</translation>
    </message>
    <message>
      <source>Number of tables</source>
      <translation>Aantal tabellen</translation>
    </message>
    <message>
      <source>Of png; 300 is usual in print.</source>
      <translation>Van png; voor drukwerk is 300 gebruikelijk.</translation>
    </message>
    <message>
      <source>Own template</source>
      <translation>Eigen sjabloon</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>Pdf</translation>
    </message>
    <message>
      <source>Pages of the PDF</source>
      <translation>Pagina's van de pdf</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Papier</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Plaats</translation>
    </message>
    <message>
      <source>Resolution of the pictures (dpi)</source>
      <translation>Resolutie van de afbeeldingen (dpi)</translation>
    </message>
    <message>
      <source>Results of Summarize by area: a table each after the figures, in order of rank, on as many pages as it needs.</source>
      <translation>Resultaten van Samenvatten per gebied: elk een tabel na de figuren, op volgorde van rang, op zoveel pagina's als nodig.</translation>
    </message>
    <message>
      <source>Rings</source>
      <translation>Ringen</translation>
    </message>
    <message>
      <source>Rules of the rings</source>
      <translation>Regels van de ringen</translation>
    </message>
    <message>
      <source>SVG files, as Draw scatter and its likes make them: a page each after the maps, with their title, notes and source.</source>
      <translation>SVG-bestanden, zoals Spreidingsdiagram tekenen en dergelijke ze maken: elk een pagina na de kaarten, met titel, toelichting en bron.</translation>
    </message>
    <message>
      <source>Stands in the subtitle, before the years: Maastricht.</source>
      <translation>Staat in de ondertitel, voor de jaren: Maastricht.</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>Tabellen</translation>
    </message>
    <message>
      <source>The GeoPackage that Make map series has written. Its maps, styles, years and source lines are taken from it as they are kept there.</source>
      <translation>De GeoPackage die Kaartenreeks maken heeft geschreven. Kaarten, stijlen, jaren en bronregels worden daaruit overgenomen zoals ze erin bewaard zijn.</translation>
    </message>
    <message>
      <source>Topography that you have, drawn under the maps as it is styled; the first on top. Never needed.</source>
      <translation>Topografie die u hebt, onder de kaarten getekend met haar eigen stijl; de eerste bovenop. Nooit nodig.</translation>
    </message>
    <message>
      <source>own: each map has its rings by its own rules. Otherwise these rules on every map, as corporatiewijken (Maastricht 2-2 and later): red rings round areas with more than 60% social housing.</source>
      <translation>own: elke kaart heeft ringen volgens haar eigen regels. Anders deze regels op elke kaart, zoals corporatiewijken (Maastricht 2-2 en later): rode ringen om gebieden met meer dan 60% corporatiebezit.</translation>
    </message>
    <message>
      <source>png for documents and screens, svg for drawing programs.</source>
      <translation>png voor documenten en schermen, svg voor tekenprogramma's.</translation>
    </message>
    <message>
      <source>present: only classes, reasons and kinds of rings that occur on the map. all: every one.</source>
      <translation>present: alleen klassen, redenen en soorten ringen die op de kaart voorkomen. all: allemaal.</translation>
    </message>
  </context>
  <context>
    <name>Problem</name>
    <message>
      <source># and six hexadecimal digits, such as #d73027</source>
      <translation># en zes hexadecimale cijfers, zoals #d73027</translation>
    </message>
    <message>
      <source>(top)</source>
      <translation>(bovenste niveau)</translation>
    </message>
    <message>
      <source>A direction is 1 (a higher share is more vulnerable) or -1 (less vulnerable), nothing else.</source>
      <translation>Een richting is 1 (een hoger aandeel is kwetsbaarder) of -1 (minder kwetsbaar), niets anders.</translation>
    </message>
    <message>
      <source>A geometric mean cannot be taken of z-scores, which are negative below the mean. Choose the arithmetic mean, or the method ratio, minmax, percentile or rank.</source>
      <translation>Van z-scores kan geen meetkundig gemiddelde worden genomen, want onder het gemiddelde zijn ze negatief. Kies het rekenkundig gemiddelde (arithmetic), of de methode ratio, minmax, percentile of rank.</translation>
    </message>
    <message>
      <source>A place of layer {layer} has no place in the coordinate system of the first variant. Reproject the layer first.</source>
      <translation>Een plek van laag {layer} heeft geen plaats in het coördinatensysteem van de eerste variant. Zet de laag eerst om.</translation>
    </message>
    <message>
      <source>A shapefile has cut the field names at 10 characters ({names}), so that their meaning is lost. Nothing is proposed for them. Load the GeoPackage of the same data, or choose the fields yourself.</source>
      <translation>Een shapefile heeft de veldnamen ingekort tot 10 tekens ({names}), waardoor hun betekenis verloren is gegaan. Daarvoor wordt niets voorgesteld. Laad de GeoPackage met dezelfde gegevens, of kies de velden zelf.</translation>
    </message>
    <message>
      <source>An index needs at least one group. Choose its components.</source>
      <translation>Een index heeft minstens één groep nodig. Kies de groepen.</translation>
    </message>
    <message>
      <source>Choose the fields of the groups of residents.</source>
      <translation>Kies de velden van de groepen bewoners.</translation>
    </message>
    <message>
      <source>Class {class} has another colour in {first} than in {second}, so that one legend cannot explain both. Draw all panels by the same legend: make the series with the same folder of own legends.</source>
      <translation>Klasse {class} heeft in {first} een andere kleur dan in {second}, zodat één legenda ze niet allebei kan verklaren. Teken alle panelen met dezelfde legenda: maak de reeksen met dezelfde map van eigen legenda's.</translation>
    </message>
    <message>
      <source>Classes {classes} are no classes of the legend {legend}. Give codes from {known}, separated by semicolons.</source>
      <translation>De klassen {classes} zijn geen klassen van de legenda {legend}. Geef codes uit {known}, gescheiden door puntkomma's.</translation>
    </message>
    <message>
      <source>Coordinate system {crs} does not measure in metres. Choose a projected one, such as EPSG:28992 (Amersfoort / RD New).</source>
      <translation>Het coördinatenreferentiesysteem {crs} meet niet in meters. Kies een geprojecteerd CRS, zoals EPSG:28992 (Amersfoort / RD New).</translation>
    </message>
    <message>
      <source>EPSG:28992 with x and y exchanged</source>
      <translation>EPSG:28992 met x en y verwisseld</translation>
    </message>
    <message>
      <source>EPSG:4326 (WGS 84) with latitude and longitude exchanged</source>
      <translation>EPSG:4326 (WGS 84) met lengte- en breedtegraad verwisseld</translation>
    </message>
    <message>
      <source>EPSG:4326 (WGS 84, longitude/latitude)</source>
      <translation>EPSG:4326 (WGS 84, lengtegraad/breedtegraad)</translation>
    </message>
    <message>
      <source>Field {field} has the name of a field that the result gets anyway. Rename it in the input, for example to {field}_bron, and choose that.</source>
      <translation>Veld {field} heeft de naam van een veld dat het resultaat ook krijgt. Hernoem het in de invoer, bijvoorbeeld tot {field}_bron, en kies dat.</translation>
    </message>
    <message>
      <source>Field {field} of layer {layer} counts everybody within a radius or a walking distance of each place, so together the places would count people many times over. Leave Residents empty and give addresses with the people who live at each, or choose a field with the people of each place itself.</source>
      <translation>Veld {field} van laag {layer} telt iedereen binnen een straal of loopafstand van elke plek, zodat de plekken samen mensen vele malen zouden tellen. Laat Bewoners leeg en geef adressen met het aantal mensen dat er woont, of kies een veld met de bewoners van elke plek zelf.</translation>
    </message>
    <message>
      <source>Field {field} of layer {layer} holds ids of another grid, such as {examples}. Use ids of the Dutch grid in RD New, such as E1761N3174.</source>
      <translation>Veld {field} van laag {layer} bevat id's van een ander grid, zoals {examples}. Gebruik id's van het Nederlandse grid in RD New, zoals E1761N3174.</translation>
    </message>
    <message>
      <source>Field {field} of layer {layer} holds ids of cells that are not {size} m wide, such as {examples}. Set the cell size to that of the ids{hint}.</source>
      <translation>Veld {field} van laag {layer} bevat id's van cellen die niet {size} m breed zijn, zoals {examples}. Stel de celgrootte van die id's in{hint}.</translation>
    </message>
    <message>
      <source>Field {field} of layer {layer} holds no cell ids, but for example {examples}. Choose the field with ids such as E1761N3174.</source>
      <translation>Veld {field} van laag {layer} bevat geen cel-id's, maar bijvoorbeeld {examples}. Kies het veld met id's zoals E1761N3174.</translation>
    </message>
    <message>
      <source>Field {field} of layer {layer} holds no classes, and figures of a place may not be repeated on each of its buildings. Choose fields klasse_..., or assign classes first.</source>
      <translation>Veld {field} van laag {layer} bevat geen klassen, en cijfers van een plaats mogen niet op elk van haar gebouwen herhaald worden. Kies velden klasse_..., of ken eerst klassen toe.</translation>
    </message>
    <message>
      <source>Field {field} of layer {layer} holds no ids of cells of {size} m (such as E1761N3174), so the places to map are not known. Give the layer of cells or neighbourhoods as well.</source>
      <translation>Veld {field} van laag {layer} bevat geen id's van cellen van {size} m (zoals E1761N3174), dus het is niet bekend welke gebieden op de kaart komen. Geef ook de laag met cellen of buurten op.</translation>
    </message>
    <message>
      <source>Field {field} of layer {layer} holds the ids, but has the name of a result. Rename the field in the layer, or choose another field with ids.</source>
      <translation>Veld {field} van laag {layer} bevat de id's, maar heeft de naam van een resultaat. Hernoem het veld in de laag, of kies een ander veld met id's.</translation>
    </message>
    <message>
      <source>Field {field} of layer {layer} is chosen as a group and as all residents. Choose another field for one of the two.</source>
      <translation>Veld {field} van laag {layer} is gekozen als groep en als alle bewoners. Kies voor een van de twee een ander veld.</translation>
    </message>
    <message>
      <source>Fields {fields} of layer {layer} are about one and the same group, {group}. Choose each group once, of one year; another year has parameters of its own.</source>
      <translation>De velden {fields} van laag {layer} gaan over een en dezelfde groep, {group}. Kies elke groep één keer, van één jaar; een ander jaar heeft eigen parameters.</translation>
    </message>
    <message>
      <source>Fields {fields} of layer {layer} stand in the place of other groups. Choose the groups of the first year in the order of the second: {groups}.</source>
      <translation>De velden {fields} van laag {layer} staan op de plaats van andere groepen. Kies de groepen van het eerste jaar in de volgorde van het tweede: {groups}.</translation>
    </message>
    <message>
      <source>File {file} cannot be written: {error}. Choose another folder for it.</source>
      <translation>Bestand {file} kan niet worden geschreven: {error}. Kies er een andere map voor.</translation>
    </message>
    <message>
      <source>File {file} exists and is no GeoPackage that QGIS can open. Choose another file for rings.</source>
      <translation>Bestand {file} bestaat al en is geen GeoPackage die QGIS kan openen. Kies een ander bestand voor de ringen.</translation>
    </message>
    <message>
      <source>File {file} has a table {table} that holds no rings. Rename that table, or choose another file for the rings.</source>
      <translation>Bestand {file} heeft een tabel {table} waarin geen ringen staan. Hernoem die tabel, of kies een ander bestand voor de ringen.</translation>
    </message>
    <message>
      <source>File {file} is open elsewhere. Remove its layers from the project or choose another file.</source>
      <translation>Bestand {file} is elders in gebruik. Verwijder de lagen ervan uit het project of kies een ander bestand.</translation>
    </message>
    <message>
      <source>Give at least one layer: nuisance, groups of residents or social housing.</source>
      <translation>Geef minstens één laag op: overlast, groepen bewoners of corporatiebezit.</translation>
    </message>
    <message>
      <source>Give the network of streets that is walked.</source>
      <translation>Geef het netwerk van straten op waarover wordt gelopen.</translation>
    </message>
    <message>
      <source>In layer {layer}, field {field}, {count} ids occur more than once ({ids}). Choose the field that tells its places apart, or select one year of them first.</source>
      <translation>In laag {layer}, veld {field}, komen {count} id's meer dan één keer voor ({ids}). Kies het veld dat de gebieden onderscheidt, of selecteer eerst één jaar.</translation>
    </message>
    <message>
      <source>In line {line} of the rules in {file} the column {column} holds “{found}”, but it can only be one of: {known}. Correct that line.</source>
      <translation>In regel {line} van de regels in {file} staat in de kolom {column} “{found}”, maar het kan alleen een van deze zijn: {known}. Verbeter die regel.</translation>
    </message>
    <message>
      <source>In the legend file {file} the bounds do not ascend: {key} is {value}, which is not above {previous} before it. Put the bounds in ascending order, each once.</source>
      <translation>In het legendabestand {file} lopen de grenzen niet op: {key} is {value}, niet hoger dan {previous} ervoor. Zet de grenzen in oplopende volgorde, elk één keer.</translation>
    </message>
    <message>
      <source>In the legend file {file} the key {key} must be {expected}, but it is {found}. Correct it in that file.</source>
      <translation>In het legendabestand {file} hoort bij de sleutel {key} dit te staan: {expected}; er staat: {found}. Verbeter het in dat bestand.</translation>
    </message>
    <message>
      <source>In the legend file {file} the key {key} stands twice in one place. Remove one of the two.</source>
      <translation>In het legendabestand {file} staat de sleutel {key} twee keer op dezelfde plek. Verwijder een van de twee.</translation>
    </message>
    <message>
      <source>It is not clear which field of layer {layer} holds: {parameter}. Choose it.</source>
      <translation>Het is niet duidelijk in welk veld van laag {layer} dit staat: {parameter}. Kies het veld.</translation>
    </message>
    <message>
      <source>Layer and table would be written to one file, {path}. Choose another one for the table.</source>
      <translation>Laag en tabel zouden in één bestand worden geschreven, {path}. Kies een ander bestand voor de tabel.</translation>
    </message>
    <message>
      <source>Layer {layer} cannot be edited: it is read-only, or of a format or in a place that may not be written to. Export it to a GeoPackage in a folder of your own and use that.</source>
      <translation>Laag {layer} kan niet worden bewerkt: de laag is alleen-lezen, of heeft een formaat of een plaats waarin niet mag worden geschreven. Exporteer de laag naar een GeoPackage in een eigen map en gebruik die.</translation>
    </message>
    <message>
      <source>Layer {layer} cannot be filtered by {filter}. Write a condition on its own fields, such as "gemeentenaam" = 'Heerlen'.</source>
      <translation>Laag {layer} kan niet worden gefilterd met {filter}. Schrijf een voorwaarde op de eigen velden, zoals "gemeentenaam" = 'Heerlen'.</translation>
    </message>
    <message>
      <source>Layer {layer} cannot be opened and so not be printed. Choose another.</source>
      <translation>Laag {layer} kan niet worden geopend en dus niet worden afgedrukt. Kies een andere.</translation>
    </message>
    <message>
      <source>Layer {layer} changed while it was being read. Run again.</source>
      <translation>Laag {layer} is gewijzigd terwijl ze werd gelezen. Voer het algoritme opnieuw uit.</translation>
    </message>
    <message>
      <source>Layer {layer} compares other variants than the panels ({variants}), or their classes have changed since. Run Compare variants of map with the same layers in the same order, or leave the comparison out.</source>
      <translation>Laag {layer} vergelijkt andere varianten dan de panelen ({variants}), of hun klassen zijn sindsdien gewijzigd. Voer Varianten van kaart vergelijken uit met dezelfde lagen in dezelfde volgorde, of laat de vergelijking weg.</translation>
    </message>
    <message>
      <source>Layer {layer} does not hold cells of {size} m. Choose a map series on such cells, or leave it empty.</source>
      <translation>Laag {layer} bevat geen cellen van {size} m. Kies een kaartenreeks op zulke cellen, of laat het veld leeg.</translation>
    </message>
    <message>
      <source>Layer {layer} does not say which field holds the names of its areas, and no name was recognised among its fields {fields}. Choose it as Name of the area.</source>
      <translation>Van laag {layer} is niet bekend in welk veld de namen van de gebieden staan, en onder de velden {fields} is geen naam herkend. Kies het veld bij Naam van het gebied.</translation>
    </message>
    <message>
      <source>Layer {layer} does not say which field holds the names of municipalities, and none was recognised among its fields {fields}. Choose it as Name of the municipality.</source>
      <translation>Laag {layer} zegt niet welk veld de namen van de gemeenten bevat, en onder de velden {fields} is geen herkend. Kies het bij Naam van de gemeente.</translation>
    </message>
    <message>
      <source>Layer {layer} does not take the change, so nothing was changed. Save or undo what is being edited and try again.</source>
      <translation>Laag {layer} neemt de wijziging niet aan, dus er is niets gewijzigd. Sla de bewerkingen op of maak ze ongedaan, en probeer het opnieuw.</translation>
    </message>
    <message>
      <source>Layer {layer} gives several values of {field} for the same cell or neighbourhood, and such values cannot be added up. Choose the id field and one year of it.</source>
      <translation>Laag {layer} geeft voor dezelfde cel of buurt meer dan één waarde van {field}, en zulke waarden kunnen niet worden opgeteld. Kies het id-veld en één jaar daarvan.</translation>
    </message>
    <message>
      <source>Layer {layer} has no classes of the map {map} (field {field}); it has {maps}. Choose a map that all layers have, or make it first with Make map series or Assign classes.</source>
      <translation>Laag {layer} heeft geen klassen van de kaart {map} (veld {field}); wel van {maps}. Kies een kaart die alle lagen hebben, of maak die eerst met Kaartenreeks maken of Klassen toekennen.</translation>
    </message>
    <message>
      <source>Layer {layer} has no coordinate system. Its coordinates look like {probable}: set that with Layer CRS &gt; Set Layer CRS (right-click the layer) and run again.</source>
      <translation>Laag {layer} heeft geen coördinatenreferentiesysteem (CRS). De coördinaten lijken op {probable}: stel dat in (rechtsklik op de laag, Laag-CRS &gt; Laag-CRS instellen) en voer het algoritme opnieuw uit.</translation>
    </message>
    <message>
      <source>Layer {layer} has no coordinate system. Set it with Layer CRS &gt; Set Layer CRS (right-click the layer) and run again.</source>
      <translation>Laag {layer} heeft geen coördinatenreferentiesysteem (CRS). Stel het in (rechtsklik op de laag, Laag-CRS &gt; Laag-CRS instellen) en voer het algoritme opnieuw uit.</translation>
    </message>
    <message>
      <source>Layer {layer} has no features with a place. Choose another layer.</source>
      <translation>Laag {layer} heeft geen objecten met een plek. Kies een andere laag.</translation>
    </message>
    <message>
      <source>Layer {layer} has no field klasse_..., so that there is no map to draw on buildings. Assign or combine classes first.</source>
      <translation>Laag {layer} heeft geen veld klasse_..., zodat er geen kaart is om op gebouwen te tekenen. Ken eerst klassen toe of combineer ze.</translation>
    </message>
    <message>
      <source>Layer {layer} has no field {field}, so that it cannot be drawn by the legend {legend}. Assign or combine classes first.</source>
      <translation>Laag {layer} heeft geen veld {field} en kan dus niet met de legenda {legend} worden getekend. Ken eerst klassen toe, of combineer ze.</translation>
    </message>
    <message>
      <source>Layer {layer} has no field {field}, so that its rings cannot be drawn. Find focus areas or style the rings by rule first.</source>
      <translation>Laag {layer} heeft geen veld {field}, zodat de ringen niet kunnen worden getekend. Gebruik eerst Focusgebieden zoeken of Ringen opmaken volgens regels.</translation>
    </message>
    <message>
      <source>Layer {layer} has no field {field}. Add it with Layer &gt; Properties &gt; Fields, or find focus areas with this layer as rings of an earlier run.</source>
      <translation>Laag {layer} heeft geen veld {field}. Voeg het toe met Laag &gt; Eigenschappen &gt; Velden, of zoek focusgebieden met deze laag als ringen van een eerdere berekening.</translation>
    </message>
    <message>
      <source>Layer {layer} has no field {field}. Choose one of its fields: {available}.</source>
      <translation>Laag {layer} heeft geen veld {field}. Kies een van de velden die er wel zijn: {available}.</translation>
    </message>
    <message>
      <source>Layer {layer} has no ids in field {field}. Choose the field that holds the cell ids or codes.</source>
      <translation>Laag {layer} heeft geen id's in veld {field}. Kies het veld met de cel-id's of codes.</translation>
    </message>
    <message>
      <source>Layer {layer} has no line with a length among the {count} that were read. Check the layer, and the filter of lines if there is one.</source>
      <translation>Laag {layer} heeft onder de {count} gelezen lijnen geen enkele met een lengte. Controleer de laag, en het lijnfilter als dat er is.</translation>
    </message>
    <message>
      <source>Layer {layer} has no ring with row number {row} any more. Choose another ring.</source>
      <translation>Laag {layer} heeft geen ring met rijnummer {row} meer. Kies een andere ring.</translation>
    </message>
    <message>
      <source>Layer {layer} has no rows of year {year} in field {field}. Choose one of the years it has: {years}.</source>
      <translation>Laag {layer} heeft geen rijen van het jaar {year} in veld {field}. Kies een van de jaren die er wel zijn: {years}.</translation>
    </message>
    <message>
      <source>Layer {layer} has none of the columns of a table per area. Choose the result of Summarize by area, or name its columns.</source>
      <translation>Laag {layer} heeft geen van de kolommen van een tabel per gebied. Kies het resultaat van Samenvatten per gebied, of noem de kolommen.</translation>
    </message>
    <message>
      <source>Layer {layer} has several fields that could be {field}: {available}. Rename all but one of them.</source>
      <translation>Laag {layer} heeft verschillende velden die {field} kunnen zijn: {available}. Hernoem ze, op één na.</translation>
    </message>
    <message>
      <source>Layer {layer} has several rows for the same cell. Select one year of them first, or the cells of one source.</source>
      <translation>Laag {layer} heeft verschillende rijen voor dezelfde cel. Selecteer eerst één jaar, of de cellen van één bron.</translation>
    </message>
    <message>
      <source>Layer {layer} has the classes of no map (no field klasse_ with the name of one). Choose another layer, or make a map of it first with Make map series or Assign classes.</source>
      <translation>Laag {layer} heeft van geen enkele kaart de klassen (geen veld klasse_ met de naam van een kaart). Kies een andere laag, of maak er eerst een kaart van met Kaartenreeks maken of Klassen toekennen.</translation>
    </message>
    <message>
      <source>Layer {layer} has {count} areas, more than the {most} that are shown here. Filter it, or draw it with Draw scatter.</source>
      <translation>Laag {layer} heeft {count} gebieden, meer dan de {most} die hier worden getoond. Filter de laag, of gebruik Spreidingsdiagram tekenen.</translation>
    </message>
    <message>
      <source>Layer {layer} has {count} rows at a place where another row lies too, so that a building there would have several results. If the layer holds several years, select one of them first.</source>
      <translation>Laag {layer} heeft {count} rijen op een plaats waar ook een andere rij ligt, zodat een gebouw daar meer dan één resultaat zou hebben. Selecteer eerst één jaar als de laag er meer bevat.</translation>
    </message>
    <message>
      <source>Layer {layer} has {count} rows whose cell occurs before, such as {examples}. If it holds several years, choose the field with the year and a year; otherwise remove the doubles.</source>
      <translation>Laag {layer} heeft {count} rijen waarvan de cel al eerder voorkomt, zoals {examples}. Bevat de laag meer jaren, kies dan het veld met het jaar en een jaar; verwijder anders de dubbele rijen.</translation>
    </message>
    <message>
      <source>Layer {layer} has {earlier} fields of groups in the first year and {later} in the second. Choose the same groups in both years, in the same order.</source>
      <translation>Laag {layer} heeft {earlier} velden met groepen in het eerste jaar en {later} in het tweede. Kies in beide jaren dezelfde groepen, in dezelfde volgorde.</translation>
    </message>
    <message>
      <source>Layer {layer} holds neither polygons nor points. Choose cells, neighbourhoods or addresses with classes.</source>
      <translation>Laag {layer} bevat geen polygonen en geen punten. Kies cellen, buurten of adressen met klassen.</translation>
    </message>
    <message>
      <source>Layer {layer} holds no area with a place on the map, so there is nothing to make a page of. Choose a layer with rings or neighbourhoods, or another selection.</source>
      <translation>Laag {layer} bevat geen gebied met een plek op de kaart, dus er is niets om een pagina van te maken. Kies een laag met ringen of buurten, of een andere selectie.</translation>
    </message>
    <message>
      <source>Layer {layer} holds no features, so there is no year to compare with.</source>
      <translation>Laag {layer} bevat geen objecten, dus er is geen jaar om mee te vergelijken.</translation>
    </message>
    <message>
      <source>Layer {layer} holds no lines. Choose a layer with the lines of the streets.</source>
      <translation>Laag {layer} bevat geen lijnen. Kies een laag met de lijnen van de straten.</translation>
    </message>
    <message>
      <source>Layer {layer} holds no places{filter}. Choose another layer, or another filter.</source>
      <translation>Laag {layer} bevat geen plekken{filter}. Kies een andere laag of een ander filter.</translation>
    </message>
    <message>
      <source>Layer {layer} holds no polygons. Choose a layer with buildings.</source>
      <translation>Laag {layer} bevat geen polygonen. Kies een laag met gebouwen.</translation>
    </message>
    <message>
      <source>Layer {layer} holds no rings: it lacks {fields}. Take over the result of Find focus areas or of Style rings by rule.</source>
      <translation>In laag {layer} staan geen ringen: {fields} ontbreken. Neem de uitvoer van Focusgebieden zoeken of van Ringen opmaken volgens regels over.</translation>
    </message>
    <message>
      <source>Layer {layer} holds no rows: it is empty, or its filter or selection leaves nothing. Choose another layer, or leave this one out.</source>
      <translation>Laag {layer} bevat geen rijen: de laag is leeg, of het filter of de selectie laat niets over. Kies een andere laag, of laat deze weg.</translation>
    </message>
    <message>
      <source>Layer {layer} holds several years in field {field}: {years}. Choose one of them as the year.</source>
      <translation>Laag {layer} bevat verschillende jaren in veld {field}: {years}. Kies een daarvan als jaar.</translation>
    </message>
    <message>
      <source>Layer {layer} is a table without geometry. Choose a layer with places.</source>
      <translation>Laag {layer} is een tabel zonder geometrie. Kies een laag met geometrie.</translation>
    </message>
    <message>
      <source>Layer {layer} is not drawn by categories, so that one legend cannot explain all panels. Draw it by its classes, or remove it from the project: then it is drawn anew.</source>
      <translation>Laag {layer} is niet op categorieën getekend, zodat één legenda niet alle panelen kan verklaren. Teken de laag op haar klassen, of verwijder haar uit het project: dan wordt ze opnieuw getekend.</translation>
    </message>
    <message>
      <source>Layer {layer} keeps no maps of a series, and there is no legend called {legend}. Choose the GeoPackage that Make map series has written, or a map with one of these legends: {known}.</source>
      <translation>Laag {layer} bewaart geen kaarten van een reeks, en er is geen legenda {legend}. Kies de GeoPackage die Kaartenreeks maken heeft geschreven, of een kaart met een van deze legenda's: {known}.</translation>
    </message>
    <message>
      <source>Layer {layer} keeps no maps of a series. Choose the GeoPackage that Make map series has written; if it comes from version 0.1.0 or was saved to another file, make the series again.</source>
      <translation>Laag {layer} bevat geen kaarten van een reeks. Kies de GeoPackage die Kaartenreeks maken heeft geschreven; komt die van versie 0.1.0 of is hij in een ander bestand opgeslagen, maak de reeks dan opnieuw.</translation>
    </message>
    <message>
      <source>Layer {layer} lacks the fields {fields}. Choose other maps, or make these maps first with Make map series or Assign classes.</source>
      <translation>Laag {layer} mist de velden {fields}. Kies andere kaarten, of maak deze kaarten eerst met Kaartenreeks maken of Klassen toekennen.</translation>
    </message>
    <message>
      <source>Layer {layer} says that it is in {crs}, but its coordinates cannot be: they look like {probable}. Set the right one with Layer CRS &gt; Set Layer CRS (right-click the layer) and run again.</source>
      <translation>Het CRS van laag {layer} staat op {crs}, maar dat kan niet bij deze coördinaten: die lijken op {probable}. Stel het juiste CRS in (rechtsklik op de laag, Laag-CRS &gt; Laag-CRS instellen) en voer het algoritme opnieuw uit.</translation>
    </message>
    <message>
      <source>Layer {layer} says that it is in {crs}, but its coordinates look like {probable}. Set the right one with Layer CRS &gt; Set Layer CRS (right-click the layer) and run again.</source>
      <translation>Het CRS van laag {layer} staat op {crs}, maar de coördinaten lijken op {probable}. Stel het juiste CRS in (rechtsklik op de laag, Laag-CRS &gt; Laag-CRS instellen) en voer het algoritme opnieuw uit.</translation>
    </message>
    <message>
      <source>Layer {layer} says that it is in {crs}, but most of its coordinates, such as {x}, {y}, lie far outside the Netherlands. Find out which coordinate system they are in and set it with Layer CRS &gt; Set Layer CRS (right-click the layer).</source>
      <translation>Het CRS van laag {layer} staat op {crs}, maar de meeste coördinaten, zoals {x}, {y}, liggen ver buiten Nederland. Zoek uit in welk coördinatenreferentiesysteem ze zijn en stel dat in (rechtsklik op de laag, Laag-CRS &gt; Laag-CRS instellen).</translation>
    </message>
    <message>
      <source>Layer {layer} takes no further field {field}. Export the layer to a GeoPackage and use that.</source>
      <translation>Aan laag {layer} kan geen veld {field} worden toegevoegd. Exporteer de laag naar een GeoPackage en gebruik die.</translation>
    </message>
    <message>
      <source>Layers {layer_1} and {layer_2} have no id in common (such as {id_1} and {id_2}). Choose the field that holds the same ids in both, and layers of the same grid or division.</source>
      <translation>De lagen {layer_1} en {layer_2} hebben geen enkel id gemeen (zoals {id_1} en {id_2}). Kies het veld met in beide dezelfde id's, en lagen van hetzelfde grid of dezelfde gebiedsindeling.</translation>
    </message>
    <message>
      <source>Leefbaarometer 2.0 measures safety in its own way (RLBVEI). Never compare it with the dimension onv of Leefbaarometer 3.0.</source>
      <translation>De Leefbaarometer 2.0 meet veiligheid op een eigen manier (RLBVEI). Vergelijk die score nooit met de dimensie onv van de Leefbaarometer 3.0.</translation>
    </message>
    <message>
      <source>Line {line} of the rent limits {file} cannot be used: each year stands once, with {columns} in euros, from low to high. Correct that line.</source>
      <translation>Regel {line} van de huurgrenzen {file} is niet bruikbaar: elk jaar staat er één keer, met {columns} in euro, van laag naar hoog. Verbeter die regel.</translation>
    </message>
    <message>
      <source>Merging takes at least two rings. Select more of them.</source>
      <translation>Samenvoegen kan vanaf twee ringen. Selecteer er meer.</translation>
    </message>
    <message>
      <source>Method {method} compares with every place of the reference, but {layer} is a table of means. Choose zscore or ratio, or give a layer as the reference.</source>
      <translation>De methode {method} vergelijkt met elk gebied van de referentie, maar {layer} is een tabel met gemiddelden. Kies zscore of ratio, of geef een laag als referentie.</translation>
    </message>
    <message>
      <source>No address, allocation or report lies in any cell or neighbourhood that is mapped. Check the coordinate systems of the layers.</source>
      <translation>Geen enkel adres, geen toewijzing en geen melding ligt in een cel of buurt op de kaart. Controleer de coördinatenstelsels van de lagen.</translation>
    </message>
    <message>
      <source>No field of layer {layer} holds codes or names of the neighbourhoods (such as {example}). Add the codes to the table, or choose the fields with code and name of the neighbourhoods.</source>
      <translation>Geen veld van laag {layer} bevat codes of namen van de buurten (zoals {example}). Neem de codes op in de tabel, of kies de velden met code en naam van de buurten.</translation>
    </message>
    <message>
      <source>No row of layer {layer} lies in, or has the id of, any cell or neighbourhood that is mapped. Check its coordinate system, or choose the field that holds the same ids.</source>
      <translation>Geen enkele rij van laag {layer} ligt in een cel of buurt van de kaart, of heeft het id daarvan. Controleer het coördinatenreferentiesysteem, of kies het veld met dezelfde id's.</translation>
    </message>
    <message>
      <source>None of the {count} maps of the atlas can be made from these layers; the log says what each lacks. Give more layers, or give their fields the names that the definitions use.</source>
      <translation>Geen van de {count} kaarten van de atlas kan uit deze lagen worden gemaakt; in het logboek staat wat er per kaart ontbreekt. Geef meer lagen op, of geef hun velden de namen die de definities gebruiken.</translation>
    </message>
    <message>
      <source>Number {number} cannot be given: it is below 1, or that of a ring that was taken away. Restore that ring, or choose another number; {free} is free.</source>
      <translation>Nummer {number} kan niet worden gegeven: het is kleiner dan 1, of hoort bij een ring die van de kaart is gehaald. Zet die ring terug, of kies een ander nummer; {free} is vrij.</translation>
    </message>
    <message>
      <source>One of the tables {layers} cannot be opened. Choose others, or leave it out.</source>
      <translation>Een van de tabellen {layers} kan niet worden geopend. Kies andere, of laat hem weg.</translation>
    </message>
    <message>
      <source>Output {output} is not set. Choose where to write it.</source>
      <translation>Uitvoer {output} is niet ingesteld. Kies waar die wordt geschreven.</translation>
    </message>
    <message>
      <source>Output {path} cannot be written: {error}. What stood there before is unchanged. Check that the disk has room, that the folder may be written to and that no other program holds the file, or choose another place.</source>
      <translation>Uitvoer {path} kan niet worden geschreven: {error}. Wat er al stond, is ongewijzigd. Controleer of er ruimte op de schijf is, of in de map geschreven mag worden en of geen ander programma het bestand gebruikt, of kies een andere plek.</translation>
    </message>
    <message>
      <source>Output {path} is a shapefile, which cuts field names at 10 characters: the maps would not find their classes, and no reason could be told from another. Write a GeoPackage (.gpkg) instead.</source>
      <translation>Uitvoer {path} is een shapefile, en die kort veldnamen in tot 10 tekens: de kaarten zouden hun klassen niet vinden en de redenen zouden niet van elkaar te onderscheiden zijn. Schrijf in plaats daarvan een GeoPackage (.gpkg).</translation>
    </message>
    <message>
      <source>Output {path} is the file that layer {layer} is read from. Choose another one.</source>
      <translation>Uitvoer {path} is het bestand waaruit laag {layer} wordt gelezen. Kies een ander bestand.</translation>
    </message>
    <message>
      <source>QGIS does not write {path} for a table without geometry. Write a .csv, .xlsx or .gpkg.</source>
      <translation>QGIS schrijft {path} niet voor een tabel zonder geometrie. Schrijf een .csv, .xlsx of .gpkg.</translation>
    </message>
    <message>
      <source>Reference {layer} gives group {group} the mean {mean} and the standard deviation {sd}; both must be percentages from 0 to 100.</source>
      <translation>Referentie {layer} geeft groep {group} het gemiddelde {mean} en de standaardafwijking {sd}; beide moeten percentages van 0 tot 100 zijn.</translation>
    </message>
    <message>
      <source>Reference {layer} has more than one row for {group}. Keep one row per group and base year.</source>
      <translation>Referentie {layer} heeft meer dan één rij voor {group}. Houd één rij per groep en basisjaar over.</translation>
    </message>
    <message>
      <source>Reference {layer} has no row for group {group}; it has {names}. Name the groups as the reference does.</source>
      <translation>Referentie {layer} heeft geen rij voor groep {group}; wel voor {names}. Geef de groepen de namen die de referentie gebruikt.</translation>
    </message>
    <message>
      <source>Reference {layer} has no rows for {year}; it has {years}. Choose one of its years.</source>
      <translation>Referentie {layer} heeft geen rijen voor {year}; wel voor {years}. Kies een van die jaren.</translation>
    </message>
    <message>
      <source>Reference {layer} mixes base years (found: {years}, or rows without a year). A reference belongs to one year: choose it, or keep the rows of one year.</source>
      <translation>Referentie {layer} bevat verschillende basisjaren (gevonden: {years}, of rijen zonder jaar). Een referentie hoort bij één jaar: kies het, of houd de rijen van één jaar over.</translation>
    </message>
    <message>
      <source>Ring {row} of layer {layer} has no shape. Draw it anew, or remove it.</source>
      <translation>Ring {row} van laag {layer} heeft geen vorm. Teken de ring opnieuw, of haal hem weg.</translation>
    </message>
    <message>
      <source>Rings are kept in a GeoPackage, but {file} is none. Choose a .gpkg file.</source>
      <translation>Ringen worden in een GeoPackage bewaard, maar {file} is dat niet. Kies een .gpkg-bestand.</translation>
    </message>
    <message>
      <source>Several tables are called {layer}, which stands above them. Rename all but one of them.</source>
      <translation>Verscheidene tabellen heten {layer}, en dat staat erboven. Hernoem ze op één na.</translation>
    </message>
    <message>
      <source>Source {source} cannot be opened as rings. Find focus areas, or draw one, to make them.</source>
      <translation>Bron {source} kan niet als ringen worden geopend. Zoek focusgebieden, of teken er een, om ringen te maken.</translation>
    </message>
    <message>
      <source>Table {layer} has no rows, so there is nothing to print. Make it again, choose another, or leave it out.</source>
      <translation>Tabel {layer} heeft geen rijen, dus er valt niets af te drukken. Maak hem opnieuw, kies een andere, of laat hem weg.</translation>
    </message>
    <message>
      <source>Tables {layers} have no column {columns}. Choose from: {available}.</source>
      <translation>Tabellen {layers} hebben geen kolom {columns}. Kies uit: {available}.</translation>
    </message>
    <message>
      <source>The area has no mean of nuisance: none of its places has a score and enough residents. Compare with the Netherlands, or choose layers of the same places.</source>
      <translation>Het gebied heeft geen gemiddelde van overlast: geen enkele plek heeft een score en genoeg inwoners. Vergelijk met Nederland, of kies lagen van dezelfde plekken.</translation>
    </message>
    <message>
      <source>The bounds “{found}” do not ascend. Type at least one bound, the lowest first, each once.</source>
      <translation>De grenzen “{found}” lopen niet op. Typ minstens één grens, de laagste eerst, elk één keer.</translation>
    </message>
    <message>
      <source>The class bounds {bounds} are not a list of rising numbers; give at least one, as in 20;40;60.</source>
      <translation>De klassengrenzen {bounds} zijn geen lijst van oplopende getallen; geef er minstens één, zoals in 20;40;60.</translation>
    </message>
    <message>
      <source>The edits of layer {layer} could not be discarded. Undo them one by one instead.</source>
      <translation>De bewerkingen van laag {layer} konden niet worden verworpen. Maak ze een voor een ongedaan.</translation>
    </message>
    <message>
      <source>The edits of layer {layer} could not be saved; they are kept in the layer. QGIS says: {errors}</source>
      <translation>De bewerkingen van laag {layer} konden niet worden opgeslagen; ze blijven in de laag bewaard. QGIS meldt: {errors}</translation>
    </message>
    <message>
      <source>The field {field} of layer “{layer}” holds {found}, which is no class of the legend {legend} (1 to {last}; 0 and below: no class). Choose the field with its classes, or assign them again.</source>
      <translation>Het veld {field} van laag “{layer}” bevat {found}; dat is geen klasse van de legenda {legend} (1 tot en met {last}; 0 en lager: geen klasse). Kies het veld met de klassen ervan, of ken ze opnieuw toe.</translation>
    </message>
    <message>
      <source>The figure {path} cannot be read: {error}. Draw it anew, choose another file, or leave it out.</source>
      <translation>De figuur {path} kan niet worden gelezen: {error}. Teken hem opnieuw, kies een ander bestand of laat hem weg.</translation>
    </message>
    <message>
      <source>The figure {path} is no SVG that can be drawn, and only SVG is printed: its lines stay sharp and its letters stay letters. Draw the figure as .svg.</source>
      <translation>De figuur {path} is geen SVG die kan worden getekend, en alleen SVG wordt afgedrukt: de lijnen blijven scherp en de letters blijven letters. Teken de figuur als .svg.</translation>
    </message>
    <message>
      <source>The figure {path} is of no kind that is drawn. Choose .svg, .pdf or .png.</source>
      <translation>De figuur {path} is van een soort die niet wordt getekend. Kies .svg, .pdf of .png.</translation>
    </message>
    <message>
      <source>The file with rules {file} cannot be read ({error}). Check the path; the file must be text in UTF-8.</source>
      <translation>Het bestand met regels {file} kan niet worden gelezen ({error}). Controleer het pad; het bestand moet tekst in UTF-8 zijn.</translation>
    </message>
    <message>
      <source>The filter {filter} asks for field {field}, which layer {layer} does not have.</source>
      <translation>Het filter {filter} vraagt om veld {field}, maar laag {layer} heeft dat niet.</translation>
    </message>
    <message>
      <source>The filter {filter} cannot be read as an expression: {error}</source>
      <translation>Het filter {filter} kan niet als expressie worden gelezen: {error}</translation>
    </message>
    <message>
      <source>The first year would be the same figures as the second: {fields} of layer {layer}. Choose another layer or other fields for the first year, or leave it empty.</source>
      <translation>Het eerste jaar zou dezelfde cijfers hebben als het tweede: {fields} van laag {layer}. Kies voor het eerste jaar een andere laag of andere velden, of laat het leeg.</translation>
    </message>
    <message>
      <source>The first year, {first}, does not lie before the second, {second}. Change is measured from the first to the second year: exchange them, or leave the first empty.</source>
      <translation>Het eerste jaar, {first}, ligt niet voor het tweede, {second}. Ontwikkeling wordt gemeten van het eerste naar het tweede jaar: verwissel ze, of laat het eerste leeg.</translation>
    </message>
    <message>
      <source>The ids in field {field} of layer {layer} are of cells in {probable}, but the cells are to be made in {crs}. Choose {probable} as the coordinate system of the grid.</source>
      <translation>De id's in veld {field} van laag {layer} zijn van cellen in {probable}, maar de cellen zouden in {crs} worden gemaakt. Kies {probable} als coördinatenreferentiesysteem van het grid.</translation>
    </message>
    <message>
      <source>The layers have no map in common: {maps}. Choose layers of the same map, or make it first with Make map series or Assign classes.</source>
      <translation>De lagen hebben geen kaart gemeen: {maps}. Kies lagen van dezelfde kaart, of maak die eerst met Kaartenreeks maken of Klassen toekennen.</translation>
    </message>
    <message>
      <source>The layers have several maps in common: {maps}. Say which one is meant.</source>
      <translation>De lagen hebben meerdere kaarten gemeen: {maps}. Zeg welke bedoeld is.</translation>
    </message>
    <message>
      <source>The legend file {file} cannot be read ({error}). Check the path; the file must be text in UTF-8.</source>
      <translation>Het legendabestand {file} kan niet worden gelezen ({error}). Controleer het pad; het bestand moet tekst in UTF-8 zijn.</translation>
    </message>
    <message>
      <source>The legend file {file} has an unknown key {key}. Correct its spelling or remove it; known here are {known}.</source>
      <translation>Het legendabestand {file} heeft een onbekende sleutel {key}. Verbeter de spelling of verwijder hem; bekend zijn hier {known}.</translation>
    </message>
    <message>
      <source>The legend file {file} has {bounds} bounds and {classes} classes; there must be one class more than there are bounds. Add or remove a bound or a class.</source>
      <translation>Het legendabestand {file} heeft {bounds} grenzen en {classes} klassen; er moet één klasse meer zijn dan er grenzen zijn. Voeg een grens of klasse toe, of verwijder er een.</translation>
    </message>
    <message>
      <source>The legend file {file} holds rules, no bounds. Use it as matrix file of Combine classes.</source>
      <translation>Het legendabestand {file} bevat regels, geen grenzen. Gebruik het als matrixbestand bij Klassen combineren met regels.</translation>
    </message>
    <message>
      <source>The legend file {file} is for the field {field}, which is none of the maps of layer {layer} that are drawn. Choose the legend of one of them.</source>
      <translation>Het legendabestand {file} is voor het veld {field}, en dat hoort bij geen van de kaarten van laag {layer} die getekend worden. Kies de legenda van een daarvan.</translation>
    </message>
    <message>
      <source>The legend file {file} is not valid JSON: line {line}, column {column}: {error}. Correct that line; often a comma or a quotation mark just before it is missing or too many.</source>
      <translation>Het legendabestand {file} is geen geldige JSON: regel {line}, kolom {column}: {error}. Verbeter die regel; vaak ontbreekt vlak ervoor een komma of aanhalingsteken, of staat er een te veel.</translation>
    </message>
    <message>
      <source>The legend file {file} lacks the key {key}. Add it; the legends that come with the plugin show what it looks like.</source>
      <translation>In het legendabestand {file} ontbreekt de sleutel {key}. Voeg hem toe; de legenda's die bij de plug-in zitten, laten zien hoe hij eruitziet.</translation>
    </message>
    <message>
      <source>The legend files {first} and {file} have the same id {legend}. Keep one of them in the folder.</source>
      <translation>De legendabestanden {first} en {file} hebben hetzelfde id {legend}. Houd een van beide in de map.</translation>
    </message>
    <message>
      <source>The legend {legend} has no bounds: its classes follow from rules over {inputs}. Combine classes instead.</source>
      <translation>De legenda {legend} heeft geen grenzen: de klassen volgen uit regels over {inputs}. Combineer in plaats daarvan klassen.</translation>
    </message>
    <message>
      <source>The legend {legend} has no rule matrix: it cuts one column at bounds. Use it to assign classes, or choose a legend with a matrix.</source>
      <translation>De legenda {legend} heeft geen regels: ze deelt één kolom in met grenzen. Gebruik haar om klassen toe te kennen, of kies een legenda met regels.</translation>
    </message>
    <message>
      <source>The map file {file} shows {column} on a unit finer than neighbourhoods. So few households are concerned that they could be recognised: set the key unit to areas.</source>
      <translation>Het kaartbestand {file} toont {column} fijner dan per buurt. Het gaat om zo weinig huishoudens dat ze herkenbaar zouden zijn: zet de sleutel unit op areas.</translation>
    </message>
    <message>
      <source>The map files {first} and {file} have the same {key} {value}. Change it in one of them, or keep one of them in the folder.</source>
      <translation>De kaartbestanden {first} en {file} hebben dezelfde {key} {value}. Wijzig die in een van beide, of laat er één in de map staan.</translation>
    </message>
    <message>
      <source>The matrix in {file} gives more than one rule for {combinations}; {count} in all. Leave one rule for each combination.</source>
      <translation>De matrix in {file} geeft meer dan één regel voor {combinations}; {count} in totaal. Laat voor elke combinatie één regel staan.</translation>
    </message>
    <message>
      <source>The matrix in {file} is not complete: no rule for {combinations}; {count} in all. Add a rule for each; * stands for every level.</source>
      <translation>De matrix in {file} is niet volledig: geen regel voor {combinations}; {count} in totaal. Voeg voor elk een regel toe; * staat voor elk niveau.</translation>
    </message>
    <message>
      <source>The new field {field} would replace a field that it is computed from. Choose another name for it.</source>
      <translation>Het nieuwe veld {field} zou een veld vervangen waaruit het wordt berekend. Kies er een andere naam voor.</translation>
    </message>
    <message>
      <source>The output {source} cannot be opened again, so no maps are made of it.</source>
      <translation>De uitvoer {source} kan niet opnieuw worden geopend, dus er worden geen kaarten van gemaakt.</translation>
    </message>
    <message>
      <source>The picture {picture} of layout {layout} cannot be made. Choose a lower resolution or another folder; what stood there before is unchanged.</source>
      <translation>De afbeelding {picture} van lay-out {layout} kan niet worden gemaakt. Kies een lagere resolutie of een andere map; wat er stond is onveranderd.</translation>
    </message>
    <message>
      <source>The project already has a layout {layout}, which does not show layer {layer}. Rename or remove that layout, or do not add layouts to the project.</source>
      <translation>Het project heeft al een lay-out {layout}, die laag {layer} niet toont. Hernoem of verwijder die lay-out, of voeg geen lay-outs toe aan het project.</translation>
    </message>
    <message>
      <source>The project already has a layout {layout}, which does not show {wanted}. Rename or remove that layout, or do not add layouts to the project.</source>
      <translation>Het project heeft al een lay-out {layout}, die {wanted} niet toont. Hernoem of verwijder die lay-out, of voeg geen lay-outs toe aan het project.</translation>
    </message>
    <message>
      <source>The project {path} cannot be written. Choose another place for it.</source>
      <translation>Het project {path} kan niet worden geschreven. Kies er een andere plek voor.</translation>
    </message>
    <message>
      <source>The project {path} cannot show a layer that exists in memory only. Write the map series to a file, such as a GeoPackage (.gpkg), or leave the project empty.</source>
      <translation>Het project {path} kan geen laag tonen die alleen in het geheugen bestaat. Schrijf de kaartenreeks naar een bestand, zoals een GeoPackage (.gpkg), of laat het project leeg.</translation>
    </message>
    <message>
      <source>The project {path} is the one that is open, and would lose everything else that it holds. Choose another file for the maps.</source>
      <translation>Het project {path} is nu geopend, en zou alles verliezen wat er verder in staat. Kies een ander bestand voor de kaarten.</translation>
    </message>
    <message>
      <source>The radius must be larger than 0 metres.</source>
      <translation>De straal moet groter zijn dan 0 meter.</translation>
    </message>
    <message>
      <source>The reference area has no mean change: none of its places has figures in both years and a weight above 0. Choose another reference area or the absolute change.</source>
      <translation>Het referentiegebied heeft geen gemiddelde verandering: geen enkel gebied daarin heeft cijfers in beide jaren en een gewicht boven 0. Kies een ander referentiegebied of de absolute verandering (absolute).</translation>
    </message>
    <message>
      <source>The reference {layer} has no figures for {groups}. Add them or leave them out.</source>
      <translation>De referentie {layer} heeft geen cijfers voor {groups}. Voeg ze toe of laat deze groepen weg.</translation>
    </message>
    <message>
      <source>The rule {rule} asks for fields that layer {layer} lacks: {fields}.</source>
      <translation>De regel {rule} vraagt om velden die laag {layer} niet heeft: {fields}.</translation>
    </message>
    <message>
      <source>The rule {rule} cannot be read as an expression: {error}</source>
      <translation>De regel {rule} kan niet als expressie worden gelezen: {error}</translation>
    </message>
    <message>
      <source>The rule “{rule}” is not a kind, a colon and an expression, as in blauw: index &gt; 1. Kinds are {kinds}.</source>
      <translation>De regel “{rule}” bestaat niet uit een soort, een dubbele punt en een expressie, zoals in blauw: index &gt; 1. De soorten zijn {kinds}.</translation>
    </message>
    <message>
      <source>The rules of {legend} combine {expected} classed columns ({names}), but {found} were given.</source>
      <translation>De regels van {legend} combineren {expected} kolommen met klassen ({names}), maar er zijn er {found} opgegeven.</translation>
    </message>
    <message>
      <source>The rules of {legend} combine {expected} fields ({names}), but {found} were chosen ({chosen}). Choose one field for each, in that order.</source>
      <translation>De regels van {legend} combineren {expected} velden ({names}), maar er zijn er {found} gekozen ({chosen}). Kies voor elk één veld, in die volgorde.</translation>
    </message>
    <message>
      <source>The style {style} that is kept with layer {layer} cannot be read: {error}. Make the map series again.</source>
      <translation>De stijl {style} die bij laag {layer} is bewaard, kan niet worden gelezen: {error}. Maak de kaartenreeks opnieuw.</translation>
    </message>
    <message>
      <source>The table of rules in {file} has the columns {found}, but needs {expected} (and may have {basis}). Correct its first line.</source>
      <translation>De tabel met regels in {file} heeft de kolommen {found}, maar moet {expected} hebben (en mag {basis} hebben). Verbeter de eerste regel.</translation>
    </message>
    <message>
      <source>The table {layer} has {count} columns, of which {fitting} fit beside each other on this paper. Choose fewer columns, or A3.</source>
      <translation>De tabel {layer} heeft {count} kolommen, waarvan er op dit papier {fitting} naast elkaar passen. Kies minder kolommen, of A3.</translation>
    </message>
    <message>
      <source>The table {path} is of no kind that is written. Choose .csv, .xlsx or .ods.</source>
      <translation>De tabel {path} is van een soort die niet wordt geschreven. Kies .csv, .xlsx of .ods.</translation>
    </message>
    <message>
      <source>The template {file} cannot be used: it must be a layout that QGIS has saved as template (.qpt), with a map whose item ID is “map”. Begin with a copy of {example}.</source>
      <translation>Het sjabloon {file} is niet bruikbaar: het moet een lay-out zijn die QGIS als sjabloon (.qpt) heeft opgeslagen, met een kaart waarvan het item-ID “map” is. Begin met een kopie van {example}.</translation>
    </message>
    <message>
      <source>The value {value} does not fit in field {field} of layer {layer}. Enter another one.</source>
      <translation>De waarde {value} past niet in veld {field} van laag {layer}. Vul een andere in.</translation>
    </message>
    <message>
      <source>The walking distance must be larger than 0 metres.</source>
      <translation>De loopafstand moet groter zijn dan 0 meter.</translation>
    </message>
    <message>
      <source>The weights {weights} make no index: each must be 0 or more, and their sum above 0.</source>
      <translation>De gewichten {weights} geven geen index: elk gewicht moet 0 of meer zijn, en de som boven 0.</translation>
    </message>
    <message>
      <source>There are no definitions of maps (.json) in {folder}. Choose a folder that holds them, such as a copy of {example}.</source>
      <translation>Er staan geen kaartdefinities (.json) in {folder}. Kies een map waar ze wel in staan, zoals een kopie van {example}.</translation>
    </message>
    <message>
      <source>There are no ring rules called {rules}. Choose one of {known}, or give the path of a .json file.</source>
      <translation>Er zijn geen ringregels met de naam {rules}. Kies een van {known}, of geef het pad van een .json-bestand.</translation>
    </message>
    <message>
      <source>There is no column {column} to rank areas by. Choose one of: {columns}.</source>
      <translation>Er is geen kolom {column} om gebieden op te rangschikken. Kies een van: {columns}.</translation>
    </message>
    <message>
      <source>There is no folder {folder}. Choose the folder that holds your legend files.</source>
      <translation>Er is geen map {folder}. Kies de map met uw legendabestanden.</translation>
    </message>
    <message>
      <source>There is no folder {path} to take figures from. Choose another, or leave it out.</source>
      <translation>Er is geen map {path} om figuren uit te nemen. Kies een andere, of laat haar weg.</translation>
    </message>
    <message>
      <source>There is no kind of ring called {kind}. Choose one of {kinds}.</source>
      <translation>Er is geen soort ring die {kind} heet. Kies een van {kinds}.</translation>
    </message>
    <message>
      <source>There is no legend called {legend}. Choose one of {known}, or give the path of a .json file.</source>
      <translation>Er is geen legenda met de naam {legend}. Kies een van {known}, of geef het pad van een .json-bestand.</translation>
    </message>
    <message>
      <source>There is no project that layouts could be added to. Open one, or do not add layouts.</source>
      <translation>Er is geen project waaraan lay-outs kunnen worden toegevoegd. Open een project, of voeg geen lay-outs toe.</translation>
    </message>
    <message>
      <source>There is nothing to map. Give at least one layer: nuisance, groups of residents or social housing.</source>
      <translation>Er valt niets in kaart te brengen. Geef minstens één laag op: overlast, groepen bewoners of corporatiebezit.</translation>
    </message>
    <message>
      <source>Two fields of the output would be called {field}. Rename the field of the input that it is made from, or choose another name for the result.</source>
      <translation>Twee velden van de uitvoer zouden {field} heten. Hernoem het veld van de invoer waaruit het ontstaat, of kies een andere naam voor het resultaat.</translation>
    </message>
    <message>
      <source>Two variants are the same: layer {layer}. Choose the same map of another series, or compare two parts of the layer, each with a condition of its own.</source>
      <translation>Twee varianten zijn dezelfde: laag {layer}. Kies dezelfde kaart van een andere reeks, of vergelijk twee delen van de laag, elk met een eigen voorwaarde.</translation>
    </message>
    <message>
      <source>Variant {number} cannot be opened: {layer}. Choose another layer.</source>
      <translation>Variant {number} kan niet worden geopend: {layer}. Kies een andere laag.</translation>
    </message>
    <message>
      <source>Variant {number} has a name or a filter, but no layer. Choose one, or leave all three empty.</source>
      <translation>Variant {number} heeft een naam of een filter, maar geen laag. Kies er een, of laat alle drie leeg.</translation>
    </message>
    <message>
      <source>Variants {first} and {second} have no place in common ({ids_1} and {ids_2}), so there is nothing to compare. Choose tables of the same cells or neighbourhoods, or the field that holds the same ids in both.</source>
      <translation>Varianten {first} en {second} hebben geen plek gemeen ({ids_1} en {ids_2}), dus er is niets te vergelijken. Kies tabellen van dezelfde cellen of buurten, of het veld dat in beide dezelfde id's bevat.</translation>
    </message>
    <message>
      <source>With eigen, give at least one rule, as in blauw: index &gt; 1.</source>
      <translation>Geef bij eigen minstens één regel op, zoals in blauw: index &gt; 1.</translation>
    </message>
    <message>
      <source>a code of its own</source>
      <translation>een eigen code</translation>
    </message>
    <message>
      <source>a column to sum, without conditions, where no points are counted</source>
      <translation>een kolom om op te tellen, zonder voorwaarden, waar geen punten worden geteld</translation>
    </message>
    <message>
      <source>a column with one of {known}</source>
      <translation>een kolom met een van {known}</translation>
    </message>
    <message>
      <source>a list in [ ] that is not empty</source>
      <translation>een lijst in [ ] die niet leeg is</translation>
    </message>
    <message>
      <source>a list of classes that are in no other level</source>
      <translation>een lijst van klassen die in geen ander niveau staan</translation>
    </message>
    <message>
      <source>a list of codes of this legend's classes</source>
      <translation>een lijst van codes van klassen van deze legenda</translation>
    </message>
    <message>
      <source>a list of two or three legends</source>
      <translation>een lijst van twee of drie legenda's</translation>
    </message>
    <message>
      <source>a list with one entry per input of the matrix</source>
      <translation>een lijst met één waarde per legenda die de matrix combineert</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>een getal</translation>
    </message>
    <message>
      <source>a number as in the report, such as 2-12</source>
      <translation>een nummer zoals in het rapport, bijvoorbeeld 2-12</translation>
    </message>
    <message>
      <source>a shape for each class, on maps of postcodes or estates</source>
      <translation>een vorm voor elke klasse, op kaarten van postcodes of complexen</translation>
    </message>
    <message>
      <source>a text in quotation marks</source>
      <translation>een tekst tussen aanhalingstekens</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>een geheel getal</translation>
    </message>
    <message>
      <source>a whole number from 0 to {most}</source>
      <translation>een geheel getal van 0 tot en met {most}</translation>
    </message>
    <message>
      <source>absent</source>
      <translation>niets</translation>
    </message>
    <message>
      <source>absent where no change is shown</source>
      <translation>afwezig waar geen verandering wordt getoond</translation>
    </message>
    <message>
      <source>absent where there are bounds</source>
      <translation>niets, als er grenzen zijn</translation>
    </message>
    <message>
      <source>absent where there is a matrix</source>
      <translation>afwezig waar een matrix staat</translation>
    </message>
    <message>
      <source>absent, but on maps of estates</source>
      <translation>afwezig, behalve op kaarten van complexen</translation>
    </message>
    <message>
      <source>absent, but on maps of neighbourhoods</source>
      <translation>afwezig, behalve op kaarten van buurten</translation>
    </message>
    <message>
      <source>addresses</source>
      <translation>adressen</translation>
    </message>
    <message>
      <source>allocations</source>
      <translation>toewijzingen</translation>
    </message>
    <message>
      <source>an object in {{ }}</source>
      <translation>een object in {{ }}</translation>
    </message>
    <message>
      <source>an object whose names are levels</source>
      <translation>een object met de niveaus als namen</translation>
    </message>
    <message>
      <source>another projected system</source>
      <translation>een ander geprojecteerd systeem</translation>
    </message>
    <message>
      <source>both a matrix and bounds</source>
      <translation>zowel een matrix als grenzen</translation>
    </message>
    <message>
      <source>category on a map of points or estates, and on no other map</source>
      <translation>category op een kaart van punten of complexen, en op geen andere kaart</translation>
    </message>
    <message>
      <source>change on neighbourhoods or postcode areas only</source>
      <translation>change alleen op buurten of postcodegebieden</translation>
    </message>
    <message>
      <source>complete: each class in one level</source>
      <translation>volledig: elke klasse in één niveau</translation>
    </message>
    <message>
      <source>estates</source>
      <translation>complexen</translation>
    </message>
    <message>
      <source>given for both years, for the minimum holds in both</source>
      <translation>opgegeven voor beide jaren, want het minimum geldt in beide</translation>
    </message>
    <message>
      <source>given where a change is shown</source>
      <translation>opgegeven waar een verandering wordt getoond</translation>
    </message>
    <message>
      <source>given where a share or a rate is made</source>
      <translation>opgegeven waar een aandeel of verhouding wordt gemaakt</translation>
    </message>
    <message>
      <source>lines</source>
      <translation>lijnen</translation>
    </message>
    <message>
      <source>locations</source>
      <translation>locaties</translation>
    </message>
    <message>
      <source>lowercase letters, digits and _, such as overlast</source>
      <translation>kleine letters, cijfers en _, zoals overlast</translation>
    </message>
    <message>
      <source>map series</source>
      <translation>kaartenreeks</translation>
    </message>
    <message>
      <source>neighbourhoods</source>
      <translation>buurten</translation>
    </message>
    <message>
      <source>no geometry</source>
      <translation>geen geometrie</translation>
    </message>
    <message>
      <source>no layer is given for: {source}</source>
      <translation>er is geen laag opgegeven voor: {source}</translation>
    </message>
    <message>
      <source>one class for each of the codes 0, -1, -2 and -3</source>
      <translation>één klasse voor elk van de codes 0, -1, -2 en -3</translation>
    </message>
    <message>
      <source>one of {known}</source>
      <translation>een van {known}</translation>
    </message>
    <message>
      <source>points</source>
      <translation>punten</translation>
    </message>
    <message>
      <source>polygons</source>
      <translation>polygonen</translation>
    </message>
    <message>
      <source>postcode areas</source>
      <translation>postcodegebieden</translation>
    </message>
    <message>
      <source>reports of nuisance</source>
      <translation>meldingen van overlast</translation>
    </message>
    <message>
      <source>the code of a class of this legend</source>
      <translation>de code van een klasse van deze legenda</translation>
    </message>
    <message>
      <source>the first year of the comparison is not given</source>
      <translation>het eerste jaar van de vergelijking is niet opgegeven</translation>
    </message>
    <message>
      <source>the id of a built-in legend</source>
      <translation>de id van een ingebouwde legenda</translation>
    </message>
    <message>
      <source>the id of a legend that has levels</source>
      <translation>het id van een legenda die niveaus heeft</translation>
    </message>
    <message>
      <source>the id of a map in the same folder, of points or estates</source>
      <translation>de id van een kaart van punten of complexen in dezelfde map</translation>
    </message>
    <message>
      <source>the id of a map in the same folder, on the same unit, without rules</source>
      <translation>de id van een kaart zonder regels in dezelfde map, op dezelfde eenheid</translation>
    </message>
    <message>
      <source>the id of a map of figures in the same folder, on the same unit</source>
      <translation>de id van een kaart van cijfers in dezelfde map, op dezelfde eenheid</translation>
    </message>
    <message>
      <source>the id of a map on cells in the same folder</source>
      <translation>de id van een kaart op cellen in dezelfde map</translation>
    </message>
    <message>
      <source>the id of another legend, in the same folder or built in</source>
      <translation>het id van een andere legenda, in dezelfde map of ingebouwd</translation>
    </message>
    <message>
      <source>the mean Dutch development is not given</source>
      <translation>de gemiddelde Nederlandse ontwikkeling is niet opgegeven</translation>
    </message>
    <message>
      <source>the year is not given</source>
      <translation>het jaar is niet opgegeven</translation>
    </message>
    <message>
      <source>there is no field {field} for: {source}</source>
      <translation>er is geen veld {field} voor: {source}</translation>
    </message>
    <message>
      <source>there is no field {field} for: {source}; make the series with {legend} as Rules of the resilience map (RESILIENCE_RULES)</source>
      <translation>er is geen veld {field} voor: {source}; maak de reeks met {legend} als Regels van de veerkrachtkaart (RESILIENCE_RULES)</translation>
    </message>
    <message>
      <source>there is no {limit} for the year in the table of rent limits</source>
      <translation>de tabel met huurgrenzen heeft geen {limit} voor dat jaar</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true of false</translation>
    </message>
    <message>
      <source>without class {codes}</source>
      <translation>zonder klasse {codes}</translation>
    </message>
    <message>
      <source>{code} for the second time</source>
      <translation>{code} voor de tweede keer</translation>
    </message>
    <message>
      <source>{code}, also in {level}</source>
      <translation>{code}, ook in {level}</translation>
    </message>
    <message>
      <source>{code}: codes count 1, 2, 3, ... in the order of the legend</source>
      <translation>{code}: codes tellen 1, 2, 3, ... in de volgorde van de legenda</translation>
    </message>
    <message>
      <source>{count} for {inputs} inputs</source>
      <translation>{count} bij {inputs} legenda's</translation>
    </message>
    <message>
      <source>{count} variants are given. Choose {fewest} to {most} of them.</source>
      <translation>Er zijn {count} varianten gegeven. Kies er {fewest} tot {most}.</translation>
    </message>
    <message>
      <source>{earlier} is given, but not {later}. Give the layer of the second year as well, or leave the first year empty.</source>
      <translation>“{earlier}” is opgegeven, maar “{later}” niet. Geef ook de laag van het tweede jaar op, of laat het eerste jaar leeg.</translation>
    </message>
    <message>
      <source>{first} or {other}</source>
      <translation>{first} of {other}</translation>
    </message>
    <message>
      <source>{groups} are one and the same group in reference {layer}. Choose each group once, of one year.</source>
      <translation>{groups} zijn een en dezelfde groep in referentie {layer}. Kies elke groep één keer, van één jaar.</translation>
    </message>
    <message>
      <source>{minimum} groups must be known, but the index has {count} with a weight above 0. Ask for 1 to {count}, or leave it empty for all but one.</source>
      <translation>{minimum} groepen moeten bekend zijn, maar de index heeft er {count} met een gewicht boven 0. Vraag er 1 tot en met {count}, of laat dit leeg voor alle groepen op één na.</translation>
    </message>
    <message>
      <source>{parameter} ({name}) cannot be found or opened: {value}.</source>
      <translation>{parameter} ({name}) kan niet worden gevonden of geopend: {value}.</translation>
    </message>
    <message>
      <source>{parameter} ({name}) takes a file that ends in .{ending}, not {value}.</source>
      <translation>{parameter} ({name}) vraagt een bestand dat eindigt op .{ending}, niet {value}.</translation>
    </message>
    <message>
      <source>{parameter} ({name}) takes {wanted}, but layer {layer} holds {held}. Choose another layer.</source>
      <translation>{parameter} ({name}) vraagt {wanted}, maar laag {layer} bevat {held}. Kies een andere laag.</translation>
    </message>
    <message>
      <source>{parameter} has {found} values for {count} fields ({fields}). Give one for each, in the same order, separated by semicolons, or none.</source>
      <translation>{parameter} heeft {found} waarden voor {count} velden ({fields}). Geef er één voor elk veld, in dezelfde volgorde, gescheiden door puntkomma's, of geen.</translation>
    </message>
    <message>
      <source>{parameter} is {text}, but must be numbers separated by semicolons, as in 1;0.5;2.</source>
      <translation>{parameter} is {text}, maar moet bestaan uit getallen, gescheiden door puntkomma's, zoals in 1;0,5;2.</translation>
    </message>
    <message>
      <source>{text} is no number of a ring. Type a number such as 3, or 3c.</source>
      <translation>{text} is geen nummer van een ring. Typ een nummer zoals 3, of 3c.</translation>
    </message>
    <message>
      <source>{value} is no date for {parameter} ({name}). Write year, month and day, as in 2026-11-21.</source>
      <translation>{value} is geen datum voor {parameter} ({name}). Schrijf jaar, maand en dag, zoals in 2026-11-21.</translation>
    </message>
    <message>
      <source>{value} is no number from {least} to {most}, as {parameter} ({name}) takes.</source>
      <translation>{value} is geen getal van {least} tot en met {most}, zoals {parameter} ({name}) vraagt.</translation>
    </message>
    <message>
      <source>{value} is no number of {least} or more, as {parameter} ({name}) takes.</source>
      <translation>{value} is geen getal van {least} of meer, zoals {parameter} ({name}) vraagt.</translation>
    </message>
    <message>
      <source>{value} is no number, as {parameter} ({name}) takes.</source>
      <translation>{value} is geen getal, zoals {parameter} ({name}) vraagt.</translation>
    </message>
    <message>
      <source>{value} is no possible value for {parameter} ({name}).</source>
      <translation>{value} is geen mogelijke waarde voor {parameter} ({name}).</translation>
    </message>
    <message>
      <source>“{found}” is not a number. Type the bounds with ; between them, for example -0,5; 0; 0,5.</source>
      <translation>“{found}” is geen getal. Typ de grenzen met ; ertussen, bijvoorbeeld -0,5; 0; 0,5.</translation>
    </message>
    <message>
      <source>“{text}” is no figure of the Netherlands that a fact sheet shows. Write a name and a number, as in index = 0, separated by semicolons; known names are {known}.</source>
      <translation>“{text}” is geen landelijk cijfer dat een factsheet toont. Schrijf een naam en een getal, zoals index = 0, gescheiden door puntkomma's; bekende namen zijn {known}.</translation>
    </message>
  </context>
  <context>
    <name>Reason</name>
    <message>
      <source>a negative number in the source</source>
      <translation>negatief aantal in de bron</translation>
    </message>
    <message>
      <source>cannot be computed</source>
      <translation>niet te berekenen</translation>
    </message>
    <message>
      <source>class uncertain: suppressed in the source</source>
      <translation>klasse onzeker: onderdrukt in de bron</translation>
    </message>
    <message>
      <source>more of the group than residents</source>
      <translation>meer in de groep dan bewoners</translation>
    </message>
    <message>
      <source>no data</source>
      <translation>geen gegevens</translation>
    </message>
    <message>
      <source>nobody lives there</source>
      <translation>er woont niemand</translation>
    </message>
    <message>
      <source>not a number</source>
      <translation>geen getal</translation>
    </message>
    <message>
      <source>not connected to a street</source>
      <translation>niet verbonden met een straat</translation>
    </message>
    <message>
      <source>not yet published</source>
      <translation>nog niet gepubliceerd</translation>
    </message>
    <message>
      <source>only in the first year</source>
      <translation>alleen in het eerste jaar</translation>
    </message>
    <message>
      <source>only in the second year</source>
      <translation>alleen in het tweede jaar</translation>
    </message>
    <message>
      <source>protected</source>
      <translation>afgeschermd</translation>
    </message>
    <message>
      <source>suppressed in the source</source>
      <translation>onderdrukt in de bron</translation>
    </message>
    <message>
      <source>too few groups known</source>
      <translation>te weinig groepen bekend</translation>
    </message>
    <message>
      <source>too few residents to show</source>
      <translation>te weinig bewoners om te tonen</translation>
    </message>
    <message>
      <source>would tell about everybody who lives there</source>
      <translation>zou iets zeggen over iedereen die er woont</translation>
    </message>
  </context>
  <context>
    <name>RingButtons</name>
    <message>
      <source>&amp;Draw ring</source>
      <translation>Ring &amp;tekenen</translation>
    </message>
    <message>
      <source>&amp;Edit on map</source>
      <translation>&amp;Wijzigen</translation>
    </message>
    <message>
      <source>&amp;Form…</source>
      <translation>&amp;Formulier…</translation>
    </message>
    <message>
      <source>&amp;Merge</source>
      <translation>&amp;Samenvoegen</translation>
    </message>
    <message>
      <source>&amp;Number…</source>
      <translation>&amp;Nummer…</translation>
    </message>
    <message>
      <source>&amp;Remove from map</source>
      <translation>Van kaart &amp;halen</translation>
    </message>
    <message>
      <source>&amp;Zoom to ring</source>
      <translation>&amp;Zoomen naar ring</translation>
    </message>
    <message>
      <source>D&amp;uplicate</source>
      <translation>&amp;Dupliceren</translation>
    </message>
    <message>
      <source>Dis&amp;card edits…</source>
      <translation>Bewerkingen ver&amp;werpen…</translation>
    </message>
    <message>
      <source>Re&amp;store</source>
      <translation>Terug&amp;zetten</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Opnieuw</translation>
    </message>
    <message>
      <source>Sa&amp;ve edits</source>
      <translation>Bewerkingen &amp;opslaan</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Ongedaan maken</translation>
    </message>
  </context>
  <context>
    <name>RingColours</name>
    <message>
      <source>&amp;Colour by map</source>
      <translation>K&amp;leur naar kaart</translation>
    </message>
    <message>
      <source>Colour rings by map</source>
      <translation>Ringen kleuren voor kaart</translation>
    </message>
    <message>
      <source>Fo&amp;llow the map that is shown</source>
      <translation>De &amp;getoonde kaart volgen</translation>
    </message>
    <message>
      <source>Map whose rules colour the rings</source>
      <translation>Kaart waarvan de regels de ringen kleuren</translation>
    </message>
    <message>
      <source>Own kind</source>
      <translation>Eigen soort</translation>
    </message>
    <message>
      <source>Rings with kinds</source>
      <translation>Ringen met soorten</translation>
    </message>
  </context>
  <context>
    <name>RingCommands</name>
    <message>
      <source>Discard edits</source>
      <translation>Bewerkingen verwerpen</translation>
    </message>
    <message>
      <source>Discard everything that was changed in {layer} since it was last saved?</source>
      <translation>Alles verwerpen wat in {layer} is gewijzigd sinds het laatste opslaan?</translation>
    </message>
    <message>
      <source>Duplicate ring</source>
      <translation>Ring dupliceren</translation>
    </message>
    <message>
      <source>Layer {layer} cannot be edited, so that its form is for reading only.</source>
      <translation>Laag {layer} kan niet worden bewerkt; het formulier is daarom alleen om te lezen.</translation>
    </message>
    <message>
      <source>Number of the ring</source>
      <translation>Nummer van de ring</translation>
    </message>
    <message>
      <source>Number, and a letter if wanted, as in 3 or 3c. A ring that has the number swaps with it.</source>
      <translation>Nummer, eventueel met een letter, zoals 3 of 3c. Een ring die het nummer al heeft, ruilt ermee.</translation>
    </message>
    <message>
      <source>Renumber ring</source>
      <translation>Ring hernummeren</translation>
    </message>
  </context>
  <context>
    <name>RingDeeds</name>
    <message>
      <source>Duplicate ring</source>
      <translation>Ring dupliceren</translation>
    </message>
    <message>
      <source>Move or resize ring</source>
      <translation>Ring verplaatsen of van grootte veranderen</translation>
    </message>
    <message>
      <source>New number</source>
      <translation>Nieuw nummer</translation>
    </message>
    <message>
      <source>“{text}” is no number of a ring. Type a whole number from 1.</source>
      <translation>“{text}” is geen nummer van een ring. Typ een geheel getal vanaf 1.</translation>
    </message>
  </context>
  <context>
    <name>RingEditor</name>
    <message>
      <source>Change ring</source>
      <translation>Ring wijzigen</translation>
    </message>
    <message>
      <source>Count what lies in ring</source>
      <translation>Tellen wat in de ring ligt</translation>
    </message>
    <message>
      <source>Draw ring</source>
      <translation>Ring tekenen</translation>
    </message>
    <message>
      <source>Duplicate ring</source>
      <translation>Ring dupliceren</translation>
    </message>
    <message>
      <source>Merge rings</source>
      <translation>Ringen samenvoegen</translation>
    </message>
    <message>
      <source>Move or resize ring</source>
      <translation>Ring verplaatsen of van grootte veranderen</translation>
    </message>
    <message>
      <source>Remove rings</source>
      <translation>Ringen van de kaart halen</translation>
    </message>
    <message>
      <source>Renumber ring</source>
      <translation>Ring hernummeren</translation>
    </message>
    <message>
      <source>Restore rings</source>
      <translation>Ringen terugzetten</translation>
    </message>
    <message>
      <source>Take over rings of a run</source>
      <translation>Ringen van een nieuwe berekening overnemen</translation>
    </message>
  </context>
  <context>
    <name>RingForm</name>
    <message>
      <source>Addresses</source>
      <translation>Adressen</translation>
    </message>
    <message>
      <source>Area (m²)</source>
      <translation>Oppervlakte (m²)</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>Auteur</translation>
    </message>
    <message>
      <source>By rule on: {map}</source>
      <translation>Volgens de regel op: {map}</translation>
    </message>
    <message>
      <source>Cells</source>
      <translation>Cellen</translation>
    </message>
    <message>
      <source>Cells per class: {map}</source>
      <translation>Cellen per klasse: {map}</translation>
    </message>
    <message>
      <source>Cells that meet the rule</source>
      <translation>Cellen die aan de regel voldoen</translation>
    </message>
    <message>
      <source>Change of onv</source>
      <translation>Verandering van onv</translation>
    </message>
    <message>
      <source>Change of the index</source>
      <translation>Verandering van de index</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>Figures</source>
      <translation>Cijfers</translation>
    </message>
    <message>
      <source>Figures that changed</source>
      <translation>Gewijzigde cijfers</translation>
    </message>
    <message>
      <source>Index of vulnerable residents</source>
      <translation>Index kwetsbare bewoners</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Soort</translation>
    </message>
    <message>
      <source>Kind on each map</source>
      <translation>Soort per kaart</translation>
    </message>
    <message>
      <source>Letter</source>
      <translation>Letter</translation>
    </message>
    <message>
      <source>Municipality</source>
      <translation>Gemeente</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Naam</translation>
    </message>
    <message>
      <source>Neighbourhood</source>
      <translation>Buurt</translation>
    </message>
    <message>
      <source>Note: housing programme</source>
      <translation>Notitie woningprogramma</translation>
    </message>
    <message>
      <source>Note: living environment</source>
      <translation>Notitie leefomgeving</translation>
    </message>
    <message>
      <source>Note: social approach</source>
      <translation>Notitie sociale aanpak</translation>
    </message>
    <message>
      <source>Note: use of dwellings</source>
      <translation>Notitie woninggebruik</translation>
    </message>
    <message>
      <source>Nuisance and lack of safety (onv)</source>
      <translation>Overlast en onveiligheid (onv)</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Nummer</translation>
    </message>
    <message>
      <source>Other fields</source>
      <translation>Overige velden</translation>
    </message>
    <message>
      <source>Radius (m)</source>
      <translation>Straal (m)</translation>
    </message>
    <message>
      <source>Rank by residents</source>
      <translation>Rang naar bewoners</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Toelichting</translation>
    </message>
    <message>
      <source>Reason and notes</source>
      <translation>Toelichting en notities</translation>
    </message>
    <message>
      <source>Residents</source>
      <translation>Bewoners</translation>
    </message>
    <message>
      <source>Residents, at least</source>
      <translation>Bewoners, minstens</translation>
    </message>
    <message>
      <source>Ring</source>
      <translation>Ring</translation>
    </message>
    <message>
      <source>Ring on: {map}</source>
      <translation>Ring op: {map}</translation>
    </message>
    <message>
      <source>Rule that found it</source>
      <translation>Regel die de ring vond</translation>
    </message>
    <message>
      <source>Social housing (%)</source>
      <translation>Corporatiebezit (%)</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Stand van zaken</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Streets</source>
      <translation>Straten</translation>
    </message>
    <message>
      <source>Who decides</source>
      <translation>Wie beslist</translation>
    </message>
    <message>
      <source>Why absent: {field}</source>
      <translation>Waarom leeg: {field}</translation>
    </message>
    <message>
      <source>adapted: moved with its area</source>
      <translation>aangepast: meebewogen met het gebied</translation>
    </message>
    <message>
      <source>changed: something under it is different</source>
      <translation>gewijzigd: er is iets onder veranderd</translation>
    </message>
    <message>
      <source>fading: no area is left for it</source>
      <translation>vervalt: er is geen gebied meer voor</translation>
    </message>
    <message>
      <source>gone: taken from the map by a run</source>
      <translation>vervallen: door een nieuwe berekening van de kaart gehaald</translation>
    </message>
    <message>
      <source>hand: you decide</source>
      <translation>hand: u beslist</translation>
    </message>
    <message>
      <source>new</source>
      <translation>nieuw</translation>
    </message>
    <message>
      <source>not on this map</source>
      <translation>niet op deze kaart</translation>
    </message>
    <message>
      <source>removed: taken from the map by you</source>
      <translation>verwijderd: door u van de kaart gehaald</translation>
    </message>
    <message>
      <source>rule: the next run may change it</source>
      <translation>regel: een volgende berekening mag de ring wijzigen</translation>
    </message>
    <message>
      <source>unchanged</source>
      <translation>gelijk gebleven</translation>
    </message>
  </context>
  <context>
    <name>RingJournal</name>
    <message>
      <source>Put back what was not saved</source>
      <translation>Terugzetten wat niet was opgeslagen</translation>
    </message>
    <message>
      <source>What is not yet saved of layer {layer} cannot be kept against a crash: {error}</source>
      <translation>Wat van laag {layer} nog niet is opgeslagen, kan niet worden bewaard voor het geval QGIS vastloopt: {error}</translation>
    </message>
  </context>
  <context>
    <name>RingLayerChooser</name>
    <message>
      <source>&amp;New…</source>
      <translation>&amp;Nieuw…</translation>
    </message>
    <message>
      <source>&amp;Open…</source>
      <translation>&amp;Openen…</translation>
    </message>
    <message>
      <source>&amp;Rings</source>
      <translation>&amp;Ringen</translation>
    </message>
    <message>
      <source>File with rings</source>
      <translation>Bestand met ringen</translation>
    </message>
    <message>
      <source>Layer with the rings</source>
      <translation>Laag met de ringen</translation>
    </message>
    <message>
      <source>New file for rings</source>
      <translation>Nieuw bestand voor ringen</translation>
    </message>
    <message>
      <source>New file for rings, or rings from a file</source>
      <translation>Nieuw bestand voor ringen, of ringen uit een bestand</translation>
    </message>
    <message>
      <source>none yet: draw a ring or find them</source>
      <translation>nog geen: teken er een of zoek ze</translation>
    </message>
  </context>
  <context>
    <name>RingPlace</name>
    <message>
      <source>Where the focus areas are kept</source>
      <translation>Waar de focusgebieden worden bewaard</translation>
    </message>
  </context>
  <context>
    <name>RingStanding</name>
    <message>
      <source>&amp;Put back</source>
      <translation>&amp;Terugzetten</translation>
    </message>
    <message>
      <source>Count a&amp;gain</source>
      <translation>Opni&amp;euw tellen</translation>
    </message>
    <message>
      <source>Rings {numbers} have been changed in the file since, and stay as they are.</source>
      <translation>De ringen {numbers} zijn sindsdien in het bestand gewijzigd en blijven zoals ze zijn.</translation>
    </message>
    <message>
      <source>These rings have no figures yet: {numbers}.</source>
      <translation>Deze ringen hebben nog geen cijfers: {numbers}.</translation>
    </message>
    <message>
      <source>Throw a&amp;way</source>
      <translation>&amp;Weggooien</translation>
    </message>
    <message>
      <source>Unsaved rings of {when} were found: {added} new, {changed} changed, {deleted} deleted ({numbers}).</source>
      <translation>Er zijn niet-opgeslagen ringen van {when} gevonden: {added} nieuw, {changed} gewijzigd, {deleted} verwijderd ({numbers}).</translation>
    </message>
    <message>
      <source>Unsaved rings were found in {file}, but the file cannot be read. It can be put aside.</source>
      <translation>In {file} staan niet-opgeslagen ringen, maar het bestand is niet te lezen. Het kan opzij worden gezet.</translation>
    </message>
    <message>
      <source>What a crash had left was kept as {file}.</source>
      <translation>Wat na een crash was overgebleven, is bewaard als {file}.</translation>
    </message>
    <message>
      <source>What lies under these rings is no longer what stands with them: {numbers}.</source>
      <translation>De cijfers bij deze ringen kloppen niet meer met wat eronder ligt: {numbers}.</translation>
    </message>
  </context>
  <context>
    <name>RingState</name>
    <message>
      <source>changed under it</source>
      <translation>gewijzigd eronder</translation>
    </message>
    <message>
      <source>lies under a ring of a hand</source>
      <translation>ligt onder een eigen ring</translation>
    </message>
    <message>
      <source>moved with its area</source>
      <translation>meegeschoven met het gebied</translation>
    </message>
    <message>
      <source>new</source>
      <translation>nieuw</translation>
    </message>
    <message>
      <source>no area left</source>
      <translation>geen gebied meer</translation>
    </message>
    <message>
      <source>not drawn</source>
      <translation>niet getekend</translation>
    </message>
    <message>
      <source>removed by hand</source>
      <translation>zelf weggehaald</translation>
    </message>
    <message>
      <source>taken from the map</source>
      <translation>van de kaart gehaald</translation>
    </message>
    <message>
      <source>too small</source>
      <translation>te klein</translation>
    </message>
    <message>
      <source>unchanged</source>
      <translation>gelijk gebleven</translation>
    </message>
  </context>
  <context>
    <name>RingStatistics</name>
    <message>
      <source>Draw a ring or select one to see what lies in it.</source>
      <translation>Teken of selecteer een ring om te zien wat erin ligt.</translation>
    </message>
    <message>
      <source>Make the maps first, on the page Maps: then the figures of each ring stand here.</source>
      <translation>Maak eerst de kaarten, op de pagina Kaarten: dan staan hier de cijfers van elke ring.</translation>
    </message>
    <message>
      <source>Radius {radius} m</source>
      <translation>Straal {radius} m</translation>
    </message>
    <message>
      <source>The layers are being read…</source>
      <translation>De lagen worden ingelezen…</translation>
    </message>
    <message>
      <source>ring</source>
      <translation>ring</translation>
    </message>
    <message>
      <source>whole map</source>
      <translation>hele kaart</translation>
    </message>
  </context>
  <context>
    <name>RingTable</name>
    <message>
      <source>Index</source>
      <translation>Index</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Soort</translation>
    </message>
    <message>
      <source>Municipality</source>
      <translation>Gemeente</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Naam</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>Nr.</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>Rang</translation>
    </message>
    <message>
      <source>Residents</source>
      <translation>Bewoners</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>of a hand</source>
      <translation>zelf getekend of aangepast</translation>
    </message>
    <message>
      <source>of the rule</source>
      <translation>volgens de regel</translation>
    </message>
  </context>
  <context>
    <name>RingView</name>
    <message>
      <source>All kinds</source>
      <translation>Alle soorten</translation>
    </message>
    <message>
      <source>Any status</source>
      <translation>Elke status</translation>
    </message>
    <message>
      <source>Filter by name, number or note</source>
      <translation>Filter op naam, nummer of notitie</translation>
    </message>
    <message>
      <source>Focus areas</source>
      <translation>Focusgebieden</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Soort</translation>
    </message>
    <message>
      <source>Show removed rings</source>
      <translation>Weggehaalde ringen tonen</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
  </context>
  <context>
    <name>RuleForm</name>
    <message>
      <source> m</source>
      <translation> m</translation>
    </message>
    <message>
      <source>&amp;Find</source>
      <translation>&amp;Zoeken</translation>
    </message>
    <message>
      <source>Find focus areas by rule</source>
      <translation>Focusgebieden zoeken op regel</translation>
    </message>
    <message>
      <source>Open in &amp;Processing…</source>
      <translation>Openen in &amp;Processing…</translation>
    </message>
    <message>
      <source>The maps have no classes. Make the maps first, or open the search in Processing.</source>
      <translation>De kaarten hebben geen klassen. Maak eerst de kaarten, of open het zoeken in Processing.</translation>
    </message>
    <message>
      <source>Tick at least one class that makes a focus area.</source>
      <translation>Vink ten minste één klasse aan die een focusgebied maakt.</translation>
    </message>
    <message>
      <source>any</source>
      <translation>onbeperkt</translation>
    </message>
  </context>
  <context>
    <name>RunBar</name>
    <message>
      <source>Cancel</source>
      <translation>Annuleren</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Voortgang</translation>
    </message>
  </context>
  <context>
    <name>SampleMunicipality</name>
    <message>
      <source>A GeoPackage, or a folder in which voorbeeldgemeente.gpkg is written. Beside it comes leefbaarometer_grid.csv, in the form of the Leefbaarometer's own download. Existing files of these names are replaced, once everything has been written.</source>
      <translation>Een GeoPackage, of een map waarin voorbeeldgemeente.gpkg wordt geschreven. Ernaast komt leefbaarometer_grid.csv, in de vorm van de download van de Leefbaarometer zelf. Bestaande bestanden met deze namen worden vervangen, zodra alles geschreven is.</translation>
    </message>
    <message>
      <source>Add layers to project</source>
      <translation>Lagen toevoegen aan het project</translation>
    </message>
    <message>
      <source>Adds all layers to the project when the algorithm was started from the desktop.</source>
      <translation>Voegt alle lagen toe aan het project als het algoritme vanuit QGIS Desktop is gestart.</translation>
    </message>
    <message>
      <source>Dwellings</source>
      <translation>Woningen</translation>
    </message>
    <message>
      <source>GeoPackage or folder</source>
      <translation>GeoPackage of map</translation>
    </message>
    <message>
      <source>Leefbaarometer table</source>
      <translation>Leefbaarometertabel</translation>
    </message>
    <message>
      <source>Populated cells</source>
      <translation>Gevulde cellen</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Grootte</translation>
    </message>
    <message>
      <source>Write sample municipality</source>
      <translation>Voorbeeldgemeente maken</translation>
    </message>
    <message>
      <source>Writes an invented town, so that every map can be tried without data of your own: addresses with landlord, rent and residents, neighbourhoods, streets, Leefbaarometer scores of 2014 and 2022, CBS squares of 100 m with their missing codes, a national reference table, and for the atlases allocations, reports of nuisance, sheltered housing, figures of neighbourhoods, estates with a policy and postcodes. Nothing in it was measured and no place is copied. The result is the same on every computer.</source>
      <translation>Schrijft een verzonnen gemeente, zodat u elke kaart kunt proberen zonder eigen gegevens: adressen met verhuurder, huur en bewoners, buurten, straten, Leefbaarometerscores van 2014 en 2022, CBS-vierkanten van 100 m met hun codes voor ontbrekende cijfers, een landelijke referentietabel, en voor de atlassen toewijzingen, meldingen van overlast, Beschermd Wonen, buurtcijfers, complexen met een beleid en postcodes. Niets erin is gemeten en geen plaats is nagemaakt. Het resultaat is op elke computer hetzelfde.</translation>
    </message>
    <message>
      <source>Wrote {dwellings} dwellings in {cells} cells and {areas} neighbourhoods to {file}.</source>
      <translation>{dwellings} woningen in {cells} cellen en {areas} buurten geschreven naar {file}.</translation>
    </message>
    <message>
      <source>full: 65,000 dwellings in about 6,000 cells. small: 1,500 dwellings, written at once, with the same kinds of neighbourhoods.</source>
      <translation>full: 65.000 woningen in ongeveer 6.000 cellen. small: 1.500 woningen, meteen klaar, met dezelfde soorten buurten.</translation>
    </message>
  </context>
  <context>
    <name>ScatterDock</name>
    <message>
      <source>&amp;Save as…</source>
      <translation>&amp;Opslaan als…</translation>
    </message>
    <message>
      <source>Choose a layer of areas and two of its figures.</source>
      <translation>Kies een laag met gebieden en twee cijfers daarvan.</translation>
    </message>
    <message>
      <source>Save scatter</source>
      <translation>Spreidingsdiagram opslaan</translation>
    </message>
    <message>
      <source>Saved as {path}.</source>
      <translation>Opgeslagen als {path}.</translation>
    </message>
    <message>
      <source>Scatter</source>
      <translation>Spreidingsdiagram</translation>
    </message>
    <message>
      <source>{selected} of {drawn} areas selected.</source>
      <translation>{selected} van {drawn} gebieden geselecteerd.</translation>
    </message>
    <message>
      <source>{selected} of {drawn} areas selected; {hidden} more are selected that have no dot.</source>
      <translation>{selected} van {drawn} gebieden geselecteerd; nog {hidden} geselecteerde gebieden hebben geen punt.</translation>
    </message>
  </context>
  <context>
    <name>ScatterPicture</name>
    <message>
      <source>Scatter</source>
      <translation>Spreidingsdiagram</translation>
    </message>
  </context>
  <context>
    <name>SeriesForm</name>
    <message>
      <source>Addresses, cells or neighbourhoods with residents per group in the second (or only) year.</source>
      <translation>Adressen, cellen of buurten met het aantal bewoners per groep in het tweede (of enige) jaar.</translation>
    </message>
    <message>
      <source>Addresses, cells or neighbourhoods with social-housing dwellings. Map 4.</source>
      <translation>Adressen, cellen of buurten met corporatiewoningen. Kaart 4.</translation>
    </message>
    <message>
      <source>All dwellings</source>
      <translation>Alle woningen</translation>
    </message>
    <message>
      <source>Cell id or code.</source>
      <translation>Cel-id of code.</translation>
    </message>
    <message>
      <source>Cells or neighbourhoods to map</source>
      <translation>Cellen of buurten voor de kaart</translation>
    </message>
    <message>
      <source>Empty: rows are placed by the centre of their geometry, and added up.</source>
      <translation>Leeg: rijen worden op het middelpunt van hun geometrie geplaatst, en worden opgeteld.</translation>
    </message>
    <message>
      <source>Empty: rows are placed by the centre of their geometry.</source>
      <translation>Leeg: rijen worden op het middelpunt van hun geometrie geplaatst.</translation>
    </message>
    <message>
      <source>Empty: the field onv of the Leefbaarometer.</source>
      <translation>Leeg: het veld onv van de Leefbaarometer.</translation>
    </message>
    <message>
      <source>Empty: the field with the same name.</source>
      <translation>Leeg: het veld met dezelfde naam.</translation>
    </message>
    <message>
      <source>First year</source>
      <translation>Eerste jaar</translation>
    </message>
    <message>
      <source>For a table with a row per year: the field with the year. Both years are taken from it.</source>
      <translation>Voor een tabel met één rij per jaar: het veld met het jaar. Beide jaren worden daar dan uit gelezen.</translation>
    </message>
    <message>
      <source>Groups</source>
      <translation>Groepen</translation>
    </message>
    <message>
      <source>Groups in the first year</source>
      <translation>Groepen in het eerste jaar</translation>
    </message>
    <message>
      <source>Groups in the first year: fields</source>
      <translation>Groepen in het eerste jaar: velden</translation>
    </message>
    <message>
      <source>Groups of vulnerable residents</source>
      <translation>Groepen kwetsbare bewoners</translation>
    </message>
    <message>
      <source>Id in the layer of groups</source>
      <translation>Id in de laag met groepen</translation>
    </message>
    <message>
      <source>Id in the layer of social housing</source>
      <translation>Id in de laag met corporatiebezit</translation>
    </message>
    <message>
      <source>Id of the cell or neighbourhood</source>
      <translation>Id van de cel of buurt</translation>
    </message>
    <message>
      <source>Id of the cells or neighbourhoods</source>
      <translation>Id van de cellen of buurten</translation>
    </message>
    <message>
      <source>In the same order as the groups above. Empty: the fields with the same names.</source>
      <translation>In dezelfde volgorde als de groepen hierboven. Leeg: de velden met dezelfde namen.</translation>
    </message>
    <message>
      <source>Layer or table with the Leefbaarometer's scores of the second (or only) year. Maps 1, 3, 5, 7.</source>
      <translation>Laag of tabel met de scores van de Leefbaarometer in het tweede (of enige) jaar. Kaarten 1, 3, 5 en 7.</translation>
    </message>
    <message>
      <source>Make map series</source>
      <translation>Kaartenreeks maken</translation>
    </message>
    <message>
      <source>Makes the resilience maps from the layers that you have: nuisance, vulnerable residents and social housing, in one year and over two years, on 100 m cells or on neighbourhoods. Each layer is optional; a map that lacks an input is skipped, and the log says why. The output is one table with all measures, classes and reasons, which is loaded once per map, styled with the legend of that map.</source>
      <translation>Maakt de veerkrachtkaarten uit de lagen die u hebt: overlast en onveiligheid, kwetsbare bewoners en corporatiebezit, in één jaar en over twee jaren, op cellen van 100 m of op buurten. Elke laag is optioneel; een kaart waarvoor invoer ontbreekt, wordt overgeslagen, en in het logboek staat waarom. De uitvoer is één tabel met alle indicatoren, klassen en redenen; die wordt per kaart één keer geladen, met de legenda van die kaart.</translation>
    </message>
    <message>
      <source>Nuisance and lack of safety</source>
      <translation>Overlast en onveiligheid</translation>
    </message>
    <message>
      <source>Nuisance in the first year</source>
      <translation>Overlast in het eerste jaar</translation>
    </message>
    <message>
      <source>Nuisance relative to</source>
      <translation>Overlast ten opzichte van</translation>
    </message>
    <message>
      <source>Number of all residents.</source>
      <translation>Aantal bewoners in totaal.</translation>
    </message>
    <message>
      <source>Number of dwellings (1 or 0 per address); a percentage where no field counts all dwellings.</source>
      <translation>Aantal woningen (1 of 0 per adres); een percentage als geen veld alle woningen telt.</translation>
    </message>
    <message>
      <source>Number of dwellings. Empty with points: each point is one dwelling.</source>
      <translation>Aantal woningen. Leeg bij punten: elk punt is één woning.</translation>
    </message>
    <message>
      <source>One field per group; five in the reports.</source>
      <translation>Eén veld per groep; vijf in de rapporten.</translation>
    </message>
    <message>
      <source>Only where the first year stands in another layer, or in another field of the same layer.</source>
      <translation>Alleen als het eerste jaar in een andere laag staat, of in een ander veld van dezelfde laag.</translation>
    </message>
    <message>
      <source>Polygons that get the maps. Empty: the populated cells of the layers above.</source>
      <translation>Polygonen waarvoor de kaarten worden gemaakt. Leeg: de gevulde cellen van de lagen hierboven.</translation>
    </message>
    <message>
      <source>Reference of the index</source>
      <translation>Referentie van de index</translation>
    </message>
    <message>
      <source>Residents</source>
      <translation>Bewoners</translation>
    </message>
    <message>
      <source>Residents in the first year</source>
      <translation>Bewoners in het eerste jaar</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Score</translation>
    </message>
    <message>
      <source>Score in the first year</source>
      <translation>Score in het eerste jaar</translation>
    </message>
    <message>
      <source>Second year</source>
      <translation>Tweede jaar</translation>
    </message>
    <message>
      <source>Social housing</source>
      <translation>Corporatiebezit</translation>
    </message>
    <message>
      <source>Social-housing dwellings</source>
      <translation>Corporatiewoningen</translation>
    </message>
    <message>
      <source>Stands on the maps, and picks the rows where a field with the year is chosen.</source>
      <translation>Komt op de kaarten te staan, en bepaalt welke rijen worden gebruikt als een veld met het jaar is gekozen.</translation>
    </message>
    <message>
      <source>Table with the columns groep, gemiddelde and standaardafwijking (of the Netherlands, say), of one base year. Empty: the index is relative to the area that is mapped, in the first year given.</source>
      <translation>Tabel met de kolommen groep, gemiddelde en standaardafwijking (bijvoorbeeld van Nederland), van één basisjaar. Leeg: de index is ten opzichte van het gebied van de kaart, in het eerste jaar dat is opgegeven.</translation>
    </message>
    <message>
      <source>The groups are</source>
      <translation>De groepen zijn</translation>
    </message>
    <message>
      <source>The layer with the first year; the same layer again where it stands in other fields of it.</source>
      <translation>De laag met het eerste jaar; nogmaals dezelfde laag als het daarin in andere velden staat.</translation>
    </message>
    <message>
      <source>Year of the score</source>
      <translation>Jaar van de score</translation>
    </message>
    <message>
      <source>counts: numbers of residents, that add up. percentages: one row per cell or neighbourhood.</source>
      <translation>counts: aantallen bewoners, die worden opgeteld. percentages: één rij per cel of buurt.</translation>
    </message>
    <message>
      <source>netherlands: the Dutch mean, as the score itself is. own: the mean of the area that is mapped in the second year, weighed by the residents of each place itself where the groups tell them (places with too few to be shown take no part); legend, subtitle and source line say so. The change between both years stays the same.</source>
      <translation>netherlands: het Nederlands gemiddelde, zoals de score zelf is. own: het gemiddelde van het gebied op de kaart in het tweede jaar, gewogen naar de inwoners van elke plek zelf als de groepen die geven (plekken met te weinig inwoners doen niet mee); legenda, ondertitel en bronregel zeggen het. De verandering tussen beide jaren blijft hetzelfde.</translation>
    </message>
  </context>
  <context>
    <name>SeriesMethod</name>
    <message>
      <source>Cells or neighbourhoods</source>
      <translation>Cellen of buurten</translation>
    </message>
    <message>
      <source>Changed copies of legend definitions (.json); each replaces the built-in one of the same id.</source>
      <translation>Gewijzigde kopieën van legenda's (.json); elke vervangt de ingebouwde met hetzelfde id.</translation>
    </message>
    <message>
      <source>Empty: all groups but one.</source>
      <translation>Leeg: alle groepen op één na.</translation>
    </message>
    <message>
      <source>Fewest residents or dwellings to show</source>
      <translation>Minimumaantal bewoners of woningen</translation>
    </message>
    <message>
      <source>Folder with own legends</source>
      <translation>Map met eigen legenda's</translation>
    </message>
    <message>
      <source>From this share on nearly everybody in the place belongs to the group, which tells something about each of them: suppressed. 90 is usual; empty: never.</source>
      <translation>Vanaf dit aandeel hoort vrijwel iedereen in het gebied tot de groep, en dat zegt iets over elk van hen: het aandeel wordt onderdrukt. 90 is gebruikelijk; leeg: nooit.</translation>
    </message>
    <message>
      <source>Group disclosure from (%)</source>
      <translation>Groepsonthulling vanaf (%)</translation>
    </message>
    <message>
      <source>Groups that must be known</source>
      <translation>Groepen die bekend moeten zijn</translation>
    </message>
    <message>
      <source>In metres; used with radius only.</source>
      <translation>In meters; alleen gebruikt bij radius.</translation>
    </message>
    <message>
      <source>Keep shares of groups and residents</source>
      <translation>Aandelen van groepen en inwoners bewaren</translation>
    </message>
    <message>
      <source>Language of the maps</source>
      <translation>Taal van de kaarten</translation>
    </message>
    <message>
      <source>Legends are Dutch, as the reports print them, or translated into English.</source>
      <translation>De legenda's zijn Nederlands, zoals ze in de rapporten staan, of vertaald in het Engels.</translation>
    </message>
    <message>
      <source>Map series</source>
      <translation>Kaartenreeks</translation>
    </message>
    <message>
      <source>Number of maps</source>
      <translation>Aantal kaarten</translation>
    </message>
    <message>
      <source>One table with all measures, classes and reasons; a GeoPackage keeps the styles too.</source>
      <translation>Eén tabel met alle indicatoren, klassen en redenen; een GeoPackage bewaart ook de stijlen.</translation>
    </message>
    <message>
      <source>Project with the maps as a group and as map themes.</source>
      <translation>Project met de kaarten als groep en als kaartthema's.</translation>
    </message>
    <message>
      <source>QGIS project</source>
      <translation>QGIS-project</translation>
    </message>
    <message>
      <source>Radius</source>
      <translation>Straal</translation>
    </message>
    <message>
      <source>Rules of the resilience map</source>
      <translation>Regels van de veerkrachtkaart</translation>
    </message>
    <message>
      <source>Shares and index of smaller places are suppressed.</source>
      <translation>Aandelen en index van kleinere gebieden worden onderdrukt.</translation>
    </message>
    <message>
      <source>Source of the data</source>
      <translation>Bron van de gegevens</translation>
    </message>
    <message>
      <source>Stands in the source line of the maps, such as: CBS 2022, municipality of Maastricht.</source>
      <translation>Komt in de bronregel van de kaarten te staan, bijvoorbeeld: CBS 2022, gemeente Maastricht.</translation>
    </message>
    <message>
      <source>The explanation of a cell and the tables need them. Together they can tell that one or a few residents belong to a group; the log says in how many places. Switch off for a file that others get.</source>
      <translation>De uitleg van een cel en de tabellen hebben ze nodig. Samen kunnen ze verraden dat een of enkele inwoners tot een groep horen; het logboek meldt op hoeveel plekken. Zet uit voor een bestand dat anderen krijgen.</translation>
    </message>
    <message>
      <source>The two published rule tables.</source>
      <translation>De twee gepubliceerde regeltabellen.</translation>
    </message>
    <message>
      <source>Which residents and dwellings count</source>
      <translation>Welke bewoners en woningen meetellen</translation>
    </message>
    <message>
      <source>cell: those in the cell. radius: those within a straight distance of its centre (points only). walking: those within a walking distance of its centre, along a network of streets (points only).</source>
      <translation>cell: die in de cel. radius: die binnen een straal rond het middelpunt, hemelsbreed (alleen punten). walking: die binnen een loopafstand van het middelpunt, langs een netwerk van straten (alleen punten).</translation>
    </message>
  </context>
  <context>
    <name>SeriesPrivacy</name>
    <message>
      <source>Fields of layer {layer} that shares are made from are not copied, because they would show what is suppressed: {fields}.</source>
      <translation>Velden van laag {layer} waaruit aandelen worden berekend, worden niet gekopieerd, omdat ze zouden tonen wat is onderdrukt: {fields}.</translation>
    </message>
    <message>
      <source>In {count} places the share of a group beside the number of residents tells that one to four people belong to it. Maps and pages do not show that, but the table does: keep it to yourself, or make one without Keep shares of groups and residents (GROUP_SHARES) for others.</source>
      <translation>Op {count} plekken verraadt het aandeel van een groep naast het aantal inwoners dat een tot vier mensen ertoe horen. Kaarten en pagina’s tonen dat niet, maar de tabel wel: houd die voor uzelf, of maak voor anderen een tabel zonder Aandelen van groepen en inwoners bewaren (GROUP_SHARES).</translation>
    </message>
  </context>
  <context>
    <name>SeriesReport</name>
    <message>
      <source>Layer {layer}: the radius does not apply, because only points with a place can be counted round the centre of a cell. Its figures are those of the cell or neighbourhood itself.</source>
      <translation>Laag {layer}: de straal geldt hier niet, omdat alleen punten met een plek rond het middelpunt van een cel geteld kunnen worden. De cijfers zijn die van de cel of buurt zelf.</translation>
    </message>
    <message>
      <source>Layer {layer}: the walking distance does not apply, because only points with a place can be counted from the centre of a cell. Its figures are those of the cell or neighbourhood itself.</source>
      <translation>Laag {layer}: de loopafstand geldt hier niet, omdat alleen punten met een plek vanaf het middelpunt van een cel geteld kunnen worden. De cijfers zijn die van de cel of buurt zelf.</translation>
    </message>
    <message>
      <source>Layer {layer}: {count} features have no id; tables cannot reach them.</source>
      <translation>Laag {layer}: {count} objecten hebben geen id; tabellen kunnen er niet aan worden gekoppeld.</translation>
    </message>
    <message>
      <source>Layer {layer}: {count} features lie elsewhere than the cells that their ids name.</source>
      <translation>Laag {layer}: {count} objecten liggen ergens anders dan de cellen die hun id's noemen.</translation>
    </message>
    <message>
      <source>Layer {layer}: {count} invalid polygons were repaired to place points.</source>
      <translation>Laag {layer}: {count} ongeldige polygonen zijn gerepareerd om punten te kunnen plaatsen.</translation>
    </message>
    <message>
      <source>Map {number}, {title}, has no class anywhere: {reasons}.</source>
      <translation>Kaart {number}, {title}, heeft nergens een klasse: {reasons}.</translation>
    </message>
    <message>
      <source>Map {number}, {title}, is skipped. It lacks: {lacking}.</source>
      <translation>Kaart {number}, {title}, wordt overgeslagen. Er ontbreekt: {lacking}.</translation>
    </message>
    <message>
      <source>Nuisance is relative to the mean of the area itself: {mean}, over {count} places that each count once.</source>
      <translation>Overlast is ten opzichte van het gemiddelde van het gebied zelf: {mean}, over {count} plekken die elk één keer tellen.</translation>
    </message>
    <message>
      <source>Nuisance is relative to the mean of the area itself: {mean}, weighed by residents of {count} places.</source>
      <translation>Overlast is ten opzichte van het gemiddelde van het gebied zelf: {mean}, gewogen naar de inwoners van {count} plekken.</translation>
    </message>
    <message>
      <source>The index is relative to: {source}, {year}.</source>
      <translation>De index is berekend ten opzichte van: {source}, {year}.</translation>
    </message>
    <message>
      <source>The layers hold no place that can be mapped, so the maps are empty. Choose other layers.</source>
      <translation>De lagen bevatten geen gebied dat op de kaart kan, dus de kaarten zijn leeg. Kies andere lagen.</translation>
    </message>
    <message>
      <source>{count} cells or neighbourhoods are mapped.</source>
      <translation>{count} cellen of buurten komen op de kaart.</translation>
    </message>
    <message>
      <source>{count} rows of layer {layer} lie in none of them and are not used.</source>
      <translation>{count} rijen van laag {layer} liggen in geen daarvan en worden niet gebruikt.</translation>
    </message>
  </context>
  <context>
    <name>SeriesRequest</name>
    <message>
      <source>Layer {layer} is recognised as {kind}: field {field} is taken for {parameter}.</source>
      <translation>Laag {layer} is herkend als {kind}: veld {field} wordt gebruikt voor {parameter}.</translation>
    </message>
  </context>
  <context>
    <name>Session</name>
    <message>
      <source>{label} is still busy. Wait until it is done, or cancel it.</source>
      <translation>{label} is nog bezig. Wacht tot het klaar is, of annuleer het.</translation>
    </message>
  </context>
  <context>
    <name>Share</name>
    <message>
      <source>A copy of the input with the share and its reason.</source>
      <translation>Een kopie van de invoer met het aandeel en de reden.</translation>
    </message>
    <message>
      <source>A numerator that is larger than its denominator by at most this much gives 100 %. CBS rounds to multiples of 5, but both counts of one source alike, so that 0 is right for it; give 5 where they come from different sources.</source>
      <translation>Een teller die hoogstens zoveel groter is dan zijn noemer, geeft 100%. Het CBS rondt af op veelvouden van 5, maar beide aantallen uit één bron op dezelfde manier; daarvoor is 0 dus goed. Geef 5 op als ze uit verschillende bronnen komen.</translation>
    </message>
    <message>
      <source>Below this number the share is suppressed.</source>
      <translation>Onder dit aantal wordt het aandeel onderdrukt.</translation>
    </message>
    <message>
      <source>Bounds of the classes</source>
      <translation>Grenzen van de klassen</translation>
    </message>
    <message>
      <source>Cells, neighbourhoods or a table with both counts.</source>
      <translation>Cellen, buurten of een tabel met beide aantallen.</translation>
    </message>
    <message>
      <source>Computes 100 x numerator / denominator for each feature. Where the share may not or cannot be shown the field is NULL and the field reden_... says why: fewer than the minimum, suppressed in the source, denominator 0, numerator larger than denominator, a negative count, or no data. What a source suppressed never becomes a 0.</source>
      <translation>Berekent voor elk object 100 × teller / noemer. Waar het aandeel niet getoond mag of kan worden, is het veld NULL en staat in het veld reden_... waarom: minder dan het minimum, onderdrukt in de bron, noemer 0, teller groter dan noemer, een negatief aantal of geen gegevens. Wat een bron heeft onderdrukt, wordt nooit een 0.</translation>
    </message>
    <message>
      <source>Counts suppressed in the source</source>
      <translation>In de bron onderdrukte aantallen</translation>
    </message>
    <message>
      <source>Denominator</source>
      <translation>Noemer</translation>
    </message>
    <message>
      <source>Empty: aandeel_ and the name of the numerator. The field reden_... is named after it.</source>
      <translation>Leeg: aandeel_ en de naam van de teller. Het veld reden_... wordt ernaar genoemd.</translation>
    </message>
    <message>
      <source>Excess that rounding explains</source>
      <translation>Verschil dat door afronding komt</translation>
    </message>
    <message>
      <source>From this share on nearly everybody in the place belongs to the group, which tells something about each of them: suppressed. 90 is usual; empty: never.</source>
      <translation>Vanaf dit aandeel hoort vrijwel iedereen in het gebied tot de groep, en dat zegt iets over elk van hen: het aandeel wordt onderdrukt. 90 is gebruikelijk; leeg: nooit.</translation>
    </message>
    <message>
      <source>Give the bounds of the classes, as in 20;40;60, or choose a legend.</source>
      <translation>Geef de grenzen van de klassen op, zoals in 20;40;60, of kies een legenda.</translation>
    </message>
    <message>
      <source>Group disclosure from (%)</source>
      <translation>Groepsonthulling vanaf (%)</translation>
    </message>
    <message>
      <source>Input layer</source>
      <translation>Invoerlaag</translation>
    </message>
    <message>
      <source>Layer with share</source>
      <translation>Laag met aandeel</translation>
    </message>
    <message>
      <source>Legend of the classes</source>
      <translation>Legenda van de klassen</translation>
    </message>
    <message>
      <source>Minimum denominator</source>
      <translation>Minimale noemer</translation>
    </message>
    <message>
      <source>Name of the new field</source>
      <translation>Naam van het nieuwe veld</translation>
    </message>
    <message>
      <source>Numerator</source>
      <translation>Teller</translation>
    </message>
    <message>
      <source>Share in percent</source>
      <translation>Aandeel in procenten</translation>
    </message>
    <message>
      <source>The new field {field} would replace a field that the share is computed from. Choose another name for it.</source>
      <translation>Het nieuwe veld {field} zou een veld vervangen waaruit het aandeel wordt berekend. Kies er een andere naam voor.</translation>
    </message>
    <message>
      <source>The part: residents of a group, social-housing dwellings.</source>
      <translation>Het deel: bewoners van een groep, corporatiewoningen.</translation>
    </message>
    <message>
      <source>The whole that the part belongs to: all residents, all dwellings.</source>
      <translation>Het geheel waar het deel bij hoort: alle bewoners, alle woningen.</translation>
    </message>
    <message>
      <source>With bounds: rising percentages separated by semicolons, as in 20;40;60.</source>
      <translation>Bij bounds: oplopende percentages, gescheiden door puntkomma's, zoals in 20;40;60.</translation>
    </message>
    <message>
      <source>With legend: the name of a built-in legend or the path of a .json file.</source>
      <translation>Bij legend: de naam van een ingebouwde legenda of het pad van een .json-bestand.</translation>
    </message>
    <message>
      <source>none: the share is suppressed too. legend, bounds: a numerator that CBS suppressed is taken as 0 to 4; where the lowest and the highest share fall in one class, their middle is shown, else the reason is an uncertain class. The fields ..._laag and ..._hoog hold both ends: where they differ, the share is an estimate. CBS also suppresses some counts for secrecy; those may be larger than 4.</source>
      <translation>none: het aandeel wordt ook onderdrukt. legend, bounds: een teller die het CBS heeft onderdrukt, geldt als 0 tot en met 4; vallen het laagste en het hoogste aandeel in dezelfde klasse, dan wordt het midden getoond, anders is de reden een onzekere klasse. De velden ..._laag en ..._hoog bevatten beide uitersten: waar ze verschillen, is het aandeel een schatting. Het CBS onderdrukt sommige aantallen ook vanwege geheimhouding; die kunnen groter zijn dan 4.</translation>
    </message>
  </context>
  <context>
    <name>SideBySideForm</name>
    <message>
      <source>Add layout to project</source>
      <translation>Lay-out aan project toevoegen</translation>
    </message>
    <message>
      <source>Compared variants</source>
      <translation>Vergeleken varianten</translation>
    </message>
    <message>
      <source>Export side by side</source>
      <translation>Naast elkaar exporteren</translation>
    </message>
    <message>
      <source>Layouts that stood there already</source>
      <translation>Lay-outs die er al stonden</translation>
    </message>
    <message>
      <source>No: each panel is as large as it can be, and has a scale bar of its own.</source>
      <translation>Nee: elk paneel is zo groot als het kan, en heeft een eigen schaalbalk.</translation>
    </message>
    <message>
      <source>Number of panels</source>
      <translation>Aantal panelen</translation>
    </message>
    <message>
      <source>One page with all panels.</source>
      <translation>Eén pagina met alle panelen.</translation>
    </message>
    <message>
      <source>Outlined</source>
      <translation>Omlijnd</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>Pdf</translation>
    </message>
    <message>
      <source>Prints two to four variants of one map as panels on one page, with one legend: two municipalities, two years, or the same indicator for the cell, within 200 m and within 300 m walking. All panels have the same scale unless you choose otherwise; panels of the same ground show the same part of it. With the result of Compare variants of map, places in another class than in the first panel are outlined, and counted below their panel.</source>
      <translation>Drukt twee tot vier varianten van één kaart als panelen op één pagina af, met één legenda: twee gemeenten, twee jaren, of dezelfde indicator voor de cel, binnen 200 m en binnen 300 m lopen. Alle panelen hebben dezelfde schaal, tenzij u anders kiest; panelen van hetzelfde gebied tonen hetzelfde deel ervan. Met het resultaat van Varianten van kaart vergelijken zijn plekken in een andere klasse dan in het eerste paneel omlijnd, en geteld onder hun paneel.</translation>
    </message>
    <message>
      <source>Same scale in all panels</source>
      <translation>Dezelfde schaal in alle panelen</translation>
    </message>
    <message>
      <source>The page becomes a layout of the project, which you can adjust. One that is there already is exported as you left it; only its texts follow. Remove it to have it made anew.</source>
      <translation>De pagina wordt een lay-out van het project, die u kunt aanpassen. Eén die er al is, wordt geëxporteerd zoals u die hebt achtergelaten; alleen de teksten gaan mee. Verwijder de lay-out om die opnieuw te laten maken.</translation>
    </message>
    <message>
      <source>The result of Compare variants of map for these variants, in this order. Its places that change class are outlined on every panel but the first.</source>
      <translation>Het resultaat van Varianten van kaart vergelijken voor deze varianten, in deze volgorde. De plekken die van klasse wisselen, zijn omlijnd op elk paneel behalve het eerste.</translation>
    </message>
    <message>
      <source>change: places in another class than in the first panel. large: only those two or more classes away, where nearly every place changes.</source>
      <translation>change: plekken in een andere klasse dan in het eerste paneel. large: alleen die twee of meer klassen verschillen, voor als bijna elke plek wisselt.</translation>
    </message>
  </context>
  <context>
    <name>Standing</name>
    <message>
      <source>Choose a field of layer {layer} for: {parameter}.</source>
      <translation>Kies een veld van laag {layer} voor: {parameter}.</translation>
    </message>
    <message>
      <source>Layer {layer} cannot be read: {file} is not there, or cannot be opened. Find the file again.</source>
      <translation>Laag {layer} kan niet worden gelezen: {file} staat er niet, of kan niet worden geopend. Zoek het bestand op.</translation>
    </message>
    <message>
      <source>Layer {layer} has no field {field}. Choose another for: {parameter}.</source>
      <translation>Laag {layer} heeft geen veld {field}. Kies een ander voor: {parameter}.</translation>
    </message>
    <message>
      <source>Layer {layer} holds no rows: it is empty, or its filter leaves nothing. Choose another, or change the filter.</source>
      <translation>Laag {layer} bevat geen rijen: de laag is leeg, of het filter laat niets over. Kies een andere, of pas het filter aan.</translation>
    </message>
    <message>
      <source>Layer {layer} is no longer in this project. Add it again, or choose another.</source>
      <translation>Laag {layer} is niet meer in dit project. Voeg hem weer toe, of kies een andere.</translation>
    </message>
    <message>
      <source>Not given: map 4 is left out.</source>
      <translation>Niet opgegeven: kaart 4 vervalt.</translation>
    </message>
    <message>
      <source>Not given: maps 1, 3, 5 and 7 are left out.</source>
      <translation>Niet opgegeven: kaarten 1, 3, 5 en 7 vervallen.</translation>
    </message>
    <message>
      <source>Not given: maps 2, 3, 6 and 7 are left out.</source>
      <translation>Niet opgegeven: kaarten 2, 3, 6 en 7 vervallen.</translation>
    </message>
    <message>
      <source>Not needed for maps; names focus areas by their neighbourhood.</source>
      <translation>Niet nodig voor kaarten; noemt focusgebieden naar hun buurt.</translation>
    </message>
    <message>
      <source>Not needed for maps; names focus areas by their streets.</source>
      <translation>Niet nodig voor kaarten; noemt focusgebieden naar hun straten.</translation>
    </message>
    <message>
      <source>Not needed, unless walking distance counts.</source>
      <translation>Niet nodig, tenzij loopafstand telt.</translation>
    </message>
    <message>
      <source>Not needed: the index is then relative to the area itself.</source>
      <translation>Niet nodig: de index is dan ten opzichte van het eigen gebied.</translation>
    </message>
    <message>
      <source>Not needed: the populated cells are mapped.</source>
      <translation>Niet nodig: de gevulde cellen komen op de kaart.</translation>
    </message>
    <message>
      <source>Walking distance needs a layer of streets and paths. Choose one, or count within a radius.</source>
      <translation>Voor loopafstand is een laag met straten en paden nodig. Kies er een, of tel binnen een straal.</translation>
    </message>
    <message>
      <source>recognised</source>
      <translation>herkend</translation>
    </message>
  </context>
  <context>
    <name>StyleRings</name>
    <message>
      <source>A copy of the rings with both fields of the map.</source>
      <translation>Een kopie van de ringen met beide velden van de kaart.</translation>
    </message>
    <message>
      <source>Gives each ring the kind (red, green, both, blue, white, dark green) that the rules of a map say, and draws it: the field soort_ holds what is drawn, the field regel_ what the rules say. Change soort_ by hand and it stays when the rules are applied again. A ring keeps its number and name on all maps. Where a figure that decides is absent or suppressed, the ring is grey and dashed.</source>
      <translation>Geeft elke ring de soort (rood, groen, beide, blauw, wit, donkergroen) die volgt uit de regels van een kaart, en tekent de ring zo: in het veld soort_ staat wat wordt getekend, in het veld regel_ wat de regels zeggen. Wijzigt u soort_ met de hand, dan blijft dat staan als de regels opnieuw worden toegepast. Een ring houdt op alle kaarten zijn nummer en naam. Waar een bepalend cijfer ontbreekt of is onderdrukt, is de ring grijs en gestreept.</translation>
    </message>
    <message>
      <source>Layer {layer} lacks the fields {fields}: rings that need them are unknown.</source>
      <translation>In laag {layer} ontbreken de velden {fields}: de soort van ringen die ze nodig hebben, is onbekend.</translation>
    </message>
    <message>
      <source>Map</source>
      <translation>Kaart</translation>
    </message>
    <message>
      <source>Own rules</source>
      <translation>Eigen regels</translation>
    </message>
    <message>
      <source>Rings</source>
      <translation>Ringen</translation>
    </message>
    <message>
      <source>Rings drawn on the map</source>
      <translation>Op de kaart getekende ringen</translation>
    </message>
    <message>
      <source>Rings per kind</source>
      <translation>Ringen per soort</translation>
    </message>
    <message>
      <source>Rings per kind: {kinds}.</source>
      <translation>Ringen per soort: {kinds}.</translation>
    </message>
    <message>
      <source>Rings whose kind a hand chose</source>
      <translation>Ringen met een met de hand gekozen soort</translation>
    </message>
    <message>
      <source>Rings with kinds</source>
      <translation>Ringen met soorten</translation>
    </message>
    <message>
      <source>Rings with their statistics, as Find focus areas makes them.</source>
      <translation>Ringen met hun cijfers, zoals Focusgebieden zoeken ze maakt.</translation>
    </message>
    <message>
      <source>Rings without the figures that decide</source>
      <translation>Ringen zonder de bepalende cijfers</translation>
    </message>
    <message>
      <source>Rules file</source>
      <translation>Regelbestand</translation>
    </message>
    <message>
      <source>Style rings by rule</source>
      <translation>Ringen opmaken volgens regels</translation>
    </message>
    <message>
      <source>The layer holds no rings, so the result holds none either.</source>
      <translation>De laag bevat geen ringen, dus het resultaat ook niet.</translation>
    </message>
    <message>
      <source>With eigen: a rule a line, the kind, a colon and an expression, as in blauw: index &gt; 1. The first that is true decides; a ring that meets none is not drawn.</source>
      <translation>Bij eigen: één regel per tekstregel, met de soort, een dubbele punt en een expressie, zoals in blauw: index &gt; 1. De eerste die waar is, bepaalt de soort; een ring die aan geen enkele voldoet, wordt niet getekend.</translation>
    </message>
    <message>
      <source>Your own copy of a file in legends/rings, with other bounds or kinds. Replaces the choice above.</source>
      <translation>Uw eigen kopie van een bestand in legends/rings, met andere grenzen of soorten. Vervangt de keuze hierboven.</translation>
    </message>
    <message>
      <source>focus, corporatiebezit, ontwikkeling_kwetsbaar and veerkracht: maps 3, 4, 6 and 7 of Parkstad; corporatiewijken: Maastricht 2-2; corporatie_kwetsbaar: 2-10 and 2-11; corporatie_toename: 2-12 and 2-13; eigen: the rules below.</source>
      <translation>focus, corporatiebezit, ontwikkeling_kwetsbaar en veerkracht: kaarten 3, 4, 6 en 7 van Parkstad; corporatiewijken: Maastricht 2-2; corporatie_kwetsbaar: 2-10 en 2-11; corporatie_toename: 2-12 en 2-13; eigen: de regels hieronder.</translation>
    </message>
  </context>
  <context>
    <name>SumWithinWalkingDistance</name>
    <message>
      <source>Addresses</source>
      <translation>Adressen</translation>
    </message>
    <message>
      <source>Addresses connected</source>
      <translation>Aangesloten adressen</translation>
    </message>
    <message>
      <source>Addresses read</source>
      <translation>Gelezen adressen</translation>
    </message>
    <message>
      <source>Cells or points connected</source>
      <translation>Aangesloten cellen of punten</translation>
    </message>
    <message>
      <source>Cells or points read</source>
      <translation>Gelezen cellen of punten</translation>
    </message>
    <message>
      <source>Cells or points to start from</source>
      <translation>Cellen of punten als vertrekpunt</translation>
    </message>
    <message>
      <source>Cells or points with sums</source>
      <translation>Cellen of punten met sommen</translation>
    </message>
    <message>
      <source>Coordinate system to measure in</source>
      <translation>Coördinatenreferentiesysteem om in te meten</translation>
    </message>
    <message>
      <source>Features to start from, and addresses, that could not be brought to a street, and why.</source>
      <translation>Vertrekpunten en adressen die niet op een straat konden worden aangesloten, en waarom.</translation>
    </message>
    <message>
      <source>Field {field}: {count} features have no value ({reason}).</source>
      <translation>Veld {field}: {count} objecten hebben geen waarde ({reason}).</translation>
    </message>
    <message>
      <source>Fields to sum</source>
      <translation>Op te tellen velden</translation>
    </message>
    <message>
      <source>Figures of the addresses; numbers stored as text too. Addresses are counted in any case.</source>
      <translation>Cijfers van de adressen; getallen die als tekst zijn opgeslagen ook. Het aantal adressen wordt altijd geteld.</translation>
    </message>
    <message>
      <source>Grid cells start at their centre; or addresses, postcodes, any points.</source>
      <translation>Bij gridcellen is het middelpunt het vertrekpunt; adressen, postcodes of andere punten kunnen ook.</translation>
    </message>
    <message>
      <source>Most addresses reached</source>
      <translation>Hoogste aantal bereikte adressen</translation>
    </message>
    <message>
      <source>Not connected</source>
      <translation>Niet aangesloten</translation>
    </message>
    <message>
      <source>Projected, in metres; every layer is brought to it.</source>
      <translation>Geprojecteerd, in meters; elke laag wordt ernaar omgezet.</translation>
    </message>
    <message>
      <source>Sum within walking distance</source>
      <translation>Optellen binnen loopafstand</translation>
    </message>
    <message>
      <source>Sums figures of all addresses within a walking distance of each cell or point, over the streets. The distance is the straight step to the nearest street, the way along the streets, and the step to the address; nothing is moved to junctions. Fields of sums within 300 m end in _300m_lopen. Such surroundings overlap: never add their sums up. Where a sum has no value, the field reden_... says why.</source>
      <translation>Telt cijfers op van alle adressen binnen een loopafstand van elke cel of elk punt, over de straten. De afstand is die hemelsbreed naar de dichtstbijzijnde straat, plus de weg over de straten, plus die hemelsbreed naar het adres; niets wordt naar kruispunten verplaatst. De namen van velden met sommen binnen 300 m eindigen op _300m_lopen. Zulke omgevingen overlappen elkaar: tel hun sommen nooit bij elkaar op. Waar een som geen waarde heeft, staat in het veld reden_... waarom.</translation>
    </message>
    <message>
      <source>The features to start from with all their fields, the number of addresses reached, the sums, and afstand_tot_straat: how far they lie from the street.</source>
      <translation>De vertrekpunten met al hun velden, het aantal bereikte adressen, de sommen, en afstand_tot_straat: hoe ver ze van de straat liggen.</translation>
    </message>
    <message>
      <source>The walking distance must be larger than 0 metres.</source>
      <translation>De loopafstand moet groter zijn dan 0 meter.</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Gewichten</translation>
    </message>
    <message>
      <source>What is counted and summed; anything but a point counts by its centre.</source>
      <translation>Wat wordt geteld en opgeteld; wat geen punt is, telt mee op de plek van zijn middelpunt.</translation>
    </message>
    <message>
      <source>Where some addresses lack a value</source>
      <translation>Als bij sommige adressen een waarde ontbreekt</translation>
    </message>
    <message>
      <source>Where ways begin and end</source>
      <translation>Waar routes beginnen en eindigen</translation>
    </message>
    <message>
      <source>exact: on the street itself, at the nearest place. junction: at the nearest junction or end, without the steps to there, as many other tools do; only to compare with them. Its fields end in _kruispunt.</source>
      <translation>exact: op de straat zelf, op de dichtstbijzijnde plek. junction: bij het dichtstbijzijnde kruispunt of uiteinde, zonder de afstand daarheen, zoals veel andere programma's doen; alleen om ermee te vergelijken. De velden eindigen op _kruispunt.</translation>
    </message>
    <message>
      <source>none: every address within the distance counts in full. linear: it counts less the farther it is, down to nothing at the limit. exponential: down to 37 % at the limit. Fields of weighted sums end in _gewogen.</source>
      <translation>none: elk adres binnen de afstand telt volledig mee. linear: het telt minder naarmate het verder weg ligt, tot niets op de grens. exponential: tot 37% op de grens. De namen van velden met gewogen sommen eindigen op _gewogen.</translation>
    </message>
    <message>
      <source>partial: addresses without a value are left out, but one figure that its source suppressed makes the sum suppressed. strict: one missing value is enough for no sum. known: all that is known is summed, also next to suppressed figures, so that the sum is a lower bound.</source>
      <translation>partial: adressen zonder waarde tellen niet mee, maar één cijfer dat in de bron is onderdrukt, maakt de som onderdrukt. strict: bij één ontbrekende waarde is er geen som. known: alles wat bekend is, wordt opgeteld, ook naast onderdrukte cijfers; de som is dan een ondergrens.</translation>
    </message>
  </context>
  <context>
    <name>SummarizeByArea</name>
    <message>
      <source>The addresses tell no residents, so only addresses are counted per class. Choose a field.</source>
      <translation>De adressen vermelden geen aantal bewoners, dus worden per klasse alleen adressen geteld. Kies een veld.</translation>
    </message>
    <message>
      <source>The layer holds no areas, so the result holds none either.</source>
      <translation>De laag bevat geen gebieden, dus het resultaat ook niet.</translation>
    </message>
    <message>
      <source>{areas} areas; {units} cells or neighbourhoods and {people} addresses lie in none of them; {hidden} numbers of residents are hidden.</source>
      <translation>{areas} gebieden; {units} cellen of buurten en {people} adressen liggen in geen ervan; {hidden} aantallen bewoners zijn verborgen.</translation>
    </message>
    <message>
      <source>{count} areas have no geometry and hold nothing.</source>
      <translation>{count} gebieden hebben geen geometrie en bevatten niets.</translation>
    </message>
  </context>
  <context>
    <name>ThemeBox</name>
    <message>
      <source>Fields</source>
      <translation>Velden</translation>
    </message>
    <message>
      <source>Fields of: {theme}</source>
      <translation>Velden van: {theme}</translation>
    </message>
    <message>
      <source>Find file…</source>
      <translation>Bestand zoeken…</translation>
    </message>
    <message>
      <source>needs attention</source>
      <translation>vraagt aandacht</translation>
    </message>
    <message>
      <source>not needed</source>
      <translation>niet nodig</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>gereed</translation>
    </message>
  </context>
  <context>
    <name>VariantsForm</name>
    <message>
      <source>A condition on the layer's own fields, such as "gemeentenaam" = 'Heerlen'. Empty: all of it.</source>
      <translation>Een voorwaarde op de eigen velden van de laag, zoals "gemeentenaam" = 'Heerlen'. Leeg: de hele laag.</translation>
    </message>
    <message>
      <source>A map series (the GeoPackage, or one of its maps), or another layer with the classes of the map.</source>
      <translation>Een kaartenreeks (de GeoPackage, of een van de kaarten), of een andere laag met de klassen van de kaart.</translation>
    </message>
    <message>
      <source>Empty: what tells it from the others, such as the municipality, who counts, or the year.</source>
      <translation>Leeg: wat de variant van de andere onderscheidt, zoals de gemeente, wie meetelt of het jaar.</translation>
    </message>
    <message>
      <source>Layer {layer} has edits that are not saved; these do not count.</source>
      <translation>Laag {layer} heeft bewerkingen die niet zijn opgeslagen; die tellen niet mee.</translation>
    </message>
    <message>
      <source>Map</source>
      <translation>Kaart</translation>
    </message>
    <message>
      <source>Name of variant {number}</source>
      <translation>Naam van variant {number}</translation>
    </message>
    <message>
      <source>Part of variant {number}</source>
      <translation>Deel van variant {number}</translation>
    </message>
    <message>
      <source>The name behind klasse_ in the fields of all layers, such as kwetsbaar, overlast or focus. Empty: the map that variant 1 shows, or the only one that all of them have.</source>
      <translation>De naam achter klasse_ in de velden van alle lagen, zoals kwetsbaar, overlast of focus. Leeg: de kaart die variant 1 toont, of de enige die ze allemaal hebben.</translation>
    </message>
    <message>
      <source>Variant {number}</source>
      <translation>Variant {number}</translation>
    </message>
  </context>
  <context>
    <name>WalkingForm</name>
    <message>
      <source>Connect lines that cross</source>
      <translation>Kruisende lijnen verbinden</translation>
    </message>
    <message>
      <source>Expression on the fields of the network, such as "highway" &lt;&gt; 'motorway'. Empty: all lines.</source>
      <translation>Expressie op de velden van het netwerk, zoals "highway" &lt;&gt; 'motorway'. Leeg: alle lijnen.</translation>
    </message>
    <message>
      <source>Farthest from a street</source>
      <translation>Grootste afstand tot een straat</translation>
    </message>
    <message>
      <source>For networks without topology: lines are connected wherever they cross or touch, bridges too.</source>
      <translation>Voor netwerken zonder topologie: lijnen worden verbonden waar ze elkaar kruisen of raken, ook bij bruggen.</translation>
    </message>
    <message>
      <source>In metres, along the streets, with the straight steps to the street at both ends.</source>
      <translation>In meters, langs de straten, met aan beide uiteinden de afstand hemelsbreed tot de straat.</translation>
    </message>
    <message>
      <source>In metres. Ends of lines that lie no farther apart are connected; the gap is walked.</source>
      <translation>In meters. Uiteinden van lijnen die niet verder uit elkaar liggen, worden verbonden; de afstand ertussen telt mee.</translation>
    </message>
    <message>
      <source>In metres. Points farther from any street are not connected; they are counted and reported.</source>
      <translation>In meters. Punten die verder van elke straat liggen, worden niet aangesloten; ze worden geteld en gemeld.</translation>
    </message>
    <message>
      <source>Join ends of lines within</source>
      <translation>Uiteinden van lijnen verbinden binnen</translation>
    </message>
    <message>
      <source>Layer {layer}: {without} of {count} features have no usable place, and {far} lie farther than {max_leg} m from any street; they are not connected.</source>
      <translation>Laag {layer}: {without} van de {count} objecten hebben geen bruikbare plek, en {far} liggen verder dan {max_leg} m van elke straat; ze zijn niet aangesloten.</translation>
    </message>
    <message>
      <source>Lines of OpenStreetMap, NWB, TOP10NL, BGT or a network of your own. Lines are connected where they share a vertex; lines that only cross are bridges. Lengths are those of the geometry.</source>
      <translation>Lijnen van OpenStreetMap, NWB, TOP10NL, BGT of een eigen netwerk. Lijnen zijn verbonden waar ze een punt delen; lijnen die elkaar alleen kruisen, zijn bruggen. De lengten zijn die van de geometrie.</translation>
    </message>
    <message>
      <source>Lines that can be walked</source>
      <translation>Lijnen waarover gelopen kan worden</translation>
    </message>
    <message>
      <source>Network of streets and paths</source>
      <translation>Netwerk van straten en paden</translation>
    </message>
    <message>
      <source>Network {layer}: {edges} edges between {nodes} junctions and ends, {kilometres} km.</source>
      <translation>Netwerk {layer}: {edges} verbindingen tussen {nodes} kruispunten en uiteinden, {kilometres} km.</translation>
    </message>
    <message>
      <source>Walking distance</source>
      <translation>Loopafstand</translation>
    </message>
  </context>
</TS>
