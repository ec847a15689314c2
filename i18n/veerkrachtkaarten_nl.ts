<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
  <context>
    <name>Actions</name>
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
      <source>The help pages have not been built in this checkout yet: run make docs in it.</source>
      <translation>De helppagina's zijn in deze werkkopie nog niet gemaakt: voer daarin make docs uit.</translation>
    </message>
  </context>
  <context>
    <name>AggregateToGrid</name>
    <message>
      <source>Addresses, buildings or smaller cells. Anything but a point counts by its centre.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adds a field onbekend_... per field: how many features lacked a value. Always added with known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Aggregate to grid cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Count missing values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counts features and sums fields per populated cell of the national grid: in the cell itself, or within a radius of its centre, measured exactly. Fields of sums within 200 m end in _200m. Such neighbourhoods overlap: never add their sums up. Where a sum has no value, the field reden_... says why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Features outside any grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Features read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Features used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Features without geometry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field {field} has no value in any feature.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field {field}: {count} cells have no sum ({reason}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field {field}: {lacking} of {read} features lack a value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field {field}: {negative} features have a value below 0, which is summed as it stands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fields to sum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures to sum; numbers stored as text are read too. Features are counted in any case.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In metres; used with radius only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No feature of layer {layer} has a usable place, so there are no cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One square per populated cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points or polygons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Populated cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Radius</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The radius must be larger than 0 metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where some features lack a value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which features count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cell: those in the cell. radius: those within a straight distance of the cell's centre.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>partial: features without a value are left out and counted in the log, but one figure that its source suppressed makes the sum suppressed. strict: one missing value is enough for no sum. known: all that is known is summed, also next to suppressed figures, so that the sum is a lower bound.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{READ} features read: {USED} used in {CELLS} cells, {WITHOUT_GEOMETRY} without geometry, {OUTSIDE} outside any grid.</source>
      <translation type="unfinished" />
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
      <source>Grid</source>
      <translation>Vierkanten</translation>
    </message>
    <message>
      <source>Measures</source>
      <translation>Maten</translation>
    </message>
    <message>
      <source>Resilience maps</source>
      <translation>Veerkrachtkaarten</translation>
    </message>
  </context>
  <context>
    <name>CellsFromIds</name>
    <message>
      <source>A year is given, but not the field it stands in. Choose the field with the year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any table or layer with one row per cell, or per cell and year. Geometry it has is not used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells from ids</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the cell id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needed when the table holds several years.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One square per row, with all fields of the table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows left out because their id is no cell of this grid, such as: {examples}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows of other years</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows without a usable id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Such as grid_id, crs28992res100m or c28992r100. Blanks and lower case do no harm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table with cell ids</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table has no rows, so there are no cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The year to take; may stay empty when the table holds only one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turns a table with cell ids such as E1761N3174 into squares with all fields of the table: this is how the Leefbaarometer's CSV file becomes a layer. The id names the south-west corner in hectometres. Of a table with several years, one year is taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{READ} rows read: {USED} used, {OTHER_YEAR} of other years, {WRONG_ID} without a usable id.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Change</name>
    <message>
      <source>Cells, neighbourhoods or a table of the earlier year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change between two years</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose as many figures in year 2 as in year 1, in the same order, or none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the residents behind the figures of year 1 as well as those of year 2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Features without an id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of year 2 with the weight of each place in the mean change, such as residents; 0 or NULL outside the reference area. Empty: every place counts once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field that both layers have. Empty: no minimum applies.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fields of year 1, such as onv or index; shares change by percentage points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures in year 2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures to compare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Id in year 2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind of change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Known mean change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer of year 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer of year 2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer with change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minimum residents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only where its name differs from that in year 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only where their names differ from those in year 1: as many fields, in the same order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Places in both years</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Places in both years: {IN_BOTH}; in year 1 only: {ONLY_YEAR_1}; in year 2 only: {ONLY_YEAR_2}; features without an id: {WITHOUT_ID}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Places in year 1 only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Places in year 2 only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Residents behind the figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Residents in year 2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Subtracts the figures of year 1 from those of year 2, place by place, matched by id. Places of one year only stay in the result: reden_verandering_... says in which year they are. What was suppressed in one year stays suppressed. Give indices that were made with one and the same reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The features of year 2 with all their fields, then those of year 1 that vanished (only their id), with ..._1, ..._2 and verandering_... per field, and the reason beside each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field that tells the places apart, the same in both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layers differ in kind of geometry; places of year 1 only are written without geometry.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mean change itself where it is known, for the Netherlands say: a number per figure, separated by semicolons. It comes before the weights.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same places in the later year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weight in the reference area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With fewer residents in either year the change is suppressed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>absolute: year 2 minus year 1. relative: minus the mean change of the reference area as well.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CompositeIndex</name>
    <message>
      <source>A copy of the input with the index and its reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A table with a row per group (groep, gemiddelde, standaardafwijking in percent, jaar, bron) and, for the spread of the index itself, a row index; or a layer with the same fields as the input. Empty: the input itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adds share (aandeel_...) and score (z_... or score_...) of each group, and groepen_bekend.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Base year of the reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Below this number nothing is shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells, neighbourhoods or a table, one row for each place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chooses the rows of a table with several years; of a layer it states the year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compares the share of each group with a reference, averages the groups that are known and expresses the result in the reference's own standard deviation: 0 is the reference's mean, 1 one standard deviation above it. The reference is a table of means, another layer, or the input itself; it belongs to one base year, so use the same one for every year that is compared. Where the index has no value the field reden_index says why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Directions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty: all but one, so 4 of 5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty: index. The field reden_... is named after it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Group {group} has no scores: its share does not vary in the reference, or its mean is 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Groups that must be known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Index of vulnerable residents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Input layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep intermediate columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer with index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean of the groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minimum residents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the new field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Names of the groups in the reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of residents: denominator, weight in the reference, and what the minimum applies to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One field per group: residents on benefit, with a mild intellectual disability, and so on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One per group in the order of the groups, separated by semicolons: 1;1;0.5. Empty: all 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One per group: 1 where a higher share is more vulnerable, -1 where it is less; then 100 minus the percentage is taken. Separated by semicolons; empty: all 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reference: {source}; base year: {year}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Residents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source of the reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reference does not know the standard deviation of an index of exactly these groups (row index), so the index is the mean of the z-scores, not rescaled. The classes of the map of vulnerable residents are meant for a rescaled index.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the fields hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where they differ from the fields: one per group, separated by semicolons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>counts: numbers of residents. percentages: shares of the residents, 0 to 100.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>geometric: a low score is made up for less by high ones; not for z-scores.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not stated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>zscore: distance to the mean in standard deviations, as in the reports. ratio: the mean is 100. minmax: 0 for the lowest, 100 for the highest. percentile: percentage of places with a lower share. rank: place among the places, 1 is the lowest. The last three need a layer as reference, or none.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>GridAlgorithm</name>
    <message>
      <source>Cell size (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coordinate system of the grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grid cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Projected, in metres. The cells of CBS and the Leefbaarometer are in EPSG:28992.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Side of a cell in whole metres; 100 and 500 fit the cells of CBS and the Leefbaarometer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell size must be at least 1 metre.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Layers</name>
    <message>
      <source>A shapefile cuts field names at 10 characters, and their meaning is lost: {names}. Write a GeoPackage (.gpkg) instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer}, field {field}: {told}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer}: {count} rows read feature by feature.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer}: {count} rows read straight from the file (Arrow stream).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} NULL</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} blank or a sign for missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} codes for no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} not a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} not published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of which the point or comma may be a thousands or a decimal separator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} suppressed in the source</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MapSeries</name>
    <message>
      <source>Choose the field with the social-housing dwellings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the fields of the groups, and the field with the number of residents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give at least one layer: nuisance, groups of residents or social housing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make map series</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Makes the resilience maps from the layers that you have: nuisance, vulnerable residents and social housing, in one year and over two years, on 100 m cells or on neighbourhoods. Each layer is optional; a map that lacks an input is skipped, and the log says why. The output is one table with all measures, classes and reasons, which is loaded once per map, styled with the legend of that map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Map {map} is skipped: {lacking} is not known from the layers given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The index is relative to: {source}, {year}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} cells or neighbourhoods are mapped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} rows of layer {layer} lie in none of them and are not used.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Measure</name>
    <message>
      <source>- without a value: {count}, {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Features</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Features with a value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Features without a value, for a reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field {field} has a value for {known} of {count} features.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field {field} has a value nowhere:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer holds no features, so the result holds none either.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Problem</name>
    <message>
      <source>A direction is 1 (a higher share is more vulnerable) or -1 (less vulnerable), nothing else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A geometric mean cannot be taken of z-scores, which are negative below the mean. Choose the arithmetic mean, or the method ratio, minmax, percentile or rank.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An index needs at least one group. Choose its components.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coordinate system {crs} does not measure in metres. Choose a projected one, such as EPSG:28992 (Amersfoort / RD New).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field {field} has the name of a field that the result gets anyway. Rename it in the input, for example to {field}_bron, and choose that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field {field} of layer {layer} holds ids of another grid, such as {examples}. Use ids of the Dutch grid in RD New, such as E1761N3174.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field {field} of layer {layer} holds ids of cells that are not {size} m wide, such as {examples}. Set the cell size to that of the ids{hint}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field {field} of layer {layer} holds no cell ids, but for example {examples}. Choose the field with ids such as E1761N3174.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field {field} of layer {layer} holds no ids of cells of {size} m (such as E1761N3174), so the places to map are not known. Give the layer of cells or neighbourhoods as well.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File {file} cannot be written: {error}. Choose another folder for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File {file} is open elsewhere. Remove its layers from the project or choose another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In layer {layer}, field {field}, {count} ids occur more than once ({ids}). Choose the field that tells its places apart, or select one year of them first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In line {line} of the rules in {file} the column {column} holds “{found}”, but it can only be one of: {known}. Correct that line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the legend file {file} the bounds do not ascend: {key} is {value}, which is not above {previous} before it. Put the bounds in ascending order, each once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the legend file {file} the key {key} must be {expected}, but it is {found}. Correct it in that file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the legend file {file} the key {key} stands twice in one place. Remove one of the two.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} changed while it was being read. Run again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} gives several values of {field} for the same cell or neighbourhood, and such values cannot be added up. Choose the id field and one year of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} has no coordinate system. Its coordinates look like {probable}: set that with Layer &gt; Layer CRS &gt; Set Layer CRS and run again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} has no coordinate system. Set it with Layer &gt; Layer CRS &gt; Set Layer CRS and run again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} has no field {field}, so that it cannot be drawn by the legend {legend}. Assign or combine classes first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} has no field {field}. Choose one of its fields: {available}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} has no ids in field {field}. Choose the field that holds the cell ids or codes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} has no rows of year {year} in field {field}. Choose one of the years it has: {years}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} has several fields that could be {field}: {available}. Rename all but one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} has {count} rows whose cell occurs before, such as {examples}. If it holds several years, choose the field with the year and a year; otherwise remove the doubles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} has {earlier} fields of groups in the first year and {later} in the second. Choose the same groups in both years, in the same order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} holds no features, so there is no year to compare with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} holds several years in field {field}: {years}. Choose one of them as the year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} is a table without geometry. Choose a layer with places.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} says that it is in {crs}, but its coordinates cannot be: they look like {probable}. Set the right one with Layer &gt; Layer CRS &gt; Set Layer CRS and run again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} says that it is in {crs}, but its coordinates look like {probable}. Set the right one with Layer &gt; Layer CRS &gt; Set Layer CRS and run again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} says that it is in {crs}, but most of its coordinates, such as {x}, {y}, lie far outside the Netherlands. Find out which coordinate system they are in and set it with Layer &gt; Layer CRS &gt; Set Layer CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layers {layer_1} and {layer_2} have no id in common (such as {id_1} and {id_2}). Choose the field that holds the same ids in both, and layers of the same grid or division.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Method {method} compares with every place of the reference, but {layer} is a table of means. Choose zscore or ratio, or give a layer as the reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No row of layer {layer} lies in, or has the id of, any cell or neighbourhood that is mapped. Check its coordinate system, or choose the field that holds the same ids.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Output {output} is not set. Choose where to write it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Output {path} cannot be written: {error}. What stood there before is unchanged. Check that the disk has room, that the folder may be written to and that no other program holds the file, or choose another place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Output {path} is the file that layer {layer} is read from. Choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reference {layer} gives group {group} the mean {mean} and the standard deviation {sd}; both must be percentages from 0 to 100.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reference {layer} has more than one row for {group}. Keep one row per group and base year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reference {layer} has no row for group {group}; it has {names}. Name the groups as the reference does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reference {layer} has no rows for {year}; it has {years}. Choose one of its years.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reference {layer} mixes base years (found: {years}, or rows without a year). A reference belongs to one year: choose it, or keep the rows of one year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bounds “{found}” do not ascend. Type at least one bound, the lowest first, each once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The class bounds {bounds} are not a list of rising numbers; give at least one, as in 20;40;60.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field {field} of layer “{layer}” holds {found}, which is no class of the legend {legend} (1 to {last}; 0 and below: no class). Choose the field with its classes, or assign them again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The legend file {file} cannot be read ({error}). Check the path; the file must be text in UTF-8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The legend file {file} has an unknown key {key}. Correct its spelling or remove it; known here are {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The legend file {file} has {bounds} bounds and {classes} classes; there must be one class more than there are bounds. Add or remove a bound or a class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The legend file {file} is not valid JSON: line {line}, column {column}: {error}. Correct that line; often a comma or a quotation mark just before it is missing or too many.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The legend file {file} lacks the key {key}. Add it; the legends that come with the plugin show what it looks like.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The legend files {first} and {file} have the same id {legend}. Keep one of them in the folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The legend {legend} has no bounds: its classes follow from rules over {inputs}. Combine classes instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The legend {legend} has no rule matrix: it cuts one column at bounds. Use it to assign classes, or choose a legend with a matrix.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The matrix in {file} gives more than one rule for {combinations}; {count} in all. Leave one rule for each combination.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The matrix in {file} is not complete: no rule for {combinations}; {count} in all. Add a rule for each; * stands for every level.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output {source} cannot be opened again, so no maps are made of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project {path} cannot be written. Choose another place for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reference area has no mean change: none of its places has figures in both years and a weight above 0. Choose another reference area or the absolute change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reference {layer} has no figures for {groups}. Add them or leave them out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rules of {legend} combine {expected} classed columns ({names}), but {found} were given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table of rules in {file} has the columns {found}, but needs {expected} (and may have {basis}). Correct its first line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The weights {weights} make no index: each must be 0 or more, and their sum above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no folder {folder}. Choose the folder that holds your legend files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no legend called {legend}. Choose one of {known}, or give the path of a .json file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to map. Give at least one layer: nuisance, groups of residents or social housing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{groups} are one and the same group in reference {layer}. Choose each group once, of one year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{minimum} groups must be known, but the index has {count} with a weight above 0. Ask for 1 to {count}, or leave it empty for all but one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter} has {found} values for {count} fields ({fields}). Give one for each, in the same order, separated by semicolons, or none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter} is {text}, but must be numbers separated by semicolons, as in 1;0.5;2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{found}” is not a number. Type the bounds with ; between them, for example -0,5; 0; 0,5.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SampleMunicipality</name>
    <message>
      <source>A GeoPackage, or a folder in which voorbeeldgemeente.gpkg is written. Beside it comes leefbaarometer_grid.csv, in the form of the Leefbaarometer's own download. Existing files of these names are replaced, once everything has been written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add layers to project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adds all layers to the project when the algorithm was started from the desktop.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dwellings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GeoPackage or folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leefbaarometer table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Populated cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write sample municipality</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writes an invented town, so that every map can be tried without data of your own: addresses with landlord, rent and residents, neighbourhoods, streets, Leefbaarometer scores of 2014 and 2022, CBS squares of 100 m with their missing codes, and a national reference table. Nothing in it was measured and no place is copied. The result is the same on every computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wrote {dwellings} dwellings in {cells} cells and {areas} neighbourhoods to {file}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>full: 65,000 dwellings in about 6,000 cells. small: 1,300 dwellings, written at once, with the same kinds of neighbourhoods.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SeriesForm</name>
    <message>
      <source>Addresses, cells or neighbourhoods with residents per group in the second (or only) year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Addresses, cells or neighbourhoods with social-housing dwellings. Map 4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All dwellings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cell id or code.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cell size (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells or neighbourhoods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells or neighbourhoods to map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed copies of legend definitions (.json); each replaces the built-in one of the same id.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coordinate system of the maps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty: all groups but one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty: rows are placed by the centre of their geometry, and added up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty: rows are placed by the centre of their geometry.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty: the field onv of the Leefbaarometer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty: the field with the same name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fewest residents or dwellings to show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder with own legends</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For a table with a row per year: the field with the year. Both years are taken from it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Groups in the first year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Groups in the first year: fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Groups of vulnerable residents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Groups that must be known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Id in the layer of groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Id in the layer of social housing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Id of the cell or neighbourhood</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Id of the cells or neighbourhoods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In metres; used with radius only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the same order as the groups above. Empty: the fields with the same names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language of the maps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer or table with the Leefbaarometer's scores of the second (or only) year. Maps 1, 3, 5, 7.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Legends are Dutch, as the reports print them, or translated into English.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Map series</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nuisance and lack of safety</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nuisance in the first year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of all residents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of dwellings (1 or 0 per address); a percentage where no field counts all dwellings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of dwellings. Empty with points: each point is one dwelling.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of maps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One field per group; five in the reports.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One table with all measures, classes and reasons; a GeoPackage keeps the styles too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only where the first year stands in another layer, or in another field of the same layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons that get the maps. Empty: the populated cells of the layers above.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Project with the maps as a group and as map themes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Projected, in metres. Layers in another coordinate system are transformed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>QGIS project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Radius</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reference of the index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Residents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Residents in the first year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rules of the resilience map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score in the first year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shares and index of smaller places are suppressed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Side of a cell in whole metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Social housing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Social-housing dwellings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stands on the maps, and picks the rows where a field with the year is chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table with the columns groep, gemiddelde and standaardafwijking (of the Netherlands, say), of one base year. Empty: the index is relative to the area that is mapped, in the first year given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The groups are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer with the first year; the same layer again where it stands in other fields of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two published rule tables.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which residents and dwellings count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Year of the score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cell: those in the cell. radius: those within a straight distance of its centre (points only).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>counts: numbers of residents, that add up. percentages: one row per cell or neighbourhood.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Share</name>
    <message>
      <source>A copy of the input with the share and its reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A numerator that is larger than its denominator by at most this much gives 100 %. CBS rounds to multiples of 5, but both counts of one source alike, so that 0 is right for it; give 5 where they come from different sources.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Below this number the share is suppressed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bounds of the classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells, neighbourhoods or a table with both counts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Computes 100 x numerator / denominator for each feature. Where the share may not or cannot be shown the field is NULL and the field reden_... says why: fewer than the minimum, suppressed in the source, denominator 0, numerator larger than denominator, a negative count, or no data. What a source suppressed never becomes a 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counts suppressed in the source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Denominator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty: aandeel_ and the name of the numerator. The field reden_... is named after it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Excess that rounding explains</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From this share on nearly everybody in the place belongs to the group, which tells something about each of them: suppressed. 90 is usual; empty: never.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the bounds of the classes, as in 20;40;60, or choose a legend.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Group disclosure from (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Input layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer with share</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Legend of the classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minimum denominator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the new field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Numerator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share in percent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The new field {field} would replace a field that the share is computed from. Choose another name for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The part: residents of a group, social-housing dwellings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The whole that the part belongs to: all residents, all dwellings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With bounds: rising percentages separated by semicolons, as in 20;40;60.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With legend: the name of a built-in legend or the path of a .json file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none: the share is suppressed too. legend, bounds: a numerator that CBS suppressed is taken as 0 to 4; where the lowest and the highest share fall in one class, their middle is shown, else the reason is an uncertain class. The fields ..._laag and ..._hoog hold both ends: where they differ, the share is an estimate. CBS also suppresses some counts for secrecy; those may be larger than 4.</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
