<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis styleCategories="Symbology|Legend" version="3.22.0">
 <renderer-v2 attr="klasse_beleid_complexen" type="categorizedSymbol">
  <categories>
   <category label="doorexploiteren" render="true" symbol="0" type="long" value="1"/>
   <category label="renoveren" render="true" symbol="1" type="long" value="2"/>
   <category label="verkopen" render="true" symbol="2" type="long" value="3"/>
   <category label="sloop/nieuwbouw" render="true" symbol="3" type="long" value="4"/>
   <category label="onbekend" render="true" symbol="4" type="long" value="5"/>
   <category label="ander beleid" render="true" symbol="5" type="long" value="6"/>
   <category label="geen gegevens" render="true" symbol="6" type="long" value="0"/>
   <category label="onderdrukt (kleine aantallen)" render="true" symbol="7" type="long" value="-1"/>
  </categories>
  <symbols>
   <symbol alpha="1" name="0" type="fill">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="0,0,255,255"/>
      <Option name="joinstyle" type="QString" value="round"/>
      <Option name="outline_color" type="QString" value="26,26,26,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.35"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="style" type="QString" value="no"/>
     </Option>
    </layer>
    <layer class="CentroidFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="point_on_all_parts" type="QString" value="0"/>
      <Option name="point_on_surface" type="QString" value="1"/>
     </Option>
     <symbol alpha="1" name="@0@1" type="marker">
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"/>
        <Option name="color" type="QString" value="255,255,255,255"/>
        <Option name="joinstyle" type="QString" value="round"/>
        <Option name="name" type="QString" value="circle"/>
        <Option name="outline_color" type="QString" value="255,255,255,255"/>
        <Option name="outline_style" type="QString" value="solid"/>
        <Option name="outline_width" type="QString" value="0.25"/>
        <Option name="outline_width_unit" type="QString" value="MM"/>
        <Option name="size" type="QString" value="3.6"/>
        <Option name="size_unit" type="QString" value="MM"/>
       </Option>
      </layer>
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"/>
        <Option name="color" type="QString" value="247,247,247,255"/>
        <Option name="joinstyle" type="QString" value="round"/>
        <Option name="name" type="QString" value="circle"/>
        <Option name="outline_color" type="QString" value="26,26,26,255"/>
        <Option name="outline_style" type="QString" value="solid"/>
        <Option name="outline_width" type="QString" value="0.25"/>
        <Option name="outline_width_unit" type="QString" value="MM"/>
        <Option name="size" type="QString" value="2.8"/>
        <Option name="size_unit" type="QString" value="MM"/>
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol alpha="1" name="1" type="fill">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="0,0,255,255"/>
      <Option name="joinstyle" type="QString" value="round"/>
      <Option name="outline_color" type="QString" value="26,26,26,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.35"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="style" type="QString" value="no"/>
     </Option>
    </layer>
    <layer class="CentroidFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="point_on_all_parts" type="QString" value="0"/>
      <Option name="point_on_surface" type="QString" value="1"/>
     </Option>
     <symbol alpha="1" name="@1@1" type="marker">
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"/>
        <Option name="color" type="QString" value="255,255,255,255"/>
        <Option name="joinstyle" type="QString" value="round"/>
        <Option name="name" type="QString" value="triangle"/>
        <Option name="outline_color" type="QString" value="255,255,255,255"/>
        <Option name="outline_style" type="QString" value="solid"/>
        <Option name="outline_width" type="QString" value="0.25"/>
        <Option name="outline_width_unit" type="QString" value="MM"/>
        <Option name="size" type="QString" value="3.6"/>
        <Option name="size_unit" type="QString" value="MM"/>
       </Option>
      </layer>
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"/>
        <Option name="color" type="QString" value="63,143,210,255"/>
        <Option name="joinstyle" type="QString" value="round"/>
        <Option name="name" type="QString" value="triangle"/>
        <Option name="outline_color" type="QString" value="26,26,26,255"/>
        <Option name="outline_style" type="QString" value="solid"/>
        <Option name="outline_width" type="QString" value="0.25"/>
        <Option name="outline_width_unit" type="QString" value="MM"/>
        <Option name="size" type="QString" value="2.8"/>
        <Option name="size_unit" type="QString" value="MM"/>
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol alpha="1" name="2" type="fill">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="0,0,255,255"/>
      <Option name="joinstyle" type="QString" value="round"/>
      <Option name="outline_color" type="QString" value="26,26,26,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.35"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="style" type="QString" value="no"/>
     </Option>
    </layer>
    <layer class="CentroidFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="point_on_all_parts" type="QString" value="0"/>
      <Option name="point_on_surface" type="QString" value="1"/>
     </Option>
     <symbol alpha="1" name="@2@1" type="marker">
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"/>
        <Option name="color" type="QString" value="255,255,255,255"/>
        <Option name="joinstyle" type="QString" value="round"/>
        <Option name="name" type="QString" value="square"/>
        <Option name="outline_color" type="QString" value="255,255,255,255"/>
        <Option name="outline_style" type="QString" value="solid"/>
        <Option name="outline_width" type="QString" value="0.25"/>
        <Option name="outline_width_unit" type="QString" value="MM"/>
        <Option name="size" type="QString" value="3.6"/>
        <Option name="size_unit" type="QString" value="MM"/>
       </Option>
      </layer>
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"/>
        <Option name="color" type="QString" value="242,194,48,255"/>
        <Option name="joinstyle" type="QString" value="round"/>
        <Option name="name" type="QString" value="square"/>
        <Option name="outline_color" type="QString" value="26,26,26,255"/>
        <Option name="outline_style" type="QString" value="solid"/>
        <Option name="outline_width" type="QString" value="0.25"/>
        <Option name="outline_width_unit" type="QString" value="MM"/>
        <Option name="size" type="QString" value="2.8"/>
        <Option name="size_unit" type="QString" value="MM"/>
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol alpha="1" name="3" type="fill">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="0,0,255,255"/>
      <Option name="joinstyle" type="QString" value="round"/>
      <Option name="outline_color" type="QString" value="26,26,26,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.35"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="style" type="QString" value="no"/>
     </Option>
    </layer>
    <layer class="CentroidFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="point_on_all_parts" type="QString" value="0"/>
      <Option name="point_on_surface" type="QString" value="1"/>
     </Option>
     <symbol alpha="1" name="@3@1" type="marker">
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"/>
        <Option name="color" type="QString" value="255,255,255,255"/>
        <Option name="joinstyle" type="QString" value="round"/>
        <Option name="name" type="QString" value="diamond"/>
        <Option name="outline_color" type="QString" value="255,255,255,255"/>
        <Option name="outline_style" type="QString" value="solid"/>
        <Option name="outline_width" type="QString" value="0.25"/>
        <Option name="outline_width_unit" type="QString" value="MM"/>
        <Option name="size" type="QString" value="3.6"/>
        <Option name="size_unit" type="QString" value="MM"/>
       </Option>
      </layer>
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"/>
        <Option name="color" type="QString" value="17,17,17,255"/>
        <Option name="joinstyle" type="QString" value="round"/>
        <Option name="name" type="QString" value="diamond"/>
        <Option name="outline_color" type="QString" value="26,26,26,255"/>
        <Option name="outline_style" type="QString" value="solid"/>
        <Option name="outline_width" type="QString" value="0.25"/>
        <Option name="outline_width_unit" type="QString" value="MM"/>
        <Option name="size" type="QString" value="2.8"/>
        <Option name="size_unit" type="QString" value="MM"/>
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol alpha="1" name="4" type="fill">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="0,0,255,255"/>
      <Option name="joinstyle" type="QString" value="round"/>
      <Option name="outline_color" type="QString" value="26,26,26,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.35"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="style" type="QString" value="no"/>
     </Option>
    </layer>
    <layer class="CentroidFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="point_on_all_parts" type="QString" value="0"/>
      <Option name="point_on_surface" type="QString" value="1"/>
     </Option>
     <symbol alpha="1" name="@4@1" type="marker">
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"/>
        <Option name="color" type="QString" value="255,255,255,255"/>
        <Option name="joinstyle" type="QString" value="round"/>
        <Option name="name" type="QString" value="pentagon"/>
        <Option name="outline_color" type="QString" value="255,255,255,255"/>
        <Option name="outline_style" type="QString" value="solid"/>
        <Option name="outline_width" type="QString" value="0.25"/>
        <Option name="outline_width_unit" type="QString" value="MM"/>
        <Option name="size" type="QString" value="3.6"/>
        <Option name="size_unit" type="QString" value="MM"/>
       </Option>
      </layer>
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"/>
        <Option name="color" type="QString" value="166,166,166,255"/>
        <Option name="joinstyle" type="QString" value="round"/>
        <Option name="name" type="QString" value="pentagon"/>
        <Option name="outline_color" type="QString" value="26,26,26,255"/>
        <Option name="outline_style" type="QString" value="solid"/>
        <Option name="outline_width" type="QString" value="0.25"/>
        <Option name="outline_width_unit" type="QString" value="MM"/>
        <Option name="size" type="QString" value="2.8"/>
        <Option name="size_unit" type="QString" value="MM"/>
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol alpha="1" name="5" type="fill">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="0,0,255,255"/>
      <Option name="joinstyle" type="QString" value="round"/>
      <Option name="outline_color" type="QString" value="26,26,26,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.35"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="style" type="QString" value="no"/>
     </Option>
    </layer>
    <layer class="CentroidFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="point_on_all_parts" type="QString" value="0"/>
      <Option name="point_on_surface" type="QString" value="1"/>
     </Option>
     <symbol alpha="1" name="@5@1" type="marker">
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"/>
        <Option name="color" type="QString" value="255,255,255,255"/>
        <Option name="joinstyle" type="QString" value="round"/>
        <Option name="name" type="QString" value="star"/>
        <Option name="outline_color" type="QString" value="255,255,255,255"/>
        <Option name="outline_style" type="QString" value="solid"/>
        <Option name="outline_width" type="QString" value="0.25"/>
        <Option name="outline_width_unit" type="QString" value="MM"/>
        <Option name="size" type="QString" value="3.6"/>
        <Option name="size_unit" type="QString" value="MM"/>
       </Option>
      </layer>
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"/>
        <Option name="color" type="QString" value="122,75,157,255"/>
        <Option name="joinstyle" type="QString" value="round"/>
        <Option name="name" type="QString" value="star"/>
        <Option name="outline_color" type="QString" value="26,26,26,255"/>
        <Option name="outline_style" type="QString" value="solid"/>
        <Option name="outline_width" type="QString" value="0.25"/>
        <Option name="outline_width_unit" type="QString" value="MM"/>
        <Option name="size" type="QString" value="2.8"/>
        <Option name="size_unit" type="QString" value="MM"/>
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol alpha="1" name="6" type="fill">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="0,0,255,255"/>
      <Option name="joinstyle" type="QString" value="round"/>
      <Option name="outline_color" type="QString" value="26,26,26,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.35"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="style" type="QString" value="no"/>
     </Option>
    </layer>
    <layer class="CentroidFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="point_on_all_parts" type="QString" value="0"/>
      <Option name="point_on_surface" type="QString" value="1"/>
     </Option>
     <symbol alpha="1" name="@6@1" type="marker">
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"/>
        <Option name="color" type="QString" value="255,255,255,255"/>
        <Option name="joinstyle" type="QString" value="round"/>
        <Option name="name" type="QString" value="cross2"/>
        <Option name="outline_color" type="QString" value="255,255,255,255"/>
        <Option name="outline_style" type="QString" value="solid"/>
        <Option name="outline_width" type="QString" value="0.25"/>
        <Option name="outline_width_unit" type="QString" value="MM"/>
        <Option name="size" type="QString" value="3.6"/>
        <Option name="size_unit" type="QString" value="MM"/>
       </Option>
      </layer>
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"/>
        <Option name="color" type="QString" value="255,255,255,255"/>
        <Option name="joinstyle" type="QString" value="round"/>
        <Option name="name" type="QString" value="cross2"/>
        <Option name="outline_color" type="QString" value="26,26,26,255"/>
        <Option name="outline_style" type="QString" value="solid"/>
        <Option name="outline_width" type="QString" value="0.25"/>
        <Option name="outline_width_unit" type="QString" value="MM"/>
        <Option name="size" type="QString" value="2.8"/>
        <Option name="size_unit" type="QString" value="MM"/>
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol alpha="1" name="7" type="fill">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="0,0,255,255"/>
      <Option name="joinstyle" type="QString" value="round"/>
      <Option name="outline_color" type="QString" value="26,26,26,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.35"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="style" type="QString" value="no"/>
     </Option>
    </layer>
    <layer class="CentroidFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="point_on_all_parts" type="QString" value="0"/>
      <Option name="point_on_surface" type="QString" value="1"/>
     </Option>
     <symbol alpha="1" name="@7@1" type="marker">
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"/>
        <Option name="color" type="QString" value="255,255,255,255"/>
        <Option name="joinstyle" type="QString" value="round"/>
        <Option name="name" type="QString" value="cross2"/>
        <Option name="outline_color" type="QString" value="255,255,255,255"/>
        <Option name="outline_style" type="QString" value="solid"/>
        <Option name="outline_width" type="QString" value="0.25"/>
        <Option name="outline_width_unit" type="QString" value="MM"/>
        <Option name="size" type="QString" value="3.6"/>
        <Option name="size_unit" type="QString" value="MM"/>
       </Option>
      </layer>
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="0"/>
        <Option name="color" type="QString" value="217,217,217,255"/>
        <Option name="joinstyle" type="QString" value="round"/>
        <Option name="name" type="QString" value="cross2"/>
        <Option name="outline_color" type="QString" value="26,26,26,255"/>
        <Option name="outline_style" type="QString" value="solid"/>
        <Option name="outline_width" type="QString" value="0.25"/>
        <Option name="outline_width_unit" type="QString" value="MM"/>
        <Option name="size" type="QString" value="2.8"/>
        <Option name="size_unit" type="QString" value="MM"/>
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <legend showLabelLegend="0" type="default-vector"/>
 <layerGeometryType>2</layerGeometryType>
</qgis>
