<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
  <context>
    <name>Actions</name>
    <message>
      <source>Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Load sample municipality…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make map series…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The help pages have not been built in this checkout yet: run make docs in it.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Algorithm</name>
    <message>
      <source>Cancelled. Nothing was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Classes and rules</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resilience maps</source>
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
      <source>In layer {layer} {count} ids occur more than once ({ids}). Choose the field that tells its places apart, or select one year of them first.</source>
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
      <source>Layer {layer} gives several values of {field} for the same cell or neighbourhood, and such values cannot be added up. Choose the id field and one year of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} has no field {field}. Choose one of its own fields: {available}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} has no field {field}. Choose one of the fields it has: {available}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} has no ids in field {field}. Choose the field that holds the cell ids or codes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} has several fields that could be {field}: {available}. Rename all but one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer {layer} holds no features, so there is no year to compare with.</source>
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
      <source>Output {output} cannot be created. Choose another place for it.</source>
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
      <source>The output cannot be written: {error}. Choose another place for it.</source>
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
      <source>{minimum} groups must be known, but the index has {count} with a weight above 0. Ask for 1 to {count}, or leave it empty for all but one.</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
