# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold what docs/atlas.md says besides what it takes from the definitions of the maps."""

INTRODUCTION = """# Atlases: all maps of a report

*Make atlas* makes the maps of a report in one go: on cells, on neighbourhoods, on postcode areas, on estates and as
points. *Atlas* chooses the report: *maastricht* (2021, [numbers 2-1 to 2-26](#the-maps-of-maastricht)) or *nationaal*
(the national update of 2020, [four maps and what they are made from](#the-maps-of-the-national-update)). It takes the
layers that you have. A map that lacks a layer, a field or a year is skipped, and the log says which; nothing is
guessed. What comes out is one GeoPackage with the tables `cellen`, `buurten`, `postcodes` and `complexen`, as far as
there are maps on them, and a table for each map of points; the style of each map with it, and, where wanted, a project
with a theme per map. `make demo-maastricht` makes both atlases for the sample municipality, as PDF and as pictures.

This page is made from the definitions in `legends/maastricht/` and `legends/nationaal/` by `make styles`. Number 2-24
is missing because nothing is known here about what it shows. Two definitions of Maastricht have no number: the
locations that lie over 2-16, and SES-WOA. Those of the national update have none, for the update prints none.

## What counts for a cell

Everything within 300 m: along the streets where a *Network of streets and paths* is given, in a straight line where
none is. Addresses, allocations and reports are counted together, so that a cell with dwellings and no report has 0
reports and not "no data". Cells that have addresses or stand in the map series are mapped. Neighbourhoods end at
their borders. Windows of neighbouring cells overlap: their figures are never added up, and where two of them differ by
fewer than the minimum, a warning names the cells.

## Rules that the reports state

- **Allocations to special groups are never shown finer than neighbourhoods** (144 households in two years). A
  definition that shows their column on cells or as points is refused, in an own atlas too.
- **2-18 shows only cells that hold social dwellings themselves.** The others have neither class nor figure, and the
  reason *noemer is 0*; they are not drawn.
- **Percentages with whole numbers in the legend are rounded half up first**, so that no value falls between 62-65% and
  66-72%.
- **A dwelling of which the rent is not known is neither cheap nor dear**: it counts in neither part nor whole.
- Shares, rates and marks over fewer than *Fewest residents or dwellings to show* are suppressed.

## Fields

A field is found by its name; capitals, blanks and signs do not matter. Texts are compared without capitals. Tables of
figures are joined by the field whose contents match the codes of the neighbourhoods, or else their names. An export
of StatLine needs no preparation: blank-padded codes, decimal commas, ` .` for missing and rows of municipality and
districts among those of neighbourhoods are understood; it must hold one year.

The map series must hold the classes that 2-9 and 2-26 show: make it with both years, and with the rules
*veerkracht_maastricht*. The outcome under the policy of estates needs the same, and the focus map.

Fields of one year end in it: with *First year of comparisons* 2012 and *Year* 2018 the maps of a change read
`onv_2012` and `onv_2018`. In a definition that is `onv_{first_year}` and `onv_{year}`.

Where your field has another name, rename it, or change `column` and `sum` in a copy of the folder.

## Rent limits

`legends/maastricht/huurgrenzen.csv` holds the limits by year, each line with its source. *Year* chooses the line. Most
sources are pages about the limits, not the regulations themselves: check the year that you publish. The first three
limits rise by one percentage a year, rounded up to a cent (Wet op de huurtoeslag, article 27): all years agree with
that, and two amounts of 2014 and of 2026 that no page gave follow from it. Add other years in a copy of the folder.

{limits}

## The policy of landlords over the outcome

*Estates* is a layer of your own, points or polygons, one row an estate, with a field `beleid`. The map of resilience
and the focus map lie under it. Each policy has a mark of its own shape, so that it can be told without colour; a line
goes round an estate that is a polygon. The list of policies stands in `beleid_complexen.json` and is our own: change it
in a copy of the folder. A policy that is not in the list falls in its last class; where none of your policies is in the
list, the most frequent ones take the places. An estate without a policy is drawn as *geen gegevens*; *onbekend* is what
a landlord states.

Each row of `complexen` says the outcome of its place: `klasse_`, `label_` and `reden_` of the cell that holds the
estate, or a point on its surface where it is a polygon. A suppressed cell stays suppressed there, and a place without a
cell is *geen gegevens*. The log counts the estates of each policy by outcome.

## Neighbourhoods with their figures

The map of lowest incomes and nuisance writes beside each name both changes, with their sign: percentage points, and
points of the Leefbaarometer, of which more is better. Where there is no figure stands why: *onderdrukt*, *geen
gegevens*, *alleen in jaar 1*. The texts are labels of QGIS in the style that is kept with the table `buurten`, and
what they say stands in its field `bijschrift_buurten_inkomens_overlast`: move or change them like any label. They stand
inside their neighbourhood, {smallest:g} to {largest:g} points large, and never on each other: QGIS leaves one
out for which there is no room. Print on A3, or zoom in, and it comes back; *Toggle unplaced labels* in QGIS's label
toolbar shows which are left out.

## Postcode areas

*Postcode areas* are points or polygons, one row a postcode; no cells are needed. They are drawn where they lie, as dots
or as areas, and their figures are taken as they are: nothing is counted within a distance. Dots of the first class lie
on top. Where a definition gives `marks`, dots have a shape a class as well: a diamond for worse and a triangle for
better, a square for blue. A small cross is *geen gegevens*, a small circle *onderdrukt*. The minimum of residents holds
in both years of a change. *Change*, *Assign classes* and *Combine classes* take such layers too; *Make map series*
takes postcodes that are polygons, as it takes neighbourhoods.

## What is our own in the national update

What the update says of these maps is one line each. Printed is: red for nuisance with a large share of residents with a
mild intellectual disability (LVB), blue for a large share with less nuisance, darker for more rise, and 35 % as the
tipping value. We read *rise* as the rise of that share, *nuisance* as the classes worse than the Dutch mean, and take
35 % itself as large. All else, the classes of a change and the nine classes of change against level among them, is our
own choice; each table below says so.

## An own atlas

Copy `legends/maastricht` or `legends/nationaal`, change bounds, labels, colours, conditions or columns, and name the
copy in *Folder with an own atlas*. `like` takes the classes of a built-in legend; `made_of` says what a map is made of,
in one or more ways, of which the first that the fields allow is taken. `kind` is *share* (100 x part / whole), *rate*
(times x part / whole), *percentage* and *figure* (as the source gives them), *change* (part minus `before`; `compares`
says whether shares, percentages or figures), *classes* (codes of the map series) or *category* (a text, on points and
estates). Of the owners in 2-1 the report names four; where none of them occurs, the owners of your own layer take
their places, by number of dwellings.

A map with a `matrix` has no `made_of`: its rules combine the classes of two or three other maps of the folder, on the
same unit, and are refused unless there is exactly one rule for each combination. What is missing or suppressed in one
of those maps is so in the combined one. `captions` names the maps of figures that are written beside the names of
neighbourhoods, `keeps` the columns that rows of postcodes and estates keep, `carries` the maps on cells whose class
each estate says, `on_top` the map of points or estates that is drawn over another, `marks` the shape of each class.
"""
MAASTRICHT = """## The maps of Maastricht

Figures of neighbourhoods may stand in the layer of *Neighbourhoods* itself as well; maps on neighbourhoods need that
layer. Rings are drawn by hand or by *Find focus areas*, and coloured by the rules named here, which [rings](rings.md)
explains. *Export map series* prints the maps of one table, such as `cellen`, with the points or estates that lie over
them, and with rings where they are given.
"""
NATIONAL = """## The maps of the national update

The policy over the outcome (Tilburg) is `uitkomst_veerkracht` and `uitkomst_focus` with `beleid_complexen` over them;
neighbourhoods with both changes (Eindhoven) `buurten_inkomens_overlast`; change against level (Amsterdam)
`niveau_en_ontwikkeling`; problem areas (Amsterdam) `probleemgebieden`. The others are what these are made from, and
maps of their own.
"""
