<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>actions</name>
    <message>
        <source>图层样式…</source>
        <translation>Layer style…</translation>
    </message>
    <message>
        <source>所选图层的颜色、分级、图标和标注</source>
        <translation>Colours, classes, symbols and labels of the selected layer</translation>
    </message>
    <message>
        <source>新建项目</source>
        <translation>New project</translation>
    </message>
    <message>
        <source>从空白项目开始</source>
        <translation>Start from an empty project</translation>
    </message>
    <message>
        <source>打开…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>打开一个一米项目（.yimi）</source>
        <translation>Open a Yimi project (.yimi)</translation>
    </message>
    <message>
        <source>打开示例</source>
        <translation>Open the sample</translation>
    </message>
    <message>
        <source>打开随软件提供的常州合成示例</source>
        <translation>Open the made-up Changzhou sample that comes with the program</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>把项目写入文件</source>
        <translation>Write the project to its file</translation>
    </message>
    <message>
        <source>另存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>把项目写入另一个文件</source>
        <translation>Write the project to another file</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>关闭一米</source>
        <translation>Close Yimi</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>撤销上一步</source>
        <translation>Undo the last step</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>重做撤销的一步</source>
        <translation>Redo the step that was undone</translation>
    </message>
    <message>
        <source>重命名图层</source>
        <translation>Rename layer</translation>
    </message>
    <message>
        <source>给所选图层换一个名称</source>
        <translation>Give the selected layer another name</translation>
    </message>
    <message>
        <source>移除图层</source>
        <translation>Remove layer</translation>
    </message>
    <message>
        <source>把所选图层移出项目，可以撤销</source>
        <translation>Take the selected layer out of the project; can be undone</translation>
    </message>
    <message>
        <source>画要素</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>在正在编辑的图层里画点、线或面</source>
        <translation>Draw points, lines or areas in the layer that is edited</translation>
    </message>
    <message>
        <source>新建图层…</source>
        <translation>New layer…</translation>
    </message>
    <message>
        <source>新建一个空图层，在地图上画</source>
        <translation>Start an empty layer and draw on the map</translation>
    </message>
    <message>
        <source>生成出入口</source>
        <translation>Make entrances</translation>
    </message>
    <message>
        <source>把分析按规则找到的出入口做成图层，可以在地图上校正</source>
        <translation>Make the entrances that analyses find by rule a layer, to be corrected on the map</translation>
    </message>
    <message>
        <source>移动、改形和删除所选图层的要素</source>
        <translation>Move, reshape and delete features of the selected layer</translation>
    </message>
    <message>
        <source>查找…</source>
        <translation>Find…</translation>
    </message>
    <message>
        <source>查找社区、图层和命令</source>
        <translation>Find communities, layers and commands</translation>
    </message>
    <message>
        <source>导入数据…</source>
        <translation>Import data…</translation>
    </message>
    <message>
        <source>读取 SHP、GeoPackage、GeoJSON、DXF、FileGDB 等文件</source>
        <translation>Read SHP, GeoPackage, GeoJSON, DXF, FileGDB and other files</translation>
    </message>
    <message>
        <source>导入文件夹…</source>
        <translation>Import folder…</translation>
    </message>
    <message>
        <source>读取一个文件夹里的所有矢量数据</source>
        <translation>Read all vector data in a folder</translation>
    </message>
    <message>
        <source>托育覆盖</source>
        <translation>Childcare coverage</translation>
    </message>
    <message>
        <source>计算哪些社区的孩子步行能到托育点，哪些不能</source>
        <translation>Work out which communities’ children can walk to childcare, and which cannot</translation>
    </message>
    <message>
        <source>托育覆盖的参数</source>
        <translation>Parameters of childcare coverage</translation>
    </message>
    <message>
        <source>时间或距离、出行方式、年龄段等</source>
        <translation>Time or distance, way of travelling, ages and more</translation>
    </message>
    <message>
        <source>取消正在进行的任务</source>
        <translation>Cancel the running task</translation>
    </message>
    <message>
        <source>立即停止</source>
        <translation>Stop at once</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>放大地图，也可以滚动滚轮或双击</source>
        <translation>Zoom in; the wheel or a double click do it too</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>缩小地图</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>全图</source>
        <translation>Whole map</translation>
    </message>
    <message>
        <source>显示全部社区，在地图上按 0 也可以</source>
        <translation>Show all communities; key 0 on the map does it too</translation>
    </message>
    <message>
        <source>图层面板</source>
        <translation>Layer panel</translation>
    </message>
    <message>
        <source>显示或折叠左侧的图层面板</source>
        <translation>Show or fold the layer panel on the left</translation>
    </message>
    <message>
        <source>添加底图…</source>
        <translation>Add backdrop…</translation>
    </message>
    <message>
        <source>在地图下面放一张图片（GeoTIFF、MBTiles）或网络瓦片</source>
        <translation>Put a picture (GeoTIFF, MBTiles) or tiles from the network below the map</translation>
    </message>
    <message>
        <source>分析面板</source>
        <translation>Analysis panel</translation>
    </message>
    <message>
        <source>显示或折叠右侧的分析面板</source>
        <translation>Show or fold the analysis panel on the right</translation>
    </message>
    <message>
        <source>深色外观</source>
        <translation>Dark appearance</translation>
    </message>
    <message>
        <source>在浅色与深色外观之间切换</source>
        <translation>Switch between light and dark</translation>
    </message>
    <message>
        <source>切换界面语言</source>
        <translation>Switch the language of the window</translation>
    </message>
    <message>
        <source>出图…</source>
        <translation>Export page…</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>列出所有快捷键</source>
        <translation>List all shortcuts</translation>
    </message>
    <message>
        <source>关于一米</source>
        <translation>About Yimi</translation>
    </message>
    <message>
        <source>版本与许可</source>
        <translation>Version and licence</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>分析</source>
        <translation>Analysis</translation>
    </message>
    <message>
        <source>地图</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>出图</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>最近的项目</source>
        <translation>Recent projects</translation>
    </message>
    <message>
        <source>等时圈</source>
        <translation>Isochrones</translation>
    </message>
    <message>
        <source>从设施沿路网 5、10、15 分钟能到多远</source>
        <translation>How far one gets from facilities along the streets in 5, 10 and 15 minutes</translation>
    </message>
    <message>
        <source>计算等时圈</source>
        <translation>Compute isochrones</translation>
    </message>
    <message>
        <source>按面板上的参数计算</source>
        <translation>Compute with the parameters of the panel</translation>
    </message>
    <message>
        <source>移除等时圈</source>
        <translation>Remove isochrones</translation>
    </message>
    <message>
        <source>移除结果和它的图层，可以撤销</source>
        <translation>Remove the result with its layers; can be undone</translation>
    </message>
    <message>
        <source>出行方式…</source>
        <translation>Travel profiles…</translation>
    </message>
    <message>
        <source>查看各种出行方式的速度与来源，复制并修改</source>
        <translation>See speeds and sources of the travel profiles; copy and edit them</translation>
    </message>
    <message>
        <source>添加公交时刻表…</source>
        <translation>Add a timetable…</translation>
    </message>
    <message>
        <source>读取 GTFS，让“公交+步行”可以用</source>
        <translation>Read GTFS, so that people can ride</translation>
    </message>
    <message>
        <source>移除公交时刻表</source>
        <translation>Remove the timetable</translation>
    </message>
    <message>
        <source>改用公交线路和公交站图层，可以撤销</source>
        <translation>Use the layers of bus lines and stops again; can be undone</translation>
    </message>
    <message>
        <source>数据体检</source>
        <translation>Data check</translation>
    </message>
    <message>
        <source>检查图层里的问题，能修复的一键修复</source>
        <translation>Find what is wrong with the layers, and mend it with a click where that is possible</translation>
    </message>
    <message>
        <source>导出数据…</source>
        <translation>Export data…</translation>
    </message>
    <message>
        <source>把图层或结果写成 GeoPackage、Shapefile、GeoJSON、DXF、Excel 等</source>
        <translation>Write layers or results as GeoPackage, Shapefile, GeoJSON, DXF, Excel and others</translation>
    </message>
    <message>
        <source>发布到 PostGIS…</source>
        <translation>Publish to PostGIS…</translation>
    </message>
    <message>
        <source>把图层或结果写进数据库，供别的软件使用</source>
        <translation>Write layers or results into a database for other programs</translation>
    </message>
    <message>
        <source>专题分析</source>
        <translation>Analyses</translation>
    </message>
    <message>
        <source>学校、公交、公共服务等，各有按规范预设的分析</source>
        <translation>Schools, buses, public services and more, each with presets from the norms</translation>
    </message>
    <message>
        <source>计算所选的专题分析</source>
        <translation>Run the chosen analysis</translation>
    </message>
    <message>
        <source>按面板上的参数计算；专题分析打开时按 F5 也可以</source>
        <translation>With the parameters of the panel; F5 does so too while ready-made analyses are open</translation>
    </message>
    <message>
        <source>从数据库导入…</source>
        <translation>Import from a database…</translation>
    </message>
    <message>
        <source>读取 PostGIS 数据库或 WFS 服务里的图层</source>
        <translation>Read layers of a PostGIS database or a WFS service</translation>
    </message>
    <message>
        <source>平移与查询</source>
        <translation>Pan and ask</translation>
    </message>
    <message>
        <source>拖动移动地图，单击查看要素</source>
        <translation>Drag moves the map, a click tells what is there</translation>
    </message>
    <message>
        <source>量算</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>量距离、面积，或沿路网走的距离和时间</source>
        <translation>Measure a distance, an area, or metres and minutes along the streets</translation>
    </message>
    <message>
        <source>试探</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>看从地图上任一点 5、10、15 分钟能到哪里</source>
        <translation>See how far one gets from any place on the map in 5, 10 and 15 minutes</translation>
    </message>
    <message>
        <source>选择</source>
        <translation>Select</translation>
    </message>
    <message>
        <source>单击或拖框选择要素；Shift 加选，Ctrl 反选</source>
        <translation>Click or drag a box to select features; Shift adds, Ctrl toggles</translation>
    </message>
    <message>
        <source>多边形选择</source>
        <translation>Select by polygon</translation>
    </message>
    <message>
        <source>逐点单击围出范围，双击结束；按住拖动可以随手圈选</source>
        <translation>Click corner by corner, double-click to finish; hold and drag to draw freehand</translation>
    </message>
    <message>
        <source>按表达式选择…</source>
        <translation>Select by expression…</translation>
    </message>
    <message>
        <source>选出属性符合条件的要素</source>
        <translation>Select features whose attributes meet a condition</translation>
    </message>
    <message>
        <source>只选当前图层</source>
        <translation>Current layer only</translation>
    </message>
    <message>
        <source>只在图层列表里选中的图层上选择，不选时是所有显示的图层</source>
        <translation>Select in the layer chosen in the list only; otherwise in all visible layers</translation>
    </message>
    <message>
        <source>完全在范围内才选中</source>
        <translation>Only what is wholly inside</translation>
    </message>
    <message>
        <source>拖框或围出范围时，只碰到一部分的要素不选</source>
        <translation>Features that a box or polygon only touches are not selected</translation>
    </message>
    <message>
        <source>缩放至所选</source>
        <translation>Zoom to selection</translation>
    </message>
    <message>
        <source>显示全部选中的要素</source>
        <translation>Show all selected features</translation>
    </message>
    <message>
        <source>清除选择</source>
        <translation>Clear selection</translation>
    </message>
    <message>
        <source>不再选中任何要素</source>
        <translation>Nothing is selected any more</translation>
    </message>
    <message>
        <source>属性表</source>
        <translation>Attribute table</translation>
    </message>
    <message>
        <source>查看、筛选、修改所选图层的属性</source>
        <translation>See, filter and edit the attributes of the selected layer</translation>
    </message>
    <message>
        <source>书签</source>
        <translation>Bookmarks</translation>
    </message>
    <message>
        <source>对比</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>拖动分界，左右对比两个结果或图层</source>
        <translation>Drag a divider between two results or layers</translation>
    </message>
    <message>
        <source>鹰眼图</source>
        <translation>Overview map</translation>
    </message>
    <message>
        <source>在角落显示全图，拖动方框移动地图</source>
        <translation>The whole map in a corner; drag its frame to move the map</translation>
    </message>
    <message>
        <source>添加书签…</source>
        <translation>Add a bookmark…</translation>
    </message>
    <message>
        <source>记住现在看的位置和比例，随项目保存</source>
        <translation>Remember the place and scale seen now, kept in the project</translation>
    </message>
    <message>
        <source>管理书签…</source>
        <translation>Manage bookmarks…</translation>
    </message>
    <message>
        <source>改名、排序、删除书签</source>
        <translation>Rename, sort and remove bookmarks</translation>
    </message>
    <message>
        <source>导出、复制或打印图幅：PDF、图片或 SVG</source>
        <translation>Export, copy or print a page: PDF, picture or SVG</translation>
    </message>
    <message>
        <source>图集…</source>
        <translation>Atlas…</translation>
    </message>
    <message>
        <source>每个区、镇街或社区一页，写成一个 PDF 或多个文件</source>
        <translation>A page for every district, town or community, as one PDF or many files</translation>
    </message>
    <message>
        <source>编辑版式…</source>
        <translation>Edit layout…</translation>
    </message>
    <message>
        <source>在页面上摆放地图、图例、图表和文字，存为模板</source>
        <translation>Place maps, legends, charts and texts on a page, save it as a template</translation>
    </message>
    <message>
        <source>分割</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>线在单击处打断；面用画出的线切开</source>
        <translation>Breaks lines where you click; parts areas along a line you draw</translation>
    </message>
    <message>
        <source>合并面</source>
        <translation>Merge areas</translation>
    </message>
    <message>
        <source>把选中的几个面合并成一个；按住 Shift 单击可以多选</source>
        <translation>Makes one of the selected areas; Shift and click selects several</translation>
    </message>
</context>
<context>
    <name>checkup</name>
    <message>
        <source>程度</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>图层</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>字段</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>要素序号</source>
        <translation>Feature</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>可以怎样修复</source>
        <translation>Possible fix</translation>
    </message>
    <message>
        <source>要素 %1</source>
        <translation>Feature %1</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>已发布 %1 张表到 %2
</source>
        <translation>%1 tables published to %2
</translation>
    </message>
    <message>
        <source>已写出 %1
</source>
        <translation>Wrote %1
</translation>
    </message>
    <message>
        <source>已导入 %1（主题 %2，%3 个要素）
</source>
        <translation>Imported %1 (theme %2, %3 features)
</translation>
    </message>
    <message>
        <source>（可修复：%1）</source>
        <translation> (can be fixed: %1)</translation>
    </message>
    <message>
        <source>没有发现问题
</source>
        <translation>No issues found
</translation>
    </message>
    <message>
        <source>%1  %2  %3 个要素  %4  %5  主题 %6
</source>
        <translation>%1  %2  %3 features  %4  %5  theme %6
</translation>
    </message>
    <message>
        <source>设施 %1 个接入路网, %2 个未接入
</source>
        <translation>%1 facilities on the network, %2 not
</translation>
    </message>
    <message>
        <source>%1 分钟</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 米</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1: 街道 %2 km</source>
        <translation>%1: %2 km of street</translation>
    </message>
    <message>
        <source>, 面积 %1 km²</source>
        <translation>, %1 km²</translation>
    </message>
    <message>
        <source>已填充被完全包围的街坊
</source>
        <translation>Fully ringed blocks are filled
</translation>
    </message>
    <message>
        <source>%1 对: 到达 %2, 未到达 %3
</source>
        <translation>%1 pairs: %2 reach, %3 do not
</translation>
    </message>
    <message>
        <source>起点 %1 个: 到达 %2, 超出 %3, 走不到 %4, 未接入路网 %5
</source>
        <translation>%1 origins: %2 reach, %3 too far, %4 no way, %5 not on the network
</translation>
    </message>
    <message>
        <source>%1: 路网密度 %2 km/km², 路口 %3 个/km², 路段平均 %4 m (中位 %5 m), 断头路占 %6 %, 绕行系数 %7
</source>
        <translation>%1: %2 km of street per km², %3 junctions per km², segments of %4 m on average (median %5 m), %6 % dead ends, detour %7
</translation>
    </message>
    <message>
        <source>路网: %1 个路口, %2 段, %3 km, %4 个连通片
交叉口打断 %5 处, 近而未接 %6 处
</source>
        <translation>Network: %1 junctions, %2 streets, %3 km, %4 connected pieces
Crossings joined: %5, near misses: %6
</translation>
    </message>
    <message>
        <source>缺口 (按人数)
</source>
        <translation>Gaps (by children)
</translation>
    </message>
    <message>
        <source>托育覆盖</source>
        <translation>Childcare coverage</translation>
    </message>
    <message>
        <source>等时圈</source>
        <translation>Isochrones</translation>
    </message>
    <message>
        <source>等时圈街道</source>
        <translation>Isochrone streets</translation>
    </message>
    <message>
        <source>已写出 %1 个文件到 %2
</source>
        <translation>Wrote %1 files to %2
</translation>
    </message>
    <message>
        <source>网络底图没有放上图：%1。批处理不连接网络；要它上图，请在一米的窗口里出图
</source>
        <translation>Not on the page, since they come from the network: %1. The batch tool uses no network; to have them, make the page in Yimi's window
</translation>
    </message>
    <message>
        <source>
版式（--layout）：
</source>
        <translation>
Layouts (--layout):
</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>拖动</source>
        <translation>Drag</translation>
    </message>
    <message>
        <source>平移地图</source>
        <translation>Pan the map</translation>
    </message>
    <message>
        <source>滚轮</source>
        <translation>Wheel</translation>
    </message>
    <message>
        <source>以光标为中心缩放</source>
        <translation>Zoom about the cursor</translation>
    </message>
    <message>
        <source>双击</source>
        <translation>Double click</translation>
    </message>
    <message>
        <source>放大到这里</source>
        <translation>Zoom in here</translation>
    </message>
    <message>
        <source>在地图上：放大、缩小、全图</source>
        <translation>On the map: zoom in, out, whole map</translation>
    </message>
    <message>
        <source>在地图上：平移</source>
        <translation>On the map: pan</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>在图层列表上：显示或隐藏</source>
        <translation>In the layer list: show or hide</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关于一米</source>
        <translation>About Yimi</translation>
    </message>
    <message>
        <source>一米 %1</source>
        <translation>Yimi %1</translation>
    </message>
    <message>
        <source>一米高度看城市。

儿童友好空间规划工具。所有计算都在本机完成，数据不离开这台电脑。

自由软件，GPL-3.0 或更新版本。</source>
        <translation>The city seen from one metre up.

A planning tool for child-friendly space. Everything is computed on this machine; no data leave it.

Free software, GPL-3.0 or later.</translation>
    </message>
</context>
<context>
    <name>identify</name>
    <message>
        <source>有（普惠）</source>
        <translation>Yes (inclusive)</translation>
    </message>
    <message>
        <source>有（非普惠）</source>
        <translation>Yes (not inclusive)</translation>
    </message>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
    <message>
        <source>社区内托育点</source>
        <translation>Childcare inside</translation>
    </message>
    <message>
        <source>最近托育点</source>
        <translation>Nearest childcare</translation>
    </message>
    <message>
        <source>路网距离</source>
        <translation>Distance by street</translation>
    </message>
    <message>
        <source>用时</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>其中距离以外</source>
        <translation>of it beyond distance</translation>
    </message>
    <message>
        <source>平均距离以外</source>
        <translation>Mean beyond distance</translation>
    </message>
    <message>
        <source>这个位置</source>
        <translation>This place</translation>
    </message>
    <message>
        <source>%1以内</source>
        <translation>Within %1</translation>
    </message>
    <message>
        <source>直线距离</source>
        <translation>Straight distance</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>另有 %1 条缺口，见分析结果的缺口列表</source>
        <translation>%1 more gaps, see the gap list of the result</translation>
    </message>
    <message>
        <source>其他分析</source>
        <translation>Other analyses</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <comment>analysis, why</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>job</name>
    <message>
        <source>%1 · 剩余 %2</source>
        <translation>%1 · %2 left</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>底图</source>
        <translation>Base map</translation>
    </message>
    <message>
        <source>注记</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>图面要素</source>
        <translation>Page furniture</translation>
    </message>
    <message>
        <source>本页范围</source>
        <translation>Area of this page</translation>
    </message>
    <message>
        <source>图例</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>关键指标</source>
        <translation>Key figures</translation>
    </message>
    <message>
        <source>方法</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>数据来源</source>
        <translation>Data sources</translation>
    </message>
    <message>
        <source>底图：%1</source>
        <translation>Backdrop: %1</translation>
    </message>
    <message>
        <source>托育设施覆盖缺口图</source>
        <translation>Gaps in childcare coverage</translation>
    </message>
    <message>
        <source>儿童友好空间现状图</source>
        <translation>Child-friendly space today</translation>
    </message>
    <message>
        <source>各辖区可达覆盖率</source>
        <translation>Reachable coverage by district</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>编制单位</source>
        <translation>Made by</translation>
    </message>
    <message>
        <source>图号</source>
        <translation>Sheet no.</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Reviewed by</translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>社区（个）</source>
        <translation>Communities</translation>
    </message>
    <message>
        <source>设施（处）</source>
        <translation>Facilities</translation>
    </message>
    <message>
        <source>基础</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>等时圈（km²）</source>
        <translation>Isochrones (km²)</translation>
    </message>
    <message>
        <source>等时圈图</source>
        <translation>Isochrones</translation>
    </message>
    <message>
        <source>%1等时圈图</source>
        <translation>Isochrones: %1</translation>
    </message>
    <message>
        <source>%1内的街道</source>
        <translation>Streets within %1</translation>
    </message>
    <message>
        <source>%1内的面积</source>
        <translation>Area within %1</translation>
    </message>
    <message>
        <source>接入路网的设施</source>
        <translation>Facilities on the streets</translation>
    </message>
    <message>
        <source>%1 / %2 处</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>这项分析还没有计算，图上只有现状</source>
        <translation>This analysis has not been run yet; the map shows what exists</translation>
    </message>
    <message>
        <source>缺口（人）</source>
        <translation>Unserved children</translation>
    </message>
    <message>
        <source>还没有计算托育覆盖，说不出这里缺什么</source>
        <translation>Childcare coverage has not been run yet, so what is missing here is not known</translation>
    </message>
    <message>
        <source>托育覆盖</source>
        <translation>Childcare coverage</translation>
    </message>
    <message>
        <source>等时圈</source>
        <translation>Service areas</translation>
    </message>
    <message>
        <source>现状</source>
        <translation>Existing situation</translation>
    </message>
    <message>
        <source>没有第二个结果可以对比：请先计算另一项分析</source>
        <translation>There is no second result to compare with: run another analysis first</translation>
    </message>
    <message>
        <source>%1 与 %2</source>
        <translation>%1 and %2</translation>
    </message>
    <message>
        <source>方案对比图</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>社区构成</source>
        <translation>Communities by state</translation>
    </message>
    <message>
        <source>各类设施（处）</source>
        <translation>Facilities by kind</translation>
    </message>
    <message>
        <source>图上的设施（处）</source>
        <translation>Facilities on the map</translation>
    </message>
    <message>
        <source>镇街（个）</source>
        <translation>Towns</translation>
    </message>
    <message>
        <source>区位</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>缺口说明</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>另有 %1 项未列出</source>
        <translation>%1 more not listed</translation>
    </message>
    <message>
        <source>没有可以显示的内容</source>
        <translation>Nothing to show</translation>
    </message>
    <message>
        <source>找不到图片：%1</source>
        <translation>Picture not found: %1</translation>
    </message>
    <message>
        <source>未填风向频率</source>
        <translation>No wind frequencies given</translation>
    </message>
    <message>
        <source>缺口清单</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>辖区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>最近设施</source>
        <translation>Nearest</translation>
    </message>
    <message>
        <source>缺什么</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>缺口最大的是%1：%2</source>
        <translation>The largest gap is %1: %2</translation>
    </message>
    <message>
        <source>社区一页</source>
        <translation>One community</translation>
    </message>
    <message>
        <source>现状分析图</source>
        <translation>Existing situation</translation>
    </message>
    <message>
        <source>覆盖分析图</source>
        <translation>Coverage</translation>
    </message>
    <message>
        <source>缺口图</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>汇报 16:9</source>
        <translation>Slide 16:9</translation>
    </message>
    <message>
        <source>儿童构成</source>
        <translation>Children by state</translation>
    </message>
    <message>
        <source>第 %1 页，共 %2 页</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>图集</source>
        <translation>Atlas</translation>
    </message>
    <message>
        <source>各镇街可达覆盖率</source>
        <translation>Reachable coverage by town</translation>
    </message>
    <message>
        <source>各社区可达覆盖率</source>
        <translation>Reachable coverage by community</translation>
    </message>
    <message>
        <source>最近托育点</source>
        <translation>Nearest childcare</translation>
    </message>
    <message>
        <source>有普惠托育点的社区</source>
        <translation>Communities with affordable childcare</translation>
    </message>
    <message>
        <source>%1 / %2 个</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>走得到托育点的儿童（%1）</source>
        <translation>Children who can walk to childcare (%1)</translation>
    </message>
    <message>
        <source>全市 %1</source>
        <translation>City %1</translation>
    </message>
    <message>
        <source>%1 人</source>
        <translation>%1 children</translation>
    </message>
    <message>
        <source>还缺托位</source>
        <translation>Childcare places missing</translation>
    </message>
    <message>
        <source>%1 个</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1儿童与托育</source>
        <translation>Children of %1 and childcare</translation>
    </message>
    <message>
        <source> · 0–17 岁儿童 %1 人</source>
        <translation> · %1 children of 0–17 years</translation>
    </message>
    <message>
        <source>身边的设施</source>
        <translation>Facilities nearby</translation>
    </message>
    <message>
        <source>设施</source>
        <translation>Facility</translation>
    </message>
    <message>
        <source>本社区（处）</source>
        <translation>In the community</translation>
    </message>
    <message>
        <source>最近一处</source>
        <translation>Nearest</translation>
    </message>
    <message>
        <source>到那里</source>
        <translation>Way there</translation>
    </message>
    <message>
        <source>走得到的儿童（竖线为全市）</source>
        <translation>Children who can walk there (tick: city)</translation>
    </message>
    <message>
        <source>一半以上的儿童走不到：%1。</source>
        <translation>More than half of the children cannot walk to: %1.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>每万名儿童有几处</source>
        <translation>Per 10,000 children</translation>
    </message>
    <message>
        <source>0–17 岁儿童（人）</source>
        <translation>Children of 0–17 years</translation>
    </message>
    <message>
        <source>%1（条）</source>
        <translation>%1 (number)</translation>
    </message>
    <message>
        <source>%1（个）</source>
        <translation>%1 (number)</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>山水绿地（处）</source>
        <translation>Parks, waters and hills (number)</translation>
    </message>
    <message>
        <source>竖幅分析图</source>
        <translation>Upright sheet</translation>
    </message>
    <message>
        <source>图例（数字为本页范围内）</source>
        <translation>Legend (numbers of this page’s area)</translation>
    </message>
    <message>
        <source>%1内的面积占比</source>
        <translation>Share of the area within %1</translation>
    </message>
    <message>
        <source>本页范围的面积</source>
        <translation>Size of this page’s area</translation>
    </message>
    <message>
        <source>竖幅对比图</source>
        <translation>Upright comparison</translation>
    </message>
    <message>
        <source>社区一页（横幅）</source>
        <translation>One community, landscape</translation>
    </message>
    <message>
        <source>缺口与方法</source>
        <translation>Gaps and method</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>删去这 %1 个要素</source>
        <translation>Remove these %1 features</translation>
    </message>
    <message>
        <source>在字段“%1”中补齐不重复的编号</source>
        <translation>Give every row a code of its own in field “%1”</translation>
    </message>
    <message>
        <source>把字段“%1”的乱码还原</source>
        <translation>Turn the garbled text of field “%1” back</translation>
    </message>
    <message>
        <source>去掉字段“%1”首尾的空格</source>
        <translation>Trim the text of field “%1”</translation>
    </message>
    <message>
        <source>把 %1 内的断头接到邻近的道路上</source>
        <translation>Move loose ends onto streets within %1</translation>
    </message>
    <message>
        <source>重叠处只留给编号在前的面</source>
        <translation>Leave overlaps to the area with the lower feature id</translation>
    </message>
    <message>
        <source>把字段“%1”中这些值清空</source>
        <translation>Clear these values of field “%1”</translation>
    </message>
    <message>
        <source>这种格式或版本读不了</source>
        <translation>this format or version cannot be read</translation>
    </message>
    <message>
        <source>请在原来的软件里另存为 DXF、Shapefile、GeoPackage 或 Excel（.xlsx），再导入</source>
        <translation>Save it as DXF, Shapefile, GeoPackage or Excel (.xlsx) in the program it came from, and import that</translation>
    </message>
    <message numerus="yes">
        <source>%1 个字段名已满 Shapefile 的 10 字节，可能被截断</source>
        <translation>
            <numerusform>%1 field name fills the 10 bytes of a shapefile and may be cut off</numerusform>
            <numerusform>%1 field names fill the 10 bytes of a shapefile and may be cut off</numerusform>
        </translation>
    </message>
    <message>
        <source>请在导入时改成完整的名称</source>
        <translation>Give the whole names when importing</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素的文字像是乱码</source>
        <translation>
            <numerusform>The text of %1 feature looks garbled</numerusform>
            <numerusform>The text of %1 features looks garbled</numerusform>
        </translation>
    </message>
    <message>
        <source>请换一种文字编码再读；源文件已是乱码的，请向提供数据的部门重新索取</source>
        <translation>Read the file in another encoding; if the source itself is garbled, ask the office for a new copy</translation>
    </message>
    <message numerus="yes">
        <source>坐标的纵横次序颠倒，已对调</source>
        <translation>
            <numerusform>The coordinates had north before east and have been changed over</numerusform>
            <numerusform>The coordinates had north before east and have been changed over</numerusform>
        </translation>
    </message>
    <message>
        <source>请看看图层是否落在城市里；若不对，请取消对调再读</source>
        <translation>See whether the layer lies in the city; if not, read it without changing over</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素已从网络地图坐标转换到 WGS 84</source>
        <translation>
            <numerusform>%1 feature was converted from web map coordinates to WGS 84</numerusform>
            <numerusform>%1 features were converted from web map coordinates to WGS 84</numerusform>
        </translation>
    </message>
    <message>
        <source>请看看点位与道路是否对齐；若有几百米偏移，请换一种坐标再读</source>
        <translation>See whether they lie along the streets; if they are off by hundreds of metres, choose another system</translation>
    </message>
    <message numerus="yes">
        <source>按离道路的距离判断，%1 个要素不像是 WGS 84 坐标</source>
        <translation>
            <numerusform>By its distance to the streets, %1 feature is hardly in WGS 84</numerusform>
            <numerusform>By their distances to the streets, %1 features are hardly in WGS 84</numerusform>
        </translation>
    </message>
    <message>
        <source>请在导入时选定坐标（WGS 84、GCJ-02 或 BD-09）</source>
        <translation>Choose the system (WGS 84, GCJ-02 or BD-09) when importing</translation>
    </message>
    <message numerus="yes">
        <source>按离道路的距离，分不清 %1 个要素是 WGS 84 还是网络地图坐标，按 WGS 84 读取</source>
        <translation>
            <numerusform>Distances to the streets do not tell whether %1 feature is in WGS 84 or a web map system; it was read as WGS 84</numerusform>
            <numerusform>Distances to the streets do not tell whether %1 features are in WGS 84 or a web map system; they were read as WGS 84</numerusform>
        </translation>
    </message>
    <message>
        <source>请向提供数据的部门问清坐标来源</source>
        <translation>Ask the office where the coordinates come from</translation>
    </message>
    <message numerus="yes">
        <source>西安 80 或北京 54 坐标没有本地转换参数，位置可能偏几十到上百米</source>
        <translation>
            <numerusform>Xian 80 or Beijing 54 coordinates without local parameters may be off by tens to a hundred metres</numerusform>
            <numerusform>Xian 80 or Beijing 54 coordinates without local parameters may be off by tens to a hundred metres</numerusform>
        </translation>
    </message>
    <message>
        <source>请向测绘部门索取七参数或格网文件，在导入时填写</source>
        <translation>Ask the surveying office for seven parameters or a grid file and enter them when importing</translation>
    </message>
    <message numerus="yes">
        <source>按文件写明的坐标系，图层不在城市范围内，坐标系可能写错</source>
        <translation>
            <numerusform>By the system that the file states, the layer lies outside the city; the system may be wrong</numerusform>
            <numerusform>By the system that the file states, the layer lies outside the city; the system may be wrong</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对坐标系，必要时改选一个再读</source>
        <translation>Check the system, and choose another one if need be</translation>
    </message>
    <message numerus="yes">
        <source>%1 列没有导入：没有内容，或超出了 GeoPackage 每层 1,900 个字段的上限</source>
        <translation>
            <numerusform>%1 column was not imported: it is empty, or beyond the 1,900 fields that a layer of a GeoPackage holds</numerusform>
            <numerusform>%1 columns were not imported: they are empty, or beyond the 1,900 fields that a layer of a GeoPackage holds</numerusform>
        </translation>
    </message>
    <message>
        <source>需要的列请移到前面，或拆成几张表再导入</source>
        <translation>Move the columns that matter to the front, or split the table</translation>
    </message>
    <message numerus="yes">
        <source>%1 个影像或栅格可作底图，没有当作要素导入</source>
        <translation>
            <numerusform>%1 image or raster can serve as a backdrop and was not imported as features</numerusform>
            <numerusform>%1 images or rasters can serve as backdrops and were not imported as features</numerusform>
        </translation>
    </message>
    <message>
        <source>需要时请在清单里勾选，作为底图添加</source>
        <translation>Where needed, tick it in the list to add it as a backdrop</translation>
    </message>
    <message numerus="yes">
        <source>%1 个文件不是能识别的数据，没有读取</source>
        <translation>
            <numerusform>%1 file is no data that is known here and was not read</numerusform>
            <numerusform>%1 files are no data that are known here and were not read</numerusform>
        </translation>
    </message>
    <message>
        <source>其中若有数据，请另存为 Shapefile、GeoPackage、Excel 或 CSV</source>
        <translation>If there are data in it, save them as Shapefile, GeoPackage, Excel or CSV</translation>
    </message>
    <message numerus="yes">
        <source>%1 个压缩包套在压缩包里，没有打开</source>
        <translation>
            <numerusform>%1 archive inside an archive was not opened</numerusform>
            <numerusform>%1 archives inside an archive were not opened</numerusform>
        </translation>
    </message>
    <message>
        <source>请先解开一层再导入</source>
        <translation>Unpack the outer one first</translation>
    </message>
    <message numerus="yes">
        <source>%1 个 Shapefile 缺少 .dbf，只有图形，没有属性</source>
        <translation>
            <numerusform>%1 shapefile has no .dbf: shapes only, no attributes</numerusform>
            <numerusform>%1 shapefiles have no .dbf: shapes only, no attributes</numerusform>
        </translation>
    </message>
    <message>
        <source>请把同名的 .dbf 一起拷来</source>
        <translation>Copy the .dbf of the same name as well</translation>
    </message>
    <message numerus="yes">
        <source>表里有 %1 处合并单元格，只有左上角一格有值</source>
        <translation>
            <numerusform>The sheet has %1 merged range; only its first cell has a value</numerusform>
            <numerusform>The sheet has %1 merged ranges; only their first cells have values</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对这些行；需要时在表里拆分后填满</source>
        <translation>Check those rows; split and fill the cells if need be</translation>
    </message>
    <message numerus="yes">
        <source>%1 行是标题、空行、合计或说明，没有当作记录</source>
        <translation>
            <numerusform>%1 row is a title, blank, total or note and was not taken for a record</numerusform>
            <numerusform>%1 rows are titles, blank, totals or notes and were not taken for records</numerusform>
        </translation>
    </message>
    <message>
        <source>请看看其中是否有该导入的记录</source>
        <translation>See whether a record is among them</translation>
    </message>
    <message numerus="yes">
        <source>%1 行的坐标缺失或读不懂，没有点位</source>
        <translation>
            <numerusform>The coordinates of %1 row are missing or cannot be read; it has no place</numerusform>
            <numerusform>The coordinates of %1 rows are missing or cannot be read; they have no place</numerusform>
        </translation>
    </message>
    <message>
        <source>请补填坐标，例如 119.95 或 119°57′00″</source>
        <translation>Fill them in, for example 119.95 or 119°57′00″</translation>
    </message>
    <message numerus="yes">
        <source>%1 个单元格的公式没有可用的结果</source>
        <translation>
            <numerusform>The formula of %1 cell has no usable result</numerusform>
            <numerusform>The formulas of %1 cells have no usable result</numerusform>
        </translation>
    </message>
    <message>
        <source>请在 Excel 里重新计算并保存，或把公式粘贴成数值</source>
        <translation>Calculate and save again in Excel, or paste them as values</translation>
    </message>
    <message numerus="yes">
        <source>%1 行含有无法显示的空字节，已去掉</source>
        <translation>
            <numerusform>%1 row has NUL bytes, which were taken out</numerusform>
            <numerusform>%1 rows have NUL bytes, which were taken out</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对这些行的文字</source>
        <translation>Check the text of these rows</translation>
    </message>
    <message numerus="yes">
        <source>%1 行的列数与表头不符</source>
        <translation>
            <numerusform>%1 row has another number of columns than the header</numerusform>
            <numerusform>%1 rows have another number of columns than the header</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对这些行是否多了或少了分隔符</source>
        <translation>See whether separators are missing or too many</translation>
    </message>
    <message numerus="yes">
        <source>表里有 %1 行对不上任何要素，没有计入</source>
        <translation>
            <numerusform>%1 row of the table matches no feature and was left out</numerusform>
            <numerusform>%1 rows of the table match no feature and were left out</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对名称或代码，或在对照清单里指定</source>
        <translation>Check names or codes, or assign them in the review list</translation>
    </message>
    <message numerus="yes">
        <source>表里有 %1 行对得上不止一个要素，没有计入</source>
        <translation>
            <numerusform>%1 row of the table matches more than one feature and was left out</numerusform>
            <numerusform>%1 rows of the table match more than one feature and were left out</numerusform>
        </translation>
    </message>
    <message>
        <source>请补上街道（乡镇）或代码，或在对照清单里指定</source>
        <translation>Add the town or a code, or assign them in the review list</translation>
    </message>
    <message numerus="yes">
        <source>表里有 %1 行与别的行对上同一个要素，没有计入</source>
        <translation>
            <numerusform>%1 row of the table matches a feature that another row has taken, and was left out</numerusform>
            <numerusform>%1 rows of the table match features that other rows have taken, and were left out</numerusform>
        </translation>
    </message>
    <message>
        <source>请删去重复的行，或合并后再导入</source>
        <translation>Delete or merge the repeated rows</translation>
    </message>
    <message numerus="yes">
        <source>表里有 %1 行只有相近的名称，等待确认</source>
        <translation>
            <numerusform>%1 row of the table has only a similar name and waits to be confirmed</numerusform>
            <numerusform>%1 rows of the table have only similar names and wait to be confirmed</numerusform>
        </translation>
    </message>
    <message>
        <source>请在对照清单里逐行确认</source>
        <translation>Confirm them one by one in the review list</translation>
    </message>
    <message numerus="yes">
        <source>%1 行按统一写法后的名称对上</source>
        <translation>
            <numerusform>%1 row was matched by its name in a uniform spelling</numerusform>
            <numerusform>%1 rows were matched by their names in a uniform spelling</numerusform>
        </translation>
    </message>
    <message>
        <source>请抽看几行是否对得上</source>
        <translation>Look at a few of them</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素在表里没有对应的行</source>
        <translation>
            <numerusform>The table has no row for %1 feature</numerusform>
            <numerusform>The table has no row for %1 features</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对表里是否漏了它们</source>
        <translation>See whether the table lacks them</translation>
    </message>
    <message numerus="yes">
        <source>%1 行的年龄段与 0–2、3–5、6–11、12–14、15–17 岁不一致，已按岁数均摊</source>
        <translation>
            <numerusform>%1 row has other age bands than 0–2, 3–5, 6–11, 12–14 and 15–17 years; they were split evenly by years</numerusform>
            <numerusform>%1 rows have other age bands than 0–2, 3–5, 6–11, 12–14 and 15–17 years; they were split evenly by years</numerusform>
        </translation>
    </message>
    <message>
        <source>有分岁人口的，请改用分岁的表</source>
        <translation>If there is a table by single years of age, use that one</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素没有名称</source>
        <translation>
            <numerusform>%1 feature has no name</numerusform>
            <numerusform>%1 features have no names</numerusform>
        </translation>
    </message>
    <message>
        <source>请补填名称，缺口清单和图上才说得清是哪一处</source>
        <translation>Fill in names, so that lists and maps can tell which one is meant</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素与同一图层里很近的要素重复</source>
        <translation>
            <numerusform>%1 feature repeats one of the same layer close by</numerusform>
            <numerusform>%1 features repeat others of the same layer close by</numerusform>
        </translation>
    </message>
    <message>
        <source>请逐处查看，重复的可一键删去</source>
        <translation>Look at each; repeated ones can be removed with one click</translation>
    </message>
    <message numerus="yes">
        <source>%1 个点落在水里</source>
        <translation>
            <numerusform>%1 point lies in water</numerusform>
            <numerusform>%1 points lie in water</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对坐标；整层都偏的，可能是网络地图坐标</source>
        <translation>Check the coordinates; if the whole layer is off, they may be web map coordinates</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素在城市范围之外</source>
        <translation>
            <numerusform>%1 feature lies outside the city</numerusform>
            <numerusform>%1 features lie outside the city</numerusform>
        </translation>
    </message>
    <message>
        <source>界外一个出行范围内的设施有用，更远的可以删去</source>
        <translation>Facilities within reach beyond the boundary are of use; those farther away can be removed</translation>
    </message>
    <message numerus="yes">
        <source>%1 个点离最近的道路太远</source>
        <translation>
            <numerusform>%1 point is too far from the nearest street</numerusform>
            <numerusform>%1 points are too far from the nearest street</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对坐标，或补画通往它的道路</source>
        <translation>Check the coordinates, or draw the street that leads there</translation>
    </message>
    <message numerus="yes">
        <source>社区之间有 %1 处缝隙</source>
        <translation>
            <numerusform>There is %1 gap between communities</numerusform>
            <numerusform>There are %1 gaps between communities</numerusform>
        </translation>
    </message>
    <message>
        <source>请在源数据中理顺边界；缝隙里的居住点不会计入任何社区</source>
        <translation>Put the boundaries right; residences in a gap count for no community</translation>
    </message>
    <message numerus="yes">
        <source>%1 个社区没有儿童数</source>
        <translation>
            <numerusform>%1 community has no number of children</numerusform>
            <numerusform>%1 communities have no numbers of children</numerusform>
        </translation>
    </message>
    <message>
        <source>请补填分年龄的儿童数，或用人口表关联</source>
        <translation>Fill in children by age, or join a population table</translation>
    </message>
    <message>
        <source>文件是空的（0 字节）</source>
        <translation>the file is empty (0 bytes)</translation>
    </message>
    <message>
        <source>请重新拷贝一份；拷贝时请等进度走完再拔 U 盘</source>
        <translation>Copy it again, and wait for the copy to finish before the stick is pulled</translation>
    </message>
    <message>
        <source>文件有密码，读不了</source>
        <translation>the file is protected by a password and cannot be read</translation>
    </message>
    <message>
        <source>请在原来的软件里去掉密码后另存一份</source>
        <translation>Save a copy without password in the program it came from</translation>
    </message>
    <message>
        <source>压缩包里有指向包外的路径或不合规的文件名，没有打开</source>
        <translation>the archive has paths that lead out of it, or names that are not allowed, and was not opened</translation>
    </message>
    <message>
        <source>请向提供数据的部门核实，让对方重新打包</source>
        <translation>Ask the office it came from, and have it packed again</translation>
    </message>
    <message>
        <source>压缩包解开后大得不合理，没有打开</source>
        <translation>the archive would grow beyond reason when unpacked and was not opened</translation>
    </message>
    <message>
        <source>请核实来源；确有这么大的数据，请自行解压后再导入</source>
        <translation>Ask where it came from; if the data are really that large, unpack them and import the folder</translation>
    </message>
    <message>
        <source>社区普惠托育设施覆盖率</source>
        <translation>Communities with inclusive childcare</translation>
    </message>
    <message>
        <source>辖区内至少有一处普惠托育设施的社区，占全部社区的比例。只看有没有，不看走多远</source>
        <translation>Communities with at least one inclusive childcare facility inside, as a share of all communities. It counts whether there is one, not how far it is</translation>
    </message>
    <message>
        <source>镇（街道）覆盖率</source>
        <translation>Towns and subdistricts with childcare</translation>
    </message>
    <message>
        <source>辖区内至少有一处普惠托育机构的镇（街道），占全部镇（街道）的比例</source>
        <translation>Towns and subdistricts with at least one inclusive childcare provider inside, as a share of all of them</translation>
    </message>
    <message>
        <source>可达覆盖率</source>
        <translation>Reachable coverage</translation>
    </message>
    <message>
        <source>沿路网能在标准以内到达设施的儿童，占全部儿童的比例。不论那里还有没有空位</source>
        <translation>Children who can reach a facility along the streets within the standard, as a share of all children, whether or not there is a place free</translation>
    </message>
    <message>
        <source>有托位覆盖率</source>
        <translation>Coverage with a place</translation>
    </message>
    <message>
        <source>沿路网能在标准以内到达设施、并且分得到托位的儿童，占全部儿童的比例</source>
        <translation>Children who can reach a facility along the streets within the standard and get a place there, as a share of all children</translation>
    </message>
    <message>
        <source>每千人口托位数</source>
        <translation>Childcare places per thousand people</translation>
    </message>
    <message>
        <source>全部托位数除以常住人口，再乘以一千。没有填写容量的设施不计</source>
        <translation>All childcare places divided by the resident population, times a thousand. Facilities without a capacity do not count</translation>
    </message>
    <message>
        <source>个/千人</source>
        <translation>per 1,000</translation>
    </message>
    <message>
        <source>普惠托育点</source>
        <comment>one, in a sentence</comment>
        <translation>inclusive childcare</translation>
    </message>
    <message>
        <source>托育点</source>
        <comment>one, in a sentence</comment>
        <translation>childcare</translation>
    </message>
    <message>
        <source>最近%1 %2</source>
        <comment>nearest facility, distance</comment>
        <translation>nearest %1 %2</translation>
    </message>
    <message>
        <source>%1, 超出 %2</source>
        <translation>%1, %2 too far</translation>
    </message>
    <message>
        <source>%1 内</source>
        <comment>within a length</comment>
        <translation>within %1</translation>
    </message>
    <message>
        <source>%1内</source>
        <comment>within a time</comment>
        <translation>within %1</translation>
    </message>
    <message>
        <source>%1 %2 处, 缺 %3 个托位</source>
        <comment>within cutoff, facilities in reach, places missing</comment>
        <translation>%2 facilities %1, %3 places missing</translation>
    </message>
    <message>
        <source>沿路网走不到任何%1</source>
        <translation>no way along the streets to any %1</translation>
    </message>
    <message>
        <source>居住点离可通行的道路超过 %1, 未接入路网</source>
        <translation>homes are more than %1 from a usable street: not connected</translation>
    </message>
    <message>
        <source>没有可用的%1</source>
        <translation>no usable %1</translation>
    </message>
    <message>
        <source>居住点</source>
        <translation>Residence</translation>
    </message>
    <message>
        <source>社区内的格网</source>
        <translation>cells inside communities</translation>
    </message>
    <message>
        <source>社区内一点</source>
        <translation>one point inside the community</translation>
    </message>
    <message>
        <source>从设施出发</source>
        <translation>from the facilities</translation>
    </message>
    <message>
        <source>儿童前往设施</source>
        <translation>children to the facilities</translation>
    </message>
    <message>
        <source>%1儿童，%2（%3），沿路网 %4，方向为%5</source>
        <translation>Children of %1, %2 (%3), %4 along the streets, direction: %5</translation>
    </message>
    <message>
        <source>点到道路的连接段计入路程，离道路超过 %1 的视为未接入路网</source>
        <translation>the piece from a point to the street counts; farther than %1 from a street is not connected</translation>
    </message>
    <message>
        <source>点到道路的连接段不计入路程，离道路超过 %1 的视为未接入路网</source>
        <translation>the piece from a point to the street does not count; farther than %1 from a street is not connected</translation>
    </message>
    <message>
        <source>只计普惠设施</source>
        <translation>only inclusive facilities count</translation>
    </message>
    <message>
        <source>计入全部设施</source>
        <translation>all facilities count</translation>
    </message>
    <message>
        <source>托位按由近到远分配</source>
        <translation>places are shared nearest first</translation>
    </message>
    <message>
        <source>托位分配先求有位的儿童最多，再求总路程最短</source>
        <translation>places are shared so that most children get one, then with the least travel</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <comment>which supply, how places are shared</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1，入托需求率按 %2 计</source>
        <comment>how places are shared, take-up</comment>
        <translation>%1; %2 of children need a place</translation>
    </message>
    <message>
        <source>目标 %1</source>
        <translation>target %1</translation>
    </message>
    <message>
        <source>目标 %1 (%2)</source>
        <translation>target %1 (%2)</translation>
    </message>
    <message>
        <source>儿童落在%1</source>
        <translation>children are placed on %1</translation>
    </message>
    <message>
        <source>坐标系 %1，软件 一米 %2</source>
        <translation>CRS %1, software Yimi %2</translation>
    </message>
    <message>
        <source>操作已取消</source>
        <translation>The operation was cancelled</translation>
    </message>
    <message>
        <source>原有的数据和结果没有改动，需要时可以重新运行</source>
        <translation>Data and results are as they were; run it again when needed</translation>
    </message>
    <message>
        <source>找不到文件</source>
        <translation>The file was not found</translation>
    </message>
    <message>
        <source>请检查路径和文件名；文件若在 U 盘或网络盘上，请确认已经连接</source>
        <translation>Check the path and the name; if it lies on a stick or a network drive, see that it is connected</translation>
    </message>
    <message>
        <source>文件打不开</source>
        <translation>The file cannot be opened</translation>
    </message>
    <message>
        <source>请确认有读取权限，并且文件没有被其他程序占用，然后重试</source>
        <translation>See that you may read it and that no other program holds it, then try again</translation>
    </message>
    <message>
        <source>这不是能识别的矢量数据</source>
        <translation>This is no vector data that can be read</translation>
    </message>
    <message>
        <source>请选择 Shapefile、GeoPackage、GeoJSON、FileGDB、DXF 等矢量文件；Shapefile 的 .shp、.shx、.dbf 要放在一起</source>
        <translation>Choose a Shapefile, GeoPackage, GeoJSON, FileGDB, DXF or other vector file; a Shapefile’s .shp, .shx and .dbf belong together</translation>
    </message>
    <message>
        <source>文件里没有要读的图层，或者没有写明是哪一个</source>
        <translation>The file lacks the layer asked for, or it was not said which one</translation>
    </message>
    <message>
        <source>请从现有图层中选一个，写作“文件|layername=图层名”</source>
        <translation>Choose one of the layers there are, written as “FILE|layername=NAME”</translation>
    </message>
    <message>
        <source>图层里没有任何要素</source>
        <translation>The layer holds no features</translation>
    </message>
    <message>
        <source>请换一个有数据的图层，或检查筛选条件是否过严</source>
        <translation>Choose a layer with data, or see whether the filter is too strict</translation>
    </message>
    <message>
        <source>文件不完整或已经损坏</source>
        <translation>The file is incomplete or damaged</translation>
    </message>
    <message>
        <source>请重新拷贝一份，或用原来的软件打开后另存，再试一次</source>
        <translation>Copy it again, or open and save it with its own program, then try again</translation>
    </message>
    <message>
        <source>文件写不进去</source>
        <translation>The file cannot be written</translation>
    </message>
    <message>
        <source>请确认文件夹存在、有写入权限，并且文件没有在其他程序中打开；也可以换一个位置保存</source>
        <translation>See that the folder exists and may be written and that the file is not open elsewhere, or save in another place</translation>
    </message>
    <message>
        <source>磁盘空间不足，文件没有写出</source>
        <translation>The disk is full; the file was not written</translation>
    </message>
    <message>
        <source>请清理磁盘，或换一个位置保存；原有的文件没有改动</source>
        <translation>Make room or save in another place; the file before it is unchanged</translation>
    </message>
    <message>
        <source>连不上数据库或网络服务</source>
        <translation>The database or service cannot be reached</translation>
    </message>
    <message>
        <source>请检查地址、端口、库名、用户名和密码（服务则是密钥），并确认服务器开着、网络通畅</source>
        <translation>Check address, port, database, user and password (of a service: the key), and see that the server runs and the network works</translation>
    </message>
    <message>
        <source>这个数据库没有启用 PostGIS，存不了图形</source>
        <translation>PostGIS is not enabled in this database, so it keeps no geometry</translation>
    </message>
    <message>
        <source>请数据库管理员在库里执行 CREATE EXTENSION postgis，再试一次</source>
        <translation>Have its administrator run CREATE EXTENSION postgis there, then try again</translation>
    </message>
    <message>
        <source>数据库里已有同名的表，什么都没有写</source>
        <translation>The database has a table of this name already; nothing was written</translation>
    </message>
    <message>
        <source>请换一个模式（schema）发布，或选择替换原有的表（--replace）</source>
        <translation>Publish into another schema, or choose to replace the table (--replace)</translation>
    </message>
    <message>
        <source>数据库拒绝了操作，什么都没有写</source>
        <translation>The database refused; nothing was written</translation>
    </message>
    <message>
        <source>请按数据库说明的原因处理，例如请管理员给出建表权限，再试一次</source>
        <translation>See to what the database says, for example have leave given to make tables, then try again</translation>
    </message>
    <message>
        <source>数据库 %1</source>
        <translation>database %1</translation>
    </message>
    <message>
        <source>项目由另一版本的一米保存，本版本读不了</source>
        <translation>The project was saved by another version of Yimi that this one cannot read</translation>
    </message>
    <message>
        <source>请用保存它的版本或更新的版本打开</source>
        <translation>Open it with the version that saved it or a newer one</translation>
    </message>
    <message>
        <source>这不是一米的项目文件</source>
        <translation>This is no Yimi project</translation>
    </message>
    <message>
        <source>请选择扩展名为 .yimi 的项目；数据文件请用“导入”</source>
        <translation>Choose a project ending in .yimi; use “Import” for data files</translation>
    </message>
    <message>
        <source>表里没有需要的字段</source>
        <translation>The table lacks a field that is needed</translation>
    </message>
    <message>
        <source>请补上这个字段，或改用表里已有的字段</source>
        <translation>Add this field, or use one the table has</translation>
    </message>
    <message>
        <source>字段的类型不对</source>
        <translation>The field has the wrong type</translation>
    </message>
    <message>
        <source>请把字段改成需要的类型（数值或文字），或另选一个字段</source>
        <translation>Change it to the type needed (number or text), or choose another field</translation>
    </message>
    <message>
        <source>图层的图形类型不对</source>
        <translation>The layer has the wrong kind of geometry</translation>
    </message>
    <message>
        <source>道路要用线，社区要用面，设施和居住点要用点；请检查是否选错了图层</source>
        <translation>Roads are lines, communities areas, facilities and residences points; see whether the wrong layer was chosen</translation>
    </message>
    <message>
        <source>筛选条件有误</source>
        <translation>The filter is wrong</translation>
    </message>
    <message>
        <source>请检查字段名、引号和运算符，例如 capacity &gt; 50</source>
        <translation>Check field names, quotes and operators, as in capacity &gt; 50</translation>
    </message>
    <message>
        <source>没有一个要素可用</source>
        <translation>Not one feature can be used</translation>
    </message>
    <message>
        <source>请先按列出的问题改正数据，再重新运行</source>
        <translation>Mend the data as listed, then run again</translation>
    </message>
    <message>
        <source>图层没有坐标系说明</source>
        <translation>The layer does not say its CRS</translation>
    </message>
    <message>
        <source>请指定坐标系（常州常用 EPSG:4549），或向提供数据的部门索取 .prj 文件</source>
        <translation>Give a CRS (in Changzhou mostly EPSG:4549), or ask for the .prj file</translation>
    </message>
    <message>
        <source>坐标系无法识别</source>
        <translation>The CRS is not known</translation>
    </message>
    <message>
        <source>请改用 EPSG 编号，例如 EPSG:4549</source>
        <translation>Use an EPSG code such as EPSG:4549</translation>
    </message>
    <message>
        <source>这个坐标系以度为单位，不能量距离</source>
        <translation>This CRS is in degrees; distances cannot be measured in it</translation>
    </message>
    <message>
        <source>请改用以米为单位的投影坐标系，例如 EPSG:4549（CGCS2000 三度带，中央经线 120°）</source>
        <translation>Use a projected CRS in metres, such as EPSG:4549 (CGCS2000 3-degree zone, CM 120°E)</translation>
    </message>
    <message>
        <source>坐标转换失败</source>
        <translation>The coordinates could not be transformed</translation>
    </message>
    <message>
        <source>请检查图层的坐标系是否填错，坐标是否超出了它的适用范围</source>
        <translation>See whether the layer’s CRS is wrong or its coordinates lie outside that CRS’s area</translation>
    </message>
    <message>
        <source>没有可以通行的道路</source>
        <translation>There are no streets to travel on</translation>
    </message>
    <message>
        <source>请检查道路图层是不是线，道路等级和通行字段是否适合所选的出行方式</source>
        <translation>See whether the road layer is made of lines and its classes suit the way of travelling</translation>
    </message>
    <message>
        <source>没有可用的设施</source>
        <translation>There are no usable facilities</translation>
    </message>
    <message>
        <source>请检查设施图层是否选对、有没有图形、筛选是否过严</source>
        <translation>See whether the facility layer is the right one, has geometry, and is not filtered too strictly</translation>
    </message>
    <message>
        <source>没有儿童数据</source>
        <translation>There are no children in the data</translation>
    </message>
    <message>
        <source>请检查社区或居住点是否带有所选年龄段的儿童数（字段 A0_2、A3_5 等）</source>
        <translation>See whether communities or residences carry children of the chosen ages (fields A0_2, A3_5, …)</translation>
    </message>
    <message>
        <source>没有一条公交线路可用</source>
        <translation>No line of public transport can be used</translation>
    </message>
    <message>
        <source>请检查线路要有发车间隔，站点要能配上线路，并按列出的问题改正</source>
        <translation>Routes need headways and stops that fit them; correct what is listed</translation>
    </message>
    <message>
        <source>GTFS 不完整，缺少必需的文件或字段</source>
        <translation>The GTFS feed lacks a file or field that it must have</translation>
    </message>
    <message>
        <source>请向提供方索取完整的 GTFS（stops、routes、trips、stop_times 和 calendar 或 calendar_dates）</source>
        <translation>Ask the provider for the whole feed (stops, routes, trips, stop_times, and calendar or calendar_dates)</translation>
    </message>
    <message>
        <source>所选日期和时段没有任何班次</source>
        <translation>Nothing runs on this day and in this window</translation>
    </message>
    <message>
        <source>请换一个日期或时段，例如时刻表有效期内的工作日 07:00-09:00</source>
        <translation>Choose another day or window, such as a weekday within the feed&apos;s dates, 07:00-09:00</translation>
    </message>
    <message>
        <source>参数的值不能用</source>
        <translation>The value of a parameter cannot be used</translation>
    </message>
    <message>
        <source>请改成允许的值再试</source>
        <translation>Change it to an allowed value and try again</translation>
    </message>
    <message>
        <source>没有这个图幅</source>
        <translation>There is no such page</translation>
    </message>
    <message>
        <source>请从现有的图幅中选一个</source>
        <translation>Choose one of the pages there are</translation>
    </message>
    <message>
        <source>程序的一个组件报告了错误</source>
        <translation>A part of the program reported an error</translation>
    </message>
    <message>
        <source>请重试；若再次出现，请把这段文字连同操作步骤告诉维护人员</source>
        <translation>Try again; if it happens once more, tell the maintainers this text and what you did</translation>
    </message>
    <message>
        <source>文件 %1</source>
        <translation>file %1</translation>
    </message>
    <message>
        <source>图层 %1</source>
        <translation>layer %1</translation>
    </message>
    <message>
        <source>要素 %1</source>
        <translation>feature %1</translation>
    </message>
    <message>
        <source>参数 %1</source>
        <translation>parameter %1</translation>
    </message>
    <message>
        <source>字段 %1</source>
        <translation>field %1</translation>
    </message>
    <message>
        <source>，</source>
        <comment>between the parts of a place</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1：</source>
        <comment>where it went wrong</comment>
        <translation>%1: </translation>
    </message>
    <message>
        <source>%1时出错：</source>
        <comment>what was being done</comment>
        <translation>While doing “%1”: </translation>
    </message>
    <message>
        <source>%1时出错（%2）：</source>
        <comment>what was being done, and where</comment>
        <translation>While doing “%1” (%2): </translation>
    </message>
    <message>
        <source>点</source>
        <translation>points</translation>
    </message>
    <message>
        <source>线</source>
        <translation>lines</translation>
    </message>
    <message>
        <source>面</source>
        <translation>areas</translation>
    </message>
    <message>
        <source>不是点</source>
        <translation>not points</translation>
    </message>
    <message>
        <source>没有图形</source>
        <translation>no geometry</translation>
    </message>
    <message>
        <source>现有字段：%1</source>
        <translation>Fields there are: %1</translation>
    </message>
    <message>
        <source>现有图层：%1</source>
        <translation>layers there are: %1</translation>
    </message>
    <message>
        <source>现在是：%1</source>
        <translation>it is: %1</translation>
    </message>
    <message>
        <source>项目文件的版本：%1</source>
        <translation>version of the project: %1</translation>
    </message>
    <message>
        <source>现有图幅：%1</source>
        <translation>pages there are: %1</translation>
    </message>
    <message>
        <source>实际为：%1</source>
        <translation>it is: %1</translation>
    </message>
    <message>
        <source>应为：%1</source>
        <translation>it should be: %1</translation>
    </message>
    <message>
        <source>可以用的值：%1</source>
        <translation>allowed values: %1</translation>
    </message>
    <message>
        <source>给的是“%1”，可以用的值：%2</source>
        <translation>given “%1”, allowed values: %2</translation>
    </message>
    <message>
        <source>详情：%1</source>
        <translation>details: %1</translation>
    </message>
    <message numerus="yes">
        <source>文件没有声明文字编码，已按推测的编码读取</source>
        <translation>
            <numerusform>The file does not name its encoding; it was read with the guessed one</numerusform>
            <numerusform>The file does not name its encoding; it was read with the guessed one</numerusform>
        </translation>
    </message>
    <message>
        <source>名称若是乱码，请在文件旁放一个写明编码的 .cpg 文件再读</source>
        <translation>If names are garbled, put a .cpg file naming the encoding beside the file and read it again</translation>
    </message>
    <message numerus="yes">
        <source>坐标已转换到分析坐标系</source>
        <translation>
            <numerusform>Coordinates were transformed to the analysis CRS</numerusform>
            <numerusform>Coordinates were transformed to the analysis CRS</numerusform>
        </translation>
    </message>
    <message>
        <source>距离和面积都按转换后的坐标计算，无需处理</source>
        <translation>Distances and areas are measured after the transformation; nothing to do</translation>
    </message>
    <message numerus="yes">
        <source>图层没有坐标系说明，已按指定的坐标系读取</source>
        <translation>
            <numerusform>The layer does not say its CRS; it was read with the given one</numerusform>
            <numerusform>The layer does not say its CRS; it was read with the given one</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对它与其他图层是否对齐；若有偏移，请换一个坐标系再读</source>
        <translation>See whether it lies right against the other layers; if not, read it with another CRS</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素没有图形，不参加分析</source>
        <translation>
            <numerusform>%1 feature has no geometry and takes no part</numerusform>
            <numerusform>%1 features have no geometry and take no part</numerusform>
        </translation>
    </message>
    <message>
        <source>请在源数据中补画图形，或删去这些记录</source>
        <translation>Draw the missing geometry in the source, or delete these rows</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素的图形是空的，不参加分析</source>
        <translation>
            <numerusform>%1 feature has an empty geometry and takes no part</numerusform>
            <numerusform>%1 features have an empty geometry and take no part</numerusform>
        </translation>
    </message>
    <message>
        <source>请在源数据中重画，或删去这些记录</source>
        <translation>Draw them again in the source, or delete these rows</translation>
    </message>
    <message numerus="yes">
        <source>%1 个面自相交或不闭合，已自动修复</source>
        <translation>
            <numerusform>%1 area crossed itself or was open and was repaired</numerusform>
            <numerusform>%1 areas crossed themselves or were open and were repaired</numerusform>
        </translation>
    </message>
    <message>
        <source>请放大看看修复后的边界；若不对，请在源数据中改正</source>
        <translation>Look at the repaired boundaries; if they are wrong, mend the source</translation>
    </message>
    <message numerus="yes">
        <source>%1 个面修复不了，不参加分析</source>
        <translation>
            <numerusform>%1 area could not be repaired and takes no part</numerusform>
            <numerusform>%1 areas could not be repaired and take no part</numerusform>
        </translation>
    </message>
    <message>
        <source>请在源数据中重画这些面</source>
        <translation>Draw these areas again in the source</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素的图形类型与图层的用途不符，不参加分析</source>
        <translation>
            <numerusform>%1 feature has a geometry that does not fit the layer’s use and takes no part</numerusform>
            <numerusform>%1 features have geometries that do not fit the layer’s use and take no part</numerusform>
        </translation>
    </message>
    <message>
        <source>请检查是否选错了图层，或把它们移到合适的图层</source>
        <translation>See whether the wrong layer was chosen, or move them to a fitting one</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素含有圆弧，已改成密集的折线</source>
        <translation>
            <numerusform>%1 feature has arcs, made into fine lines</numerusform>
            <numerusform>%1 features have arcs, made into fine lines</numerusform>
        </translation>
    </message>
    <message>
        <source>形状几乎不变，无需处理</source>
        <translation>The shape is nearly the same; nothing to do</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素的坐标不是有效的数，不参加分析</source>
        <translation>
            <numerusform>%1 feature has coordinates that are no numbers and takes no part</numerusform>
            <numerusform>%1 features have coordinates that are no numbers and take no part</numerusform>
        </translation>
    </message>
    <message>
        <source>请在源数据中更正坐标</source>
        <translation>Mend the coordinates in the source</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素带有高程或里程值，分析只用平面坐标</source>
        <translation>
            <numerusform>%1 feature carries heights or measures; only the plane is used</numerusform>
            <numerusform>%1 features carry heights or measures; only the plane is used</numerusform>
        </translation>
    </message>
    <message>
        <source>源文件没有改动，无需处理</source>
        <translation>The source is unchanged; nothing to do</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素的编号与别的要素重复</source>
        <translation>
            <numerusform>%1 feature shares its id with another</numerusform>
            <numerusform>%1 features share their ids with others</numerusform>
        </translation>
    </message>
    <message>
        <source>请让编号各不相同，否则结果表难以与原表对应</source>
        <translation>Give each its own id, or results are hard to match with the source</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素没有编号，已用要素序号代替</source>
        <translation>
            <numerusform>%1 feature has no id; its number is used</numerusform>
            <numerusform>%1 features have no id; their numbers are used</numerusform>
        </translation>
    </message>
    <message>
        <source>请补填编号，结果表才能与原表对应</source>
        <translation>Fill in the ids so that results match the source</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素缺少数值，按没有计算</source>
        <translation>
            <numerusform>%1 feature lacks a value, counted as none</numerusform>
            <numerusform>%1 features lack a value, counted as none</numerusform>
        </translation>
    </message>
    <message>
        <source>请补填；确实没有的请填 0</source>
        <translation>Fill them in; where there are none write 0</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素的数值是负数，按没有计算</source>
        <translation>
            <numerusform>%1 feature has a negative value, counted as none</numerusform>
            <numerusform>%1 features have negative values, counted as none</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对并更正</source>
        <translation>Check and correct</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素的值不是数字，按没有计算</source>
        <translation>
            <numerusform>%1 feature has a value that is no number, counted as none</numerusform>
            <numerusform>%1 features have values that are no numbers, counted as none</numerusform>
        </translation>
    </message>
    <message>
        <source>请改成纯数字，单位写到字段名里</source>
        <translation>Use plain numbers; the unit belongs in the field’s name</translation>
    </message>
    <message numerus="yes">
        <source>%1 段道路长度为零，没有进入路网</source>
        <translation>
            <numerusform>%1 street has no length and is left out of the network</numerusform>
            <numerusform>%1 streets have no length and are left out of the network</numerusform>
        </translation>
    </message>
    <message>
        <source>不影响结果，可在源数据中删去</source>
        <translation>It changes nothing; you may delete them in the source</translation>
    </message>
    <message numerus="yes">
        <source>%1 段道路首尾在同一点</source>
        <translation>
            <numerusform>%1 street ends where it starts</numerusform>
            <numerusform>%1 streets end where they start</numerusform>
        </translation>
    </message>
    <message>
        <source>环形路属正常；若是误画，请在源数据中改正</source>
        <translation>A loop is fine; if it was drawn by mistake, mend the source</translation>
    </message>
    <message numerus="yes">
        <source>%1 段道路与别的道路重合，只保留一段</source>
        <translation>
            <numerusform>%1 street lies on another; one is kept</numerusform>
            <numerusform>%1 streets lie on others; one is kept</numerusform>
        </translation>
    </message>
    <message>
        <source>不影响结果，可在源数据中删去重复的线</source>
        <translation>It changes nothing; you may delete the doubles in the source</translation>
    </message>
    <message numerus="yes">
        <source>%1 条线没有道路等级，是水系、边界之类，未计入路网</source>
        <translation>
            <numerusform>%1 line has no road class, such as a river or a border, and is left out of the network</numerusform>
            <numerusform>%1 lines have no road class, such as rivers or borders, and are left out of the network</numerusform>
        </translation>
    </message>
    <message>
        <source>若其中有道路，请补上等级</source>
        <translation>If there are roads among them, fill in their class</translation>
    </message>
    <message numerus="yes">
        <source>%1 段道路的单行代码认不出来，按双向通行处理</source>
        <translation>
            <numerusform>%1 street has an unknown one-way code and is open both ways</numerusform>
            <numerusform>%1 streets have unknown one-way codes and are open both ways</numerusform>
        </translation>
    </message>
    <message>
        <source>请改用 1（顺画线方向单行）、-1（逆画线方向单行）或 0（双向）</source>
        <translation>Write 1 (one-way as drawn), -1 (one-way against it) or 0 (both ways)</translation>
    </message>
    <message numerus="yes">
        <source>%1 段道路的车速不在 1～200 公里/小时之内，改按道路等级取车速</source>
        <translation>
            <numerusform>%1 street has a speed outside 1–200 km/h; the speed of its class is used</numerusform>
            <numerusform>%1 streets have speeds outside 1–200 km/h; the speeds of their classes are used</numerusform>
        </translation>
    </message>
    <message>
        <source>请更正车速；没有车速的请留空</source>
        <translation>Correct the speeds; leave those that are not known empty</translation>
    </message>
    <message numerus="yes">
        <source>%1 处道路端点离别的道路很近却没有接上，已用一小段道路接通</source>
        <translation>
            <numerusform>%1 street ended near another one without touching it and was joined by a short piece</numerusform>
            <numerusform>%1 streets ended near other ones without touching them and were joined by short pieces</numerusform>
        </translation>
    </message>
    <message>
        <source>请逐处查看；不应相连的，请在源数据中拉开距离</source>
        <translation>Look at each; draw those apart that should not meet</translation>
    </message>
    <message numerus="yes">
        <source>%1 段道路的等级认不出来，按可以通行的其他道路处理</source>
        <translation>
            <numerusform>%1 street has an unknown class and is taken as passable</numerusform>
            <numerusform>%1 streets have unknown classes and are taken as passable</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对等级的写法，例如 快速路、主干路、次干路、支路</source>
        <translation>Check how classes are written, such as 快速路, 主干路, 次干路, 支路</translation>
    </message>
    <message numerus="yes">
        <source>%1 处道路相交却没有打断，已按平交路口接通</source>
        <translation>
            <numerusform>%1 crossing was not split and is taken as a junction</numerusform>
            <numerusform>%1 crossings were not split and are taken as junctions</numerusform>
        </translation>
    </message>
    <message>
        <source>若其实是立交，请填写层级、桥梁或隧道字段</source>
        <translation>If they really cross at different levels, fill in the level, bridge or tunnel field</translation>
    </message>
    <message numerus="yes">
        <source>%1 处道路端点离别的道路很近却没有接上，按不通处理</source>
        <translation>
            <numerusform>%1 street end comes close to another without touching; taken as not joined</numerusform>
            <numerusform>%1 street ends come close to others without touching; taken as not joined</numerusform>
        </translation>
    </message>
    <message>
        <source>请逐处查看；确应相连的，请在源数据中接上</source>
        <translation>Look at each; where they do meet, join them in the source</translation>
    </message>
    <message numerus="yes">
        <source>%1 条道路在建、规划中或已废弃，未计入路网</source>
        <translation>
            <numerusform>%1 street is under construction, planned or abandoned and left out</numerusform>
            <numerusform>%1 streets are under construction, planned or abandoned and left out</numerusform>
        </translation>
    </message>
    <message>
        <source>已经通车的，请在 OpenStreetMap 里更正，再下载一份</source>
        <translation>If they are open by now, correct OpenStreetMap and download it again</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素的 highway 值不是街道或认不出来，未计入路网</source>
        <translation>
            <numerusform>%1 feature has a highway value that is no street or not known, and is left out</numerusform>
            <numerusform>%1 features have highway values that are no streets or not known, and are left out</numerusform>
        </translation>
    </message>
    <message>
        <source>其中若有街道，请在 OpenStreetMap 里改用通行的写法</source>
        <translation>If there are streets among them, give them a customary value in OpenStreetMap</translation>
    </message>
    <message numerus="yes">
        <source>%1 条道路对步行、骑行和行车都不开放，未计入路网</source>
        <translation>
            <numerusform>%1 street is closed to walking, cycling and driving, and left out</numerusform>
            <numerusform>%1 streets are closed to walking, cycling and driving, and left out</numerusform>
        </translation>
    </message>
    <message>
        <source>居民实际可走的（例如小区内部路），请在 OpenStreetMap 里加上 foot=yes</source>
        <translation>Where residents do walk (inside a compound, say), add foot=yes in OpenStreetMap</translation>
    </message>
    <message numerus="yes">
        <source>%1 条道路伸出了数据范围，只保留范围内有坐标的部分</source>
        <translation>
            <numerusform>%1 street runs out of the extract; only the parts with coordinates are kept</numerusform>
            <numerusform>%1 streets run out of the extract; only the parts with coordinates are kept</numerusform>
        </translation>
    </message>
    <message>
        <source>请下载范围更大的数据；至少要比研究范围多出一个出行范围</source>
        <translation>Download a larger extract, at least one travel range beyond the study area</translation>
    </message>
    <message numerus="yes">
        <source>%1 条轮渡航线未计入路网</source>
        <translation>
            <numerusform>%1 ferry line is left out</numerusform>
            <numerusform>%1 ferry lines are left out</numerusform>
        </translation>
    </message>
    <message>
        <source>轮渡的班次和候船时间不明；确实要算的，请作为公交线路录入</source>
        <translation>Their service and waiting times are not known; enter them as transit lines if they matter</translation>
    </message>
    <message numerus="yes">
        <source>%1 处广场等面状道路只能沿边线行走，不能横穿</source>
        <translation>
            <numerusform>%1 square can be walked along its rim only, not across</numerusform>
            <numerusform>%1 squares can be walked along their rims only, not across</numerusform>
        </translation>
    </message>
    <message>
        <source>需要横穿的，请在广场中补画步道</source>
        <translation>Where people walk across, draw footways over the square</translation>
    </message>
    <message numerus="yes">
        <source>%1 处道路上有不让某些出行方式通过的门、桩、墙等障碍，已按能否通过处理</source>
        <translation>
            <numerusform>%1 gate, bollard, wall or the like on a street stops some travellers, and is honoured</numerusform>
            <numerusform>%1 gates, bollards, walls and the like on streets stop some travellers, and are honoured</numerusform>
        </translation>
    </message>
    <message>
        <source>与实际不符的，请在 OpenStreetMap 的障碍点上写明 foot、bicycle、motor_vehicle</source>
        <translation>Where this is wrong, state foot, bicycle, motor_vehicle on the barrier&apos;s node in OpenStreetMap</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素的标签值认不出来或用不上，按没有填写处理</source>
        <translation>
            <numerusform>%1 feature has a tag value that is not known or not used, taken as not filled in</numerusform>
            <numerusform>%1 features have tag values that are not known or not used, taken as not filled in</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对这些值的写法；通行时间可能因此有偏差</source>
        <translation>Check how these values are written; travel times may be off because of them</translation>
    </message>
    <message numerus="yes">
        <source>%1 段道路与主路网不相连</source>
        <translation>
            <numerusform>%1 street is not joined to the main network</numerusform>
            <numerusform>%1 streets are not joined to the main network</numerusform>
        </translation>
    </message>
    <message>
        <source>请检查是否漏画了桥、通道或连接道路</source>
        <translation>See whether a bridge, passage or link road is missing</translation>
    </message>
    <message>
        <source>候车按整个发车间隔（悲观）</source>
        <translation>the wait counts as the whole headway (pessimistic)</translation>
    </message>
    <message>
        <source>候车按发车间隔的一半（平均）</source>
        <translation>the wait counts as half the headway (mean)</translation>
    </message>
    <message>
        <source>公交取自 %1，%2，每次换乘另加 %3</source>
        <translation>Public transport from %1; %2; each transfer adds %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 条线路配上的站点不足两个，没有计入</source>
        <translation>
            <numerusform>%1 route has fewer than two stops and was left out</numerusform>
            <numerusform>%1 routes have fewer than two stops and were left out</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对站点的线路字段和位置，或补充站点</source>
        <translation>Check the route field and the positions of the stops, or add stops</translation>
    </message>
    <message numerus="yes">
        <source>%1 条线路没有可用的发车间隔，没有计入</source>
        <translation>
            <numerusform>%1 route has no usable headway and was left out</numerusform>
            <numerusform>%1 routes have no usable headway and were left out</numerusform>
        </translation>
    </message>
    <message>
        <source>请补填大于 0 的发车间隔（分钟），例如 8 或 8-10</source>
        <translation>Fill in a headway above 0 (minutes), such as 8 or 8-10</translation>
    </message>
    <message numerus="yes">
        <source>%1 条线路由接不上的几段组成，没有计入</source>
        <translation>
            <numerusform>%1 route is made of pieces that do not meet and was left out</numerusform>
            <numerusform>%1 routes are made of pieces that do not meet and were left out</numerusform>
        </translation>
    </message>
    <message>
        <source>请把线路首尾相连，画成一条线</source>
        <translation>Draw the route as one line, end to end</translation>
    </message>
    <message numerus="yes">
        <source>%1 个站点写着线路图层里没有的线路</source>
        <translation>
            <numerusform>%1 stop names a route that is not in the route layer</numerusform>
            <numerusform>%1 stops name routes that are not in the route layer</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对站点表和线路图层里线路名称的写法</source>
        <translation>Check how routes are written in the stops and in the route layer</translation>
    </message>
    <message numerus="yes">
        <source>%1 个站点没有任何线路停靠，没有计入</source>
        <translation>
            <numerusform>%1 stop is served by no route and was left out</numerusform>
            <numerusform>%1 stops are served by no route and were left out</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对站点位置和它的线路字段</source>
        <translation>Check the position of the stop and its route field</translation>
    </message>
    <message numerus="yes">
        <source>%1 个站点离它所属的线路太远，没有排进该线路</source>
        <translation>
            <numerusform>%1 stop is too far from its route and was left out of it</numerusform>
            <numerusform>%1 stops are too far from their routes and were left out of them</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对站点坐标和线路走向</source>
        <translation>Check the coordinates of the stop and the course of the route</translation>
    </message>
    <message numerus="yes">
        <source>%1 个站点的序号与线路走向对不上，没有排进该线路</source>
        <translation>
            <numerusform>%1 stop has a number that does not fit the course of its route and was left out of it</numerusform>
            <numerusform>%1 stops have numbers that do not fit the course of their routes and were left out of them</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对站点的序号和线路的方向</source>
        <translation>Check the numbers of the stops and the direction of the route</translation>
    </message>
    <message numerus="yes">
        <source>%1 个站点离可步行的道路太远，未接入路网，不能在那里上下车</source>
        <translation>
            <numerusform>%1 stop is too far from every walkable street: nobody gets on or off there</numerusform>
            <numerusform>%1 stops are too far from every walkable street: nobody gets on or off there</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对站点坐标，或补画通往它的道路，或放宽接入距离</source>
        <translation>Check the coordinates of the stop, draw the street that leads to it, or allow a longer connection</translation>
    </message>
    <message numerus="yes">
        <source>时刻表用到了 %1 个站点表里没有或没有坐标的站点，已跳过这些站</source>
        <translation>
            <numerusform>The timetable names %1 stop that is missing from the stops or has no coordinates; it was skipped</numerusform>
            <numerusform>The timetable names %1 stops that are missing from the stops or have no coordinates; they were skipped</numerusform>
        </translation>
    </message>
    <message>
        <source>请补全 stops.txt</source>
        <translation>Complete stops.txt</translation>
    </message>
    <message numerus="yes">
        <source>%1 个班次的时刻倒退、缺首末站时刻，或没有两个可用的站点，没有计入</source>
        <translation>
            <numerusform>%1 trip runs backwards in time, lacks its first or last time, or has fewer than two usable stops, and was left out</numerusform>
            <numerusform>%1 trips run backwards in time, lack their first or last time, or have fewer than two usable stops, and were left out</numerusform>
        </translation>
    </message>
    <message>
        <source>请在 stop_times.txt 中改正这些班次</source>
        <translation>Correct these trips in stop_times.txt</translation>
    </message>
    <message numerus="yes">
        <source>%1 个班次有时刻，但班次表里没有，或它的线路在线路表里没有，没有计入</source>
        <translation>
            <numerusform>%1 trip has times but is not among the trips, or its route is not among the routes, and was left out</numerusform>
            <numerusform>%1 trips have times but are not among the trips, or their routes are not among the routes, and were left out</numerusform>
        </translation>
    </message>
    <message>
        <source>请补全 trips.txt 和 routes.txt</source>
        <translation>Complete trips.txt and routes.txt</translation>
    </message>
    <message numerus="yes">
        <source>%1 个班次缺中途站的时刻，已按站距补上</source>
        <translation>
            <numerusform>%1 trip lacks times on its way; they were filled in by distance</numerusform>
            <numerusform>%1 trips lack times on their way; they were filled in by distance</numerusform>
        </translation>
    </message>
    <message>
        <source>时刻要求精确时，请补填 stop_times.txt</source>
        <translation>Where exact times matter, complete stop_times.txt</translation>
    </message>
    <message numerus="yes">
        <source>%1 条线路在所选日期和时段没有班次，没有计入</source>
        <translation>
            <numerusform>%1 route has no trip on this day and in this window and was left out</numerusform>
            <numerusform>%1 routes have no trip on this day and in this window and were left out</numerusform>
        </translation>
    </message>
    <message>
        <source>若应有班次，请换一个日期或时段</source>
        <translation>If there should be trips, choose another day or window</translation>
    </message>
    <message numerus="yes">
        <source>%1 处设施离可通行的道路太远，未接入路网，没有人走得到</source>
        <translation>
            <numerusform>%1 facility is too far from every usable street; nobody can get there</numerusform>
            <numerusform>%1 facilities are too far from every usable street; nobody can get there</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对设施坐标，或补画通往它的道路，或放宽接入距离</source>
        <translation>Check the coordinates, draw the road that leads there, or allow a larger distance</translation>
    </message>
    <message numerus="yes">
        <source>%1 处设施接在与主路网不相连的道路上</source>
        <translation>
            <numerusform>%1 facility stands on streets not joined to the main network</numerusform>
            <numerusform>%1 facilities stand on streets not joined to the main network</numerusform>
        </translation>
    </message>
    <message>
        <source>请检查附近的道路是否断开</source>
        <translation>See whether the streets nearby are broken</translation>
    </message>
    <message numerus="yes">
        <source>%1 个需求点接在与主路网不相连的道路上，只能走到那片道路上的设施</source>
        <translation>
            <numerusform>%1 demand point stands on streets not joined to the main network</numerusform>
            <numerusform>%1 demand points stand on streets not joined to the main network</numerusform>
        </translation>
    </message>
    <message>
        <source>请检查附近是否漏画了连接道路</source>
        <translation>See whether a link road nearby is missing</translation>
    </message>
    <message numerus="yes">
        <source>%1 个需求点离可通行的道路太远，未接入路网，其儿童计入范围外</source>
        <translation>
            <numerusform>%1 demand point is too far from every usable street; its children count as out of reach</numerusform>
            <numerusform>%1 demand points are too far from every usable street; their children count as out of reach</numerusform>
        </translation>
    </message>
    <message>
        <source>请补画附近的道路，或放宽接入距离</source>
        <translation>Draw the streets nearby, or allow a larger distance</translation>
    </message>
    <message numerus="yes">
        <source>%1 个居住点不在任何社区里，没有计入</source>
        <translation>
            <numerusform>%1 residence lies in no community and is not counted</numerusform>
            <numerusform>%1 residences lie in no community and are not counted</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对居住点坐标和社区边界</source>
        <translation>Check the residences’ coordinates and the community boundaries</translation>
    </message>
    <message numerus="yes">
        <source>%1 个社区的儿童只能集中在社区内一点计算，结果较粗</source>
        <translation>
            <numerusform>%1 community had to be reduced to one point; its result is coarse</numerusform>
            <numerusform>%1 communities had to be reduced to one point; their results are coarse</numerusform>
        </translation>
    </message>
    <message>
        <source>请为这些社区补充居住点</source>
        <translation>Add residences for these communities</translation>
    </message>
    <message numerus="yes">
        <source>%1 个社区没有居住点，儿童均摊到社区内的格网</source>
        <translation>
            <numerusform>%1 community has no residences; its children are spread over cells</numerusform>
            <numerusform>%1 communities have no residences; their children are spread over cells</numerusform>
        </translation>
    </message>
    <message>
        <source>补充居住点后结果会更准</source>
        <translation>Results get better with residences</translation>
    </message>
    <message numerus="yes">
        <source>%1 个社区的儿童数与所辖居住点的合计不一致，以社区的数为准</source>
        <translation>
            <numerusform>%1 community differs from the sum of its residences; the community’s number holds</numerusform>
            <numerusform>%1 communities differ from the sums of their residences; the communities’ numbers hold</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对两张表的年份和口径</source>
        <translation>Check the years and definitions of the two tables</translation>
    </message>
    <message numerus="yes">
        <source>%1 处设施没有容量，按不限容量计算</source>
        <translation>
            <numerusform>%1 facility gives no capacity and counts as unlimited</numerusform>
            <numerusform>%1 facilities give no capacity and count as unlimited</numerusform>
        </translation>
    </message>
    <message>
        <source>请补填托位数，才能看出哪里容量不足</source>
        <translation>Fill in the places, or it cannot be seen where they are short</translation>
    </message>
    <message numerus="yes">
        <source>%1 处设施没有出入口，以设施位置代替</source>
        <translation>
            <numerusform>%1 facility has no entrance; its position is used</numerusform>
            <numerusform>%1 facilities have no entrances; their positions are used</numerusform>
        </translation>
    </message>
    <message>
        <source>用地较大的设施请补充出入口</source>
        <translation>Add entrances for facilities on large grounds</translation>
    </message>
    <message numerus="yes">
        <source>%1 个社区靠近数据边缘，界外的设施和道路可能没有算到</source>
        <translation>
            <numerusform>%1 community lies at the edge of the data; what is beyond may be missing</numerusform>
            <numerusform>%1 communities lie at the edge of the data; what is beyond may be missing</numerusform>
        </translation>
    </message>
    <message>
        <source>请补充边界以外一个出行范围内的道路和设施</source>
        <translation>Add roads and facilities within one travel range beyond the boundary</translation>
    </message>
    <message numerus="yes">
        <source>%1 个社区与别的社区重叠，重叠处只算在其中一个里</source>
        <translation>
            <numerusform>%1 community overlaps another; the overlap counts once</numerusform>
            <numerusform>%1 communities overlap others; overlaps count once</numerusform>
        </translation>
    </message>
    <message>
        <source>请在源数据中理顺边界</source>
        <translation>Straighten the boundaries in the source</translation>
    </message>
    <message>
        <source>图层“%1”：</source>
        <translation>Layer “%1”: </translation>
    </message>
    <message>
        <source>字段“%1”：</source>
        <translation>Field “%1”: </translation>
    </message>
    <message>
        <source>图层“%1”字段“%2”：</source>
        <translation>Layer “%1”, field “%2”: </translation>
    </message>
    <message>
        <source>托育点</source>
        <translation>Childcare</translation>
    </message>
    <message>
        <source>幼儿园</source>
        <translation>Kindergarten</translation>
    </message>
    <message>
        <source>小学</source>
        <translation>Primary school</translation>
    </message>
    <message>
        <source>初中</source>
        <translation>Middle school</translation>
    </message>
    <message>
        <source>高中</source>
        <translation>High school</translation>
    </message>
    <message>
        <source>特殊教育学校</source>
        <translation>Special school</translation>
    </message>
    <message>
        <source>医院</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>社区卫生机构</source>
        <translation>Clinic</translation>
    </message>
    <message>
        <source>图书馆</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>博物馆</source>
        <translation>Museum</translation>
    </message>
    <message>
        <source>体育场馆</source>
        <translation>Sports venue</translation>
    </message>
    <message>
        <source>校外活动基地</source>
        <translation>Activity base</translation>
    </message>
    <message>
        <source>未成年人保护站</source>
        <translation>Protection station</translation>
    </message>
    <message>
        <source>家长学校</source>
        <translation>Parents’ school</translation>
    </message>
    <message>
        <source>母婴室</source>
        <translation>Nursing room</translation>
    </message>
    <message>
        <source>公共场所</source>
        <translation>Public place</translation>
    </message>
    <message>
        <source>公园</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>水系</source>
        <translation>Water</translation>
    </message>
    <message>
        <source>山体</source>
        <translation>Hill</translation>
    </message>
    <message>
        <source>儿童游戏场地</source>
        <translation>Play area</translation>
    </message>
    <message>
        <source>出入口</source>
        <translation>Entrance</translation>
    </message>
    <message>
        <source>公交站</source>
        <translation>Bus stop</translation>
    </message>
    <message>
        <source>公交线路</source>
        <translation>Bus route</translation>
    </message>
    <message>
        <source>地铁站</source>
        <translation>Metro station</translation>
    </message>
    <message>
        <source>地铁线路</source>
        <translation>Metro line</translation>
    </message>
    <message>
        <source>道路</source>
        <translation>Road</translation>
    </message>
    <message>
        <source>铁路</source>
        <translation>Railway</translation>
    </message>
    <message>
        <source>过街设施</source>
        <translation>Crossing</translation>
    </message>
    <message>
        <source>居住用地</source>
        <translation>Residential area</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>镇（街道）</source>
        <translation>Town or subdistrict</translation>
    </message>
    <message>
        <source>区县</source>
        <translation>District</translation>
    </message>
    <message>
        <source>地块</source>
        <translation>Parcel</translation>
    </message>
    <message>
        <source>底图</source>
        <translation>Backdrop</translation>
    </message>
    <message>
        <source>步行</source>
        <translation>On foot</translation>
    </message>
    <message>
        <source>儿童独行</source>
        <translation>Child alone</translation>
    </message>
    <message>
        <source>推婴儿车</source>
        <translation>With a pushchair</translation>
    </message>
    <message>
        <source>成人带娃</source>
        <translation>Adult with child</translation>
    </message>
    <message>
        <source>骑行</source>
        <translation>By bicycle</translation>
    </message>
    <message>
        <source>公交+步行</source>
        <translation>Bus and walking</translation>
    </message>
    <message>
        <source>驾车</source>
        <translation>By car</translation>
    </message>
    <message>
        <source>读取数据</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>构建路网</source>
        <translation>Building the network</translation>
    </message>
    <message>
        <source>计算路程</source>
        <translation>Searching</translation>
    </message>
    <message>
        <source>分配托位</source>
        <translation>Sharing places</translation>
    </message>
    <message>
        <source>生成范围</source>
        <translation>Making areas</translation>
    </message>
    <message>
        <source>绘图</source>
        <translation>Drawing</translation>
    </message>
    <message>
        <source>写出文件</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>%1–%2 岁</source>
        <translation>%1–%2 years</translation>
    </message>
    <message>
        <source>有服务</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>容量不足</source>
        <translation>Short of places</translation>
    </message>
    <message>
        <source>范围外</source>
        <translation>Out of reach</translation>
    </message>
    <message>
        <source>无数据</source>
        <translation>No data</translation>
    </message>
    <message>
        <source>合成示例数据</source>
        <translation>Made-up sample data</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>min</translation>
    </message>
    <message>
        <source>%1。</source>
        <comment>a sentence</comment>
        <translation>%1. </translation>
    </message>
    <message>
        <source>%1（%2）。</source>
        <comment>a sentence with a note</comment>
        <translation>%1 (%2). </translation>
    </message>
    <message>
        <source>%1%2</source>
        <comment>two sentences in a row</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>、</source>
        <comment>between names in a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>快速路</source>
        <translation>Expressway</translation>
    </message>
    <message>
        <source>主干路</source>
        <translation>Main road</translation>
    </message>
    <message>
        <source>次干路</source>
        <translation>Secondary road</translation>
    </message>
    <message>
        <source>支路</source>
        <translation>Local street</translation>
    </message>
    <message>
        <source>街巷</source>
        <translation>Lane</translation>
    </message>
    <message>
        <source>步行道</source>
        <translation>Footpath</translation>
    </message>
    <message>
        <source>台阶</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>其他道路</source>
        <translation>Other road</translation>
    </message>
    <message>
        <source>不计等候</source>
        <translation>without a wait</translation>
    </message>
    <message>
        <source>每次等候</source>
        <translation>a wait each time</translation>
    </message>
    <message>
        <source>不可穿越，只走天桥和地道</source>
        <translation>closed but for bridges and underpasses</translation>
    </message>
    <message>
        <source>成人步行 5.0 km/h，规划实践常用值</source>
        <translation>Adult walking, 5.0 km/h; common in planning practice</translation>
    </message>
    <message>
        <source>9–11 岁儿童 1.1–1.2 m/s 的下限；多项研究的综合，请按当地调查核对</source>
        <translation>9–11 years 1.1–1.2 m/s, lower end; a synthesis, to be checked locally</translation>
    </message>
    <message>
        <source>0–2 岁婴幼儿乘推车 1.0 m/s；多项研究的综合，请按当地调查核对</source>
        <translation>0–2 years in a pushchair 1.0 m/s; a synthesis, to be checked locally</translation>
    </message>
    <message>
        <source>成人带儿童 1.0 m/s，与 r5r 的默认步行速度相同</source>
        <translation>Adult with child 1.0 m/s, as r5r’s default walking speed</translation>
    </message>
    <message>
        <source>12 km/h，r5r 的默认骑行速度</source>
        <translation>12 km/h, r5r’s default cycling speed</translation>
    </message>
    <message>
        <source>步行段 5.0 km/h；车上按线路自身的速度和发车间隔</source>
        <translation>Walking at 5.0 km/h; lines at their own speed and headway</translation>
    </message>
    <message>
        <source>按各条道路自身的车速，最高 80 km/h</source>
        <translation>The speed of each street, at most 80 km/h</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <source>秒</source>
        <translation>s</translation>
    </message>
    <message>
        <source>%1用时</source>
        <translation>time on %1</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <comment>figure, standard, edited</comment>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>各处设施合并</source>
        <translation>all facilities together</translation>
    </message>
    <message>
        <source>各处设施分开，可以重叠</source>
        <translation>each facility by itself, overlapping</translation>
    </message>
    <message>
        <source>每处归最近的设施，互不重叠</source>
        <translation>each place to its nearest facility, without overlaps</translation>
    </message>
    <message>
        <source>地图上的一点</source>
        <translation>a place on the map</translation>
    </message>
    <message>
        <source>%1 %2 处</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>前往%1</source>
        <translation>to %1</translation>
    </message>
    <message>
        <source>从%1出发</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>%1，%2（%3），沿路网 %4 以内</source>
        <translation>%1, %2 (%3), within %4 along the streets</translation>
    </message>
    <message>
        <source>按圈环计，不含内圈</source>
        <translation>as rings, without what lies inside</translation>
    </message>
    <message>
        <source>按圆盘计，含内圈</source>
        <translation>as disks, with what lies inside</translation>
    </message>
    <message>
        <source>%1；%2；街道在界限处精确截断，面积按 %3 格网计算</source>
        <translation>%1; %2; streets are cut exactly at the limit, areas come from a raster of %3</translation>
    </message>
    <message>
        <source>地面快速路</source>
        <translation>expressways on the ground</translation>
    </message>
    <message>
        <source>离开街道最多走 %1，不穿越%2</source>
        <translation>off the streets people walk %1 at most and do not cross %2</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>速度</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>路网外速度</source>
        <translation>Speed off the streets</translation>
    </message>
    <message>
        <source>不走台阶</source>
        <translation>Avoids steps</translation>
    </message>
    <message>
        <source>过主干路</source>
        <translation>Crossing main roads</translation>
    </message>
    <message>
        <source>过主干路等候</source>
        <translation>Wait at main roads</translation>
    </message>
    <message>
        <source>台阶用时</source>
        <translation>Time on steps</translation>
    </message>
    <message>
        <source>无人行道用时</source>
        <translation>Time without a pavement</translation>
    </message>
    <message>
        <source>各类道路用时</source>
        <translation>Time by class of street</translation>
    </message>
    <message>
        <source>计坡度</source>
        <translation>Minds slopes</translation>
    </message>
    <message>
        <source>%1（自定义）</source>
        <translation>%1 (own)</translation>
    </message>
    <message>
        <source>点到街道的一段总是走过去的</source>
        <translation>The piece between a point and its street is always walked</translation>
    </message>
    <message>
        <source>非寄宿小学生上学不应穿越主干路（地方规定）</source>
        <translation>Day pupils of primary schools should not have to cross main roads (local rules)</translation>
    </message>
    <message>
        <source>请按当地信号周期填写</source>
        <translation>Fill in by the cycle of the local lights</translation>
    </message>
    <message>
        <source>推车不走台阶</source>
        <translation>Pushchairs keep off steps</translation>
    </message>
    <message>
        <source>默认 1，即只看长度；请按当地调查填写</source>
        <translation>1 by default: length alone; fill in by local surveys</translation>
    </message>
    <message>
        <source>Tobler 步行函数（1993），往返平均；没有坡度字段时不起作用</source>
        <translation>Tobler’s walking function (1993), there and back; without a field of slopes it does nothing</translation>
    </message>
    <message>
        <source>步行不受单行限制；骑行和驾车遵守单行，快速路不对步行和骑行开放</source>
        <translation>Walking ignores one-way streets, cycling and driving honour them; expressways are closed to both feet and bicycles</translation>
    </message>
    <message>
        <source>自定义出行方式，各项与标准的“%1”相同</source>
        <translation>A travel profile of one’s own with the figures of the standard “%1”</translation>
    </message>
    <message>
        <source>自定义出行方式，与标准的“%1”相比：%2</source>
        <translation>A travel profile of one’s own; other than the standard “%1”: %2</translation>
    </message>
    <message>
        <source>，</source>
        <comment>between changed figures</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>请给自定义的出行方式起个名称</source>
        <translation>Please give your own profile a name</translation>
    </message>
    <message>
        <source>已经有一个出行方式叫“%1”，请换个名称</source>
        <translation>There is a profile “%1” already; please take another name</translation>
    </message>
    <message>
        <source>速度要大于 0，不超过 1000 km/h</source>
        <translation>the speed must be above 0 and at most 1000 km/h</translation>
    </message>
    <message>
        <source>路网外速度要大于 0，不超过 1000 km/h</source>
        <translation>the speed off the streets must be above 0 and at most 1000 km/h</translation>
    </message>
    <message>
        <source>过主干路等候要在 0 到 3600 秒之间</source>
        <translation>the wait at main roads must be between 0 and 3600 seconds</translation>
    </message>
    <message>
        <source>台阶用时要在 1 到 100 倍之间</source>
        <translation>the time on steps must be 1 to 100 times</translation>
    </message>
    <message>
        <source>无人行道用时要在 1 到 100 倍之间</source>
        <translation>the time without a pavement must be 1 to 100 times</translation>
    </message>
    <message>
        <source>各类道路用时要在 1 到 100 倍之间</source>
        <translation>the time by class of street must be 1 to 100 times</translation>
    </message>
    <message>
        <source>“%1”：%2</source>
        <translation>“%1”: %2</translation>
    </message>
    <message>
        <source>%1：%2（%3）</source>
        <comment>figure, value, source</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>儿童到最近设施平均 %1，其中 %2（%3）不是距离本身，而是过街、台阶、坡度、候车等</source>
        <translation>Children take %1 to their nearest facility on average; %2 of it (%3) are not distance but crossings, steps, slopes, waits and the like</translation>
    </message>
    <message>
        <source>儿童到最近设施平均 %1，都是距离本身</source>
        <translation>Children take %1 to their nearest facility on average, all of it distance</translation>
    </message>
    <message>
        <source>主题：手工选定。</source>
        <translation>Theme: chosen by hand.</translation>
    </message>
    <message>
        <source>主题：名称和字段里没有认得的词，当作底图，请选定。</source>
        <translation>Theme: no known word in the name or fields; taken as backdrop, please choose.</translation>
    </message>
    <message>
        <source>主题：按“%1”猜是%2，把握只有 %3，请核对。</source>
        <translation>Theme: guessed from “%1” to be %2, only %3 sure; please check.</translation>
    </message>
    <message>
        <source>主题：按“%1”认作%2，把握 %3。</source>
        <translation>Theme: by “%1” taken as %2, %3 sure.</translation>
    </message>
    <message>
        <source>来自 .cpg 文件</source>
        <translation>from the .cpg file</translation>
    </message>
    <message>
        <source>来自 .dbf 的语言标记</source>
        <translation>from the language mark of the .dbf</translation>
    </message>
    <message>
        <source>来自图纸的 $DWGCODEPAGE</source>
        <translation>from $DWGCODEPAGE of the drawing</translation>
    </message>
    <message>
        <source>来自文件开头的标记</source>
        <translation>from the mark at the start of the file</translation>
    </message>
    <message>
        <source>文件没有写明，按文字内容判断</source>
        <translation>not stated in the file, judged by the text itself</translation>
    </message>
    <message>
        <source>手工选定</source>
        <translation>chosen by hand</translation>
    </message>
    <message>
        <source>由文件格式规定</source>
        <translation>fixed by the file format</translation>
    </message>
    <message>
        <source>坐标偏移：%1 个点到最近道路的距离中位数：%2。</source>
        <translation>Map offset: median distance of %1 points to the nearest road: %2.</translation>
    </message>
    <message>
        <source>坐标系：%1，%2。</source>
        <translation>System: %1, %2.</translation>
    </message>
    <message>
        <source>坐标系：%1，%2，把握 %3。</source>
        <translation>System: %1, %2, %3 sure.</translation>
    </message>
    <message>
        <source>纵横坐标颠倒，读入时对调。</source>
        <translation> Axes are swapped and will be exchanged.</translation>
    </message>
    <message>
        <source>点位：取自“%1”一列。</source>
        <translation>Points: from the column “%1”.</translation>
    </message>
    <message>
        <source>点位：取自“%1”和“%2”两列。</source>
        <translation>Points: from the columns “%1” and “%2”.</translation>
    </message>
    <message>
        <source>关联：这张表按“%1”接到图层“%2”上，%3 行里对上了 %4 行。</source>
        <translation>Join: this table goes onto the layer “%2” by “%1”; of %3 rows, %4 were matched.</translation>
    </message>
    <message>
        <source>影像</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>表</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>GCJ-02（高德、腾讯）</source>
        <translation>GCJ-02 (Amap, Tencent)</translation>
    </message>
    <message>
        <source>BD-09（百度）</source>
        <translation>BD-09 (Baidu)</translation>
    </message>
    <message>
        <source>无偏移</source>
        <translation>None</translation>
    </message>
    <message>
        <source>未知</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>文件写明</source>
        <translation>stated in the file</translation>
    </message>
    <message>
        <source>坐标值像中国的经纬度</source>
        <translation>the numbers look like longitudes and latitudes of China</translation>
    </message>
    <message>
        <source>坐标值像经纬度，但不在中国</source>
        <translation>the numbers look like longitudes and latitudes, but not of China</translation>
    </message>
    <message>
        <source>横坐标带 3 度带带号</source>
        <translation>eastings carry the number of a 3-degree zone</translation>
    </message>
    <message>
        <source>横坐标带 6 度带带号</source>
        <translation>eastings carry the number of a 6-degree zone</translation>
    </message>
    <message>
        <source>横坐标不带带号，在 500 千米上下</source>
        <translation>eastings without a zone number, around 500 km</translation>
    </message>
    <message>
        <source>坐标值像网络地图的墨卡托投影</source>
        <translation>the numbers look like a web map&apos;s Mercator projection</translation>
    </message>
    <message>
        <source>也可能是它，但需要测绘部门的本地转换参数</source>
        <translation>possible too, but it needs local parameters from the survey office</translation>
    </message>
    <message>
        <source>别的都不合适，按项目的坐标系</source>
        <translation>nothing else fits, the project&apos;s own</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>编码：%1，%2。</source>
        <translation>Encoding: %1, %2.</translation>
    </message>
    <message>
        <source>代码相同</source>
        <translation>Same code</translation>
    </message>
    <message>
        <source>名称相同</source>
        <translation>Same name</translation>
    </message>
    <message>
        <source>统一写法后名称相同</source>
        <translation>Same name in one spelling</translation>
    </message>
    <message>
        <source>手工确认</source>
        <translation>Confirmed by hand</translation>
    </message>
    <message>
        <source>与别的行重复</source>
        <translation>Repeats another row</translation>
    </message>
    <message>
        <source>同名的不止一个</source>
        <translation>Several of this name</translation>
    </message>
    <message>
        <source>只有相近的名称</source>
        <translation>Similar names only</translation>
    </message>
    <message>
        <source>没有对上</source>
        <translation>Not matched</translation>
    </message>
    <message>
        <source>%1  %2  请核对</source>
        <translation>%1  %2  check</translation>
    </message>
    <message>
        <source>已删去 %1 个要素</source>
        <translation>Features removed: %1</translation>
    </message>
    <message>
        <source>已给 %1 个要素补齐不重复的编号</source>
        <translation>Features given ids of their own: %1</translation>
    </message>
    <message>
        <source>已还原 %1 个要素的乱码</source>
        <translation>Features whose garbled text was restored: %1</translation>
    </message>
    <message>
        <source>已去掉 %1 个要素首尾的空格</source>
        <translation>Features whose text was trimmed: %1</translation>
    </message>
    <message>
        <source>已把 %1 条道路的断头接上</source>
        <translation>Streets whose loose ends were joined: %1</translation>
    </message>
    <message>
        <source>已去掉 %1 个面的重叠部分</source>
        <translation>Areas that gave up their overlap: %1</translation>
    </message>
    <message>
        <source>已清空 %1 个要素的错误值</source>
        <translation>Features whose wrong values were cleared: %1</translation>
    </message>
    <message>
        <source>没有要素需要改动</source>
        <translation>No feature needed a change</translation>
    </message>
    <message>
        <source>需要处理</source>
        <translation>To be mended</translation>
    </message>
    <message>
        <source>请核对</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>关联：这张表按“%1”接到项目里的图层“%2”上，%3 行里对上了 %4 行。</source>
        <translation>Join: by “%1” the table goes onto layer “%2” of the project; of its %3 rows %4 found their feature.</translation>
    </message>
    <message>
        <source>关联：按您的选择单独导入，不接到别的图层上；没有坐标，地图上看不到。</source>
        <translation>Join: none, as you chose. Without coordinates the table is not on the map.</translation>
    </message>
    <message>
        <source>关联：没有坐标，名称和代码也没有对上任何图层，按单独的一张表导入，地图上看不到。</source>
        <translation>Join: none. The table has no coordinates, and neither names nor codes are those of a layer; it comes in by itself and is not on the map.</translation>
    </message>
    <message>
        <source>关联：要接的图层“%1”没有勾选，这张表按单独的一张表导入。</source>
        <translation>Join: layer “%1”, onto which the table would go, is not ticked; the table comes in by itself.</translation>
    </message>
    <message>
        <source>%1可达覆盖率</source>
        <comment>theme</comment>
        <translation>Within reach: %1</translation>
    </message>
    <message>
        <source>绕行, 直线 %1, 沿路 %2</source>
        <translation>a detour, %1 straight, %2 along the streets</translation>
    </message>
    <message>
        <source>被%1阻隔, 直线 %2, 沿路 %3</source>
        <translation>cut off by %1, %2 straight, %3 along the streets</translation>
    </message>
    <message>
        <source>居住点离可通行的道路太远, 未接入路网</source>
        <translation>homes are too far from usable streets and not on the network</translation>
    </message>
    <message>
        <source>%1以内 %2 处, 缺 %3 个位置</source>
        <translation>%2 within %1, %3 places short</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <comment>parameter, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <comment>parameter and value, clause</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>公共服务覆盖</source>
        <translation>Public services</translation>
    </message>
    <message>
        <source>医疗、图书馆、文体、校外活动、保护站和家长学校，各有多少儿童走得到</source>
        <translation>How many children reach health care, libraries, culture and sports, activity bases, protection stations and family education</translation>
    </message>
    <message>
        <source>出行方式</source>
        <translation>Way of travelling</translation>
    </message>
    <message>
        <source>时间标准</source>
        <translation>Time standard</translation>
    </message>
    <message>
        <source>距离标准</source>
        <translation>Distance standard</translation>
    </message>
    <message>
        <source>年龄段</source>
        <translation>Age groups</translation>
    </message>
    <message>
        <source>方向</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>接入路网的最远距离</source>
        <translation>Farthest distance to the network</translation>
    </message>
    <message>
        <source>设施种类</source>
        <translation>Kinds of facilities</translation>
    </message>
    <message>
        <source>每千名儿童的年龄口径</source>
        <translation>Ages counted per thousand children</translation>
    </message>
    <message>
        <source>坐标系</source>
        <translation>Coordinate system</translation>
    </message>
    <message>
        <source>儿童落在</source>
        <translation>Children placed at</translation>
    </message>
    <message>
        <source>连接段计入路程</source>
        <translation>Connectors count</translation>
    </message>
    <message>
        <source>软件</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>0–14 岁</source>
        <translation>0–14 years</translation>
    </message>
    <message>
        <source>0–17 岁</source>
        <translation>0–17 years</translation>
    </message>
    <message>
        <source>人次/日</source>
        <translation>visits a day</translation>
    </message>
    <message>
        <source>个</source>
        <translation>in number</translation>
    </message>
    <message>
        <source>每千名儿童儿科医师</source>
        <translation>Paediatric doctors per thousand children</translation>
    </message>
    <message>
        <source>儿科执业（助理）医师数除以口径内的儿童数，再乘以一千</source>
        <translation>Practising (assistant) paediatric doctors divided by the children of the ages counted, times a thousand</translation>
    </message>
    <message>
        <source>每千名儿童儿科床位</source>
        <translation>Paediatric beds per thousand children</translation>
    </message>
    <message>
        <source>儿科床位数除以口径内的儿童数，再乘以一千</source>
        <translation>Paediatric beds divided by the children of the ages counted, times a thousand</translation>
    </message>
    <message>
        <source>社区家长学校覆盖率</source>
        <translation>Communities with family education</translation>
    </message>
    <message>
        <source>辖区内至少有一处家长学校或家庭教育指导服务站的社区，占全部社区的比例</source>
        <translation>Communities with at least one family education station of their own, as a share of all communities</translation>
    </message>
    <message>
        <source>基层医疗机构儿童保健医生配备率</source>
        <translation>Clinics with a child health doctor</translation>
    </message>
    <message>
        <source>配有儿童保健医生的社区卫生机构，占全部社区卫生机构的比例</source>
        <translation>Clinics that have a doctor for child health, as a share of all clinics</translation>
    </message>
    <message>
        <source>儿童友好医院</source>
        <translation>Child-friendly hospitals</translation>
    </message>
    <message>
        <source>图层中标为儿童友好的医院数</source>
        <translation>Hospitals that the layer marks as child-friendly</translation>
    </message>
    <message>
        <source>儿童友好图书馆</source>
        <translation>Child-friendly libraries</translation>
    </message>
    <message>
        <source>图层中标为儿童友好的图书馆数</source>
        <translation>Libraries that the layer marks as child-friendly</translation>
    </message>
    <message>
        <source>儿童友好校外活动基地</source>
        <translation>Child-friendly activity bases</translation>
    </message>
    <message>
        <source>图层中标为儿童友好的校外活动基地数</source>
        <translation>Activity bases that the layer marks as child-friendly</translation>
    </message>
    <message>
        <source>图层中的未成年人保护站处数</source>
        <translation>Protection stations in the layer</translation>
    </message>
    <message>
        <source>水体</source>
        <translation>water</translation>
    </message>
    <message>
        <source>设施</source>
        <translation>Facilities</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>儿童</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>可达比例</source>
        <translation>Share within reach</translation>
    </message>
    <message numerus="yes">
        <source>缺 %1 种设施的图层，没有计算</source>
        <translation>
            <numerusform>%1 kind of facility has no layer and was not computed</numerusform>
            <numerusform>%1 kinds of facilities have no layer and were not computed</numerusform>
        </translation>
    </message>
    <message>
        <source>请导入这种设施，或在参数中去掉它</source>
        <translation>Import these facilities, or leave them out in the parameters</translation>
    </message>
    <message>
        <source>表里的编号在另一张表中找不到</source>
        <translation>An id of this table is not in the other one</translation>
    </message>
    <message>
        <source>请核对两张表编号的写法（前导零、空格、大小写），或补上缺的行</source>
        <translation>Check how both tables write their ids (leading zeros, blanks, capitals), or add the row that is missing</translation>
    </message>
    <message>
        <source>同一个编号（或同一对编号）在表里出现了两次</source>
        <translation>An id (or a pair of ids) stands in the table twice</translation>
    </message>
    <message>
        <source>请删去重复的行，只留一行</source>
        <translation>Remove the repeated rows, keep one</translation>
    </message>
    <message>
        <source>数值不能用，应为不小于 0 的有限数</source>
        <translation>This value cannot be used: it must be a finite number of 0 or more</translation>
    </message>
    <message>
        <source>请在表里更正这个值，再重新运行</source>
        <translation>Correct this value in the table and run again</translation>
    </message>
    <message>
        <source>确实走得到的，请补填时间或距离</source>
        <translation>Where there is a way, fill in its time or distance</translation>
    </message>
    <message>
        <source>请补填托位数或学位数，否则可达性偏低</source>
        <translation>Fill in the places they offer, otherwise access comes out too low</translation>
    </message>
    <message>
        <source>请核对供给量的字段是否选对</source>
        <translation>Check whether the right field was taken for the supply</translation>
    </message>
    <message>
        <source>请核对需求量或儿童数的字段是否选对</source>
        <translation>Check whether the right field was taken for the demand or the children</translation>
    </message>
    <message>
        <source>请核对设施的位置，或看看界限是否过短</source>
        <translation>Check where they are, or whether the limit is too short</translation>
    </message>
    <message>
        <source>这些地方是缺口；若不应如此，请核对位置和界限</source>
        <translation>These are gaps; if they should not be, check the places and the limit</translation>
    </message>
    <message>
        <source>托位</source>
        <translation>childcare places</translation>
    </message>
    <message>
        <source>学位</source>
        <translation>school places</translation>
    </message>
    <message>
        <source>供给量</source>
        <translation>supply</translation>
    </message>
    <message>
        <source>按圈层取权重（%1）</source>
        <translation>weights by zone (%1)</translation>
    </message>
    <message>
        <source>界限以内不论远近，权重都是 1</source>
        <translation>everything within the limit weighs 1, near or far</translation>
    </message>
    <message>
        <source>权重为 exp(−%1 x)，x 的单位是%2</source>
        <translation>weights exp(−%1 x), x in %2</translation>
    </message>
    <message>
        <source>权重为 x 的 −%1 次方，x 不足 1 的取 1，单位是%2</source>
        <translation>weights x to the power of −%1, x in %2 and 1 at least</translation>
    </message>
    <message>
        <source>权重为高斯函数，σ = %1</source>
        <translation>Gaussian weights, σ = %1</translation>
    </message>
    <message>
        <source>权重为高斯函数，到界限处降为 0</source>
        <translation>Gaussian weights that come down to 0 at the limit</translation>
    </message>
    <message>
        <source>权重按直线下降，到界限处为 0</source>
        <translation>weights that fall along a straight line to 0 at the limit</translation>
    </message>
    <message>
        <source>低于标准（%1）的儿童 %2 名，占 %3，平均差距为标准的 %4</source>
        <translation>Children below the standard (%1): %2, %3 of all; the mean gap is %4 of the standard</translation>
    </message>
    <message>
        <source>超过标准（%1）的儿童 %2 名，占 %3，平均超出标准的 %4</source>
        <translation>Children beyond the standard (%1): %2, %3 of all; the mean excess is %4 of the standard</translation>
    </message>
    <message>
        <source>帕尔马比 %1（最高的 10 % 儿童占 %2，最低的 40 % 占 %3）</source>
        <translation>Palma ratio %1 (the 10 % of children with the highest values hold %2, the 40 % with the lowest %3)</translation>
    </message>
    <message>
        <source>最近设施</source>
        <translation>nearest facility</translation>
    </message>
    <message>
        <source>累积机会</source>
        <translation>cumulative opportunities</translation>
    </message>
    <message>
        <source>引力模型</source>
        <translation>gravity model</translation>
    </message>
    <message>
        <source>两步移动搜索法（2SFCA）</source>
        <translation>two-step floating catchment areas (2SFCA)</translation>
    </message>
    <message>
        <source>增强两步移动搜索法（E2SFCA）</source>
        <translation>enhanced two-step floating catchment areas (E2SFCA)</translation>
    </message>
    <message>
        <source>三步移动搜索法（3SFCA）</source>
        <translation>three-step floating catchment areas (3SFCA)</translation>
    </message>
    <message>
        <source>每千名儿童可达%1</source>
        <translation>Accessible %1 per thousand children</translation>
    </message>
    <message>
        <source>界限以内的%1</source>
        <translation>Within the limit: %1</translation>
    </message>
    <message>
        <source>按远近折算的%1</source>
        <translation>Discounted by distance: %1</translation>
    </message>
    <message>
        <source>到最近设施的时间</source>
        <translation>Time to the nearest facility</translation>
    </message>
    <message>
        <source>到最近设施的距离</source>
        <translation>Distance to the nearest facility</translation>
    </message>
    <message>
        <source>到第 %1 近设施的时间</source>
        <translation>Time to the facility of rank %1 by nearness</translation>
    </message>
    <message>
        <source>到第 %1 近设施的距离</source>
        <translation>Distance to the facility of rank %1 by nearness</translation>
    </message>
    <message>
        <source>%1 以内（含）</source>
        <translation>up to and with %1</translation>
    </message>
    <message>
        <source>不设界限</source>
        <translation>without limit</translation>
    </message>
    <message>
        <source>选择概率：%1</source>
        <translation>chosen by: %1</translation>
    </message>
    <message>
        <source>供给合计 %1，其中有人可达 %2</source>
        <translation>Supply in all: %1; within anybody’s reach: %2</translation>
    </message>
    <message>
        <source>各处需求 × 可达性合计 %1，与可达的供给一致</source>
        <translation>Demand × access over all places makes %1, which is the supply reached</translation>
    </message>
    <message>
        <source>各处需求 × 可达性合计 %1，与可达的供给不符</source>
        <translation>Demand × access over all places makes %1, which is not the supply reached</translation>
    </message>
    <message>
        <source>儿童平均 %1，基尼系数 %2</source>
        <translation>Mean of the children: %1; Gini %2</translation>
    </message>
    <message>
        <source>另有 %1 名儿童走不到任何设施，不在平均数内</source>
        <translation>%1 more children reach no facility and are not in the mean</translation>
    </message>
    <message>
        <source>；</source>
        <comment>between the clauses of a sentence</comment>
        <translation>; </translation>
    </message>
    <message numerus="yes">
        <source>%1 对需求点和设施没有填写成本，按走不到处理</source>
        <translation>
            <numerusform>%1 pair of demand and supply has no cost and was taken to have no way</numerusform>
            <numerusform>%1 pairs of demand and supply have no cost and were taken to have no way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 处设施没有供给量，按 0 计算</source>
        <translation>
            <numerusform>%1 facility has no amount of supply; 0 was taken</numerusform>
            <numerusform>%1 facilities have no amount of supply; 0 was taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 处设施的供给量全是 0，各处的可达性都是 0</source>
        <translation>
            <numerusform>The supply of %1 facility is 0, and so is the access of all places</numerusform>
            <numerusform>The supply of all %1 facilities is 0, and so is the access of all places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 个需求点的需求量全是 0，没有人分用供给</source>
        <translation>
            <numerusform>The demand of %1 place is 0; nobody shares the supply</numerusform>
            <numerusform>The demand of all %1 places is 0; nobody shares the supply</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 处设施在界限以内没有任何需求，它的供给没有分给谁</source>
        <translation>
            <numerusform>%1 facility has no demand within the limit; what it offers is given to nobody</numerusform>
            <numerusform>%1 facilities have no demand within the limit; what they offer is given to nobody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 个需求点在界限以内没有任何设施</source>
        <translation>
            <numerusform>%1 demand place has no facility within the limit</numerusform>
            <numerusform>%1 demand places have no facility within the limit</numerusform>
        </translation>
    </message>
    <message>
        <source>市域</source>
        <translation>City</translation>
    </message>
    <message>
        <source>建成区</source>
        <translation>Built-up land</translation>
    </message>
    <message>
        <source>耕地</source>
        <translation>Farmland</translation>
    </message>
    <message>
        <source>界限内</source>
        <translation>Within the limit</translation>
    </message>
    <message>
        <source>超出界限</source>
        <translation>Beyond the limit</translation>
    </message>
    <message>
        <source>无路可达</source>
        <translation>No way there</translation>
    </message>
    <message>
        <source>未接入路网</source>
        <translation>Not joined to streets</translation>
    </message>
    <message>
        <source>连接段</source>
        <translation>Connector</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素自己的值与表里的不同，已换成表里的值</source>
        <translation>
            <numerusform>%1 feature had a value of its own that differs and was replaced by the table&apos;s</numerusform>
            <numerusform>%1 features had values of their own that differ and were replaced by the table&apos;s</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对以哪一边为准；不想替换的，请在导入时不勾选这张表</source>
        <translation>Check which of the two holds; to keep the layer&apos;s own, leave this table out when importing</translation>
    </message>
    <message numerus="yes">
        <source>项目已有坐标系，没有改用指定的坐标系</source>
        <translation>
            <numerusform>The project has a coordinate system already; the one given was not taken</numerusform>
            <numerusform>The project has a coordinate system already; the one given was not taken</numerusform>
        </translation>
    </message>
    <message>
        <source>要换坐标系，请新建项目再导入</source>
        <translation>For another system, import into a new project</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素的文字超过这种格式的长度上限，只写出开头一段</source>
        <translation>
            <numerusform>%1 feature has a text longer than the format takes; its beginning was written</numerusform>
            <numerusform>%1 features have texts longer than the format takes; their beginnings were written</numerusform>
        </translation>
    </message>
    <message>
        <source>需要全文的，请改用 GeoPackage</source>
        <translation>For the whole text use GeoPackage</translation>
    </message>
    <message numerus="yes">
        <source>%1 个要素的图形写不进这种格式，只写出属性</source>
        <translation>
            <numerusform>The shape of %1 feature does not fit this format; its attributes were written</numerusform>
            <numerusform>The shapes of %1 features do not fit this format; their attributes were written</numerusform>
        </translation>
    </message>
    <message>
        <source>需要图形的，请改用 GeoPackage 或 Shapefile</source>
        <translation>For shapes use GeoPackage or Shapefile</translation>
    </message>
    <message numerus="yes">
        <source>这种格式没有属性表，%1 个字段没有写出</source>
        <translation>
            <numerusform>This format has no attributes; %1 field was not written</numerusform>
            <numerusform>This format has no attributes; %1 fields were not written</numerusform>
        </translation>
    </message>
    <message>
        <source>需要属性的，请改用 GeoPackage 或 Shapefile</source>
        <translation>For attributes use GeoPackage or Shapefile</translation>
    </message>
    <message numerus="yes">
        <source>图层名含有这种格式不允许的字符或太长，已改名</source>
        <translation>
            <numerusform>The layer&apos;s name has characters that this format does not take, or is too long, and was changed</numerusform>
            <numerusform>The layer&apos;s name has characters that this format does not take, or is too long, and was changed</numerusform>
        </translation>
    </message>
    <message>
        <source>要用别的名称，请先给图层改名再导出</source>
        <translation>For another name rename the layer before exporting</translation>
    </message>
    <message numerus="yes">
        <source>%1 个字段名超过 Shapefile 的 10 字节，已缩短</source>
        <translation>
            <numerusform>%1 field name is longer than the 10 bytes of a shapefile and was shortened</numerusform>
            <numerusform>%1 field names are longer than the 10 bytes of a shapefile and were shortened</numerusform>
        </translation>
    </message>
    <message>
        <source>原名写在旁边的字段对照表里</source>
        <translation>The whole names are in the table beside the file</translation>
    </message>
    <message numerus="yes">
        <source>坐标已换算成 WGS 84 经纬度，这种格式只用它</source>
        <translation>
            <numerusform>Coordinates were converted to WGS 84, the only system of this format</numerusform>
            <numerusform>Coordinates were converted to WGS 84, the only system of this format</numerusform>
        </translation>
    </message>
    <message>
        <source>需要原来坐标系的，请改用 GeoPackage 或 Shapefile</source>
        <translation>To keep the system use GeoPackage or Shapefile</translation>
    </message>
    <message numerus="yes">
        <source>这种格式不记坐标系</source>
        <translation>
            <numerusform>This format does not keep the coordinate system</numerusform>
            <numerusform>This format does not keep the coordinate system</numerusform>
        </translation>
    </message>
    <message>
        <source>请把坐标系一并告诉收文件的人</source>
        <translation>Tell the receiver which system it is</translation>
    </message>
    <message numerus="yes">
        <source>样式文件里有 %1 处一米没有的写法，按最接近的样子显示</source>
        <translation>
            <numerusform>%1 part of the style file is unknown to Yimi and is shown as the nearest look</numerusform>
            <numerusform>%1 parts of the style file are unknown to Yimi and are shown as the nearest look</numerusform>
        </translation>
    </message>
    <message>
        <source>请对照原图看看；不合适的，在“图层样式”里改</source>
        <translation>Compare with the original; change what does not fit in “Layer style”</translation>
    </message>
    <message numerus="yes">
        <source>%1 个分类的图标文件找不到，画成圆点</source>
        <translation>
            <numerusform>The symbol of %1 class is not found; it is drawn as a dot</numerusform>
            <numerusform>The symbols of %1 classes are not found; they are drawn as dots</numerusform>
        </translation>
    </message>
    <message>
        <source>请在“图层样式”里另选一个图标</source>
        <translation>Choose another symbol in “Layer style”</translation>
    </message>
    <message>
        <source>青绿</source>
        <translation>Teal</translation>
    </message>
    <message>
        <source>蓝</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>黄—蓝</source>
        <translation>Yellow to blue</translation>
    </message>
    <message>
        <source>黄—褐</source>
        <translation>Yellow to brown</translation>
    </message>
    <message>
        <source>紫</source>
        <translation>Purple</translation>
    </message>
    <message>
        <source>翠紫</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>黄—藏青</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>灰</source>
        <translation>Grey</translation>
    </message>
    <message>
        <source>紫—绿</source>
        <translation>Purple to green</translation>
    </message>
    <message>
        <source>紫—橙</source>
        <translation>Purple to orange</translation>
    </message>
    <message>
        <source>褐—青</source>
        <translation>Brown to teal</translation>
    </message>
    <message>
        <source>分类：通用</source>
        <translation>Kinds: general</translation>
    </message>
    <message>
        <source>分类：沉静</source>
        <translation>Kinds: muted</translation>
    </message>
    <message>
        <source>分类：明快</source>
        <translation>Kinds: bright</translation>
    </message>
    <message>
        <source>请在“图层样式”里另选一个字段</source>
        <translation>Choose another field in “Layer style”</translation>
    </message>
    <message numerus="yes">
        <source>样式里有 %1 处用到图层没有的字段，这些分类或注记不起作用</source>
        <translation>
            <numerusform>%1 place of the style uses a field that the layer lacks; its classes or labels have no effect</numerusform>
            <numerusform>%1 places of the style use fields that the layer lacks; their classes or labels have no effect</numerusform>
        </translation>
    </message>
    <message>
        <source>其他取值</source>
        <translation>Other values</translation>
    </message>
    <message numerus="yes">
        <source>%1 个社区没有居住点，也没有居住用地，儿童均摊到整个社区的格网</source>
        <translation>
            <numerusform>%1 community has neither residences nor residential land; its children were spread over cells of all its area</numerusform>
            <numerusform>%1 communities have neither residences nor residential land; their children were spread over cells of all their area</numerusform>
        </translation>
    </message>
    <message>
        <source>请补充居住点或居住用地，田野和厂区里的儿童才不会被算出来</source>
        <translation>Add residences or residential land, so that no children are counted in fields and factories</translation>
    </message>
    <message numerus="yes">
        <source>%1 个出入口没有写明属于哪处设施，已归入最近的设施</source>
        <translation>
            <numerusform>%1 entrance does not say whose it is and was given to the nearest facility</numerusform>
            <numerusform>%1 entrances do not say whose they are and were given to the nearest facility</numerusform>
        </translation>
    </message>
    <message>
        <source>请核对；归错了的，请在 of_id 字段里写明设施编号</source>
        <translation>Check them; where that is wrong, write the facility&apos;s id into field of_id</translation>
    </message>
    <message>
        <source>可达性</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>每千名儿童能分到多少托位、学位或床位，近的多算，大家共用的分摊</source>
        <translation>How many places or beds there are for a thousand children, when near ones count for more and all who reach them share them</translation>
    </message>
    <message>
        <source>公平</source>
        <translation>Equity</translation>
    </message>
    <message>
        <source>好的服务是否平均：基尼系数、帕尔马比、低于标准的儿童，分区县、镇街和城乡</source>
        <translation>Whether services are shared out evenly: Gini, Palma and children below the standard, by district, town, urban and rural</translation>
    </message>
    <message>
        <source>方法</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>第几近</source>
        <translation>Which nearest</translation>
    </message>
    <message>
        <source>衰减函数（引力法）</source>
        <translation>Decay (gravity)</translation>
    </message>
    <message>
        <source>衰减系数（引力法）</source>
        <translation>Decay parameter (gravity)</translation>
    </message>
    <message>
        <source>标准（0 为全市平均）</source>
        <translation>Standard (0: the city's mean)</translation>
    </message>
    <message>
        <source>衰减</source>
        <translation>Decay</translation>
    </message>
    <message>
        <source>供给按什么计</source>
        <translation>Supply counted in</translation>
    </message>
    <message>
        <source>总量核对</source>
        <translation>Sum check</translation>
    </message>
    <message>
        <source>所用标准</source>
        <translation>Standard used</translation>
    </message>
    <message>
        <source>城乡依据</source>
        <translation>Urban or rural by</translation>
    </message>
    <message>
        <source>两步移动搜索（2SFCA）</source>
        <translation>Two-step floating catchment (2SFCA)</translation>
    </message>
    <message>
        <source>增强两步移动搜索（E2SFCA）</source>
        <translation>Enhanced two-step floating catchment (E2SFCA)</translation>
    </message>
    <message>
        <source>三步移动搜索（3SFCA）</source>
        <translation>Three-step floating catchment (3SFCA)</translation>
    </message>
    <message>
        <source>不衰减</source>
        <translation>no decay</translation>
    </message>
    <message>
        <source>分段</source>
        <translation>zones</translation>
    </message>
    <message>
        <source>负指数</source>
        <translation>negative exponential</translation>
    </message>
    <message>
        <source>幂函数</source>
        <translation>power</translation>
    </message>
    <message>
        <source>高斯</source>
        <translation>Gaussian</translation>
    </message>
    <message>
        <source>高斯（边界为零）</source>
        <translation>Gaussian, zero at the limit</translation>
    </message>
    <message>
        <source>线性</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>容量</source>
        <translation>capacity</translation>
    </message>
    <message>
        <source>儿科床位</source>
        <translation>paediatric beds</translation>
    </message>
    <message>
        <source>处数</source>
        <translation>number of facilities</translation>
    </message>
    <message>
        <source>一致</source>
        <translation>holds</translation>
    </message>
    <message>
        <source>不一致</source>
        <translation>fails</translation>
    </message>
    <message>
        <source>社区的城乡字段</source>
        <translation>a field of the communities</translation>
    </message>
    <message>
        <source>镇街名称（街道为城，镇、乡为乡）</source>
        <translation>the town's name (街道 urban; 镇, 乡 rural)</translation>
    </message>
    <message>
        <source>城</source>
        <translation>urban</translation>
    </message>
    <message>
        <source>乡</source>
        <translation>rural</translation>
    </message>
    <message>
        <source>不明</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>个/千名儿童</source>
        <translation>per thousand children</translation>
    </message>
    <message>
        <source>到最近设施的平均路程</source>
        <translation>Mean way to the nearest facility</translation>
    </message>
    <message>
        <source>有路可到的儿童到最近（或第 n 近）设施的平均路程</source>
        <translation>Mean way of children who have one to the nearest (or n-th nearest) facility</translation>
    </message>
    <message>
        <source>平均可选供给</source>
        <translation>Mean supply to choose from</translation>
    </message>
    <message>
        <source>标准以内每名儿童平均能选的供给</source>
        <translation>Supply that a child can choose from within the standard, on average</translation>
    </message>
    <message>
        <source>平均引力可达性</source>
        <translation>Mean gravity access</translation>
    </message>
    <message>
        <source>按衰减函数折算后，每名儿童平均可达的供给</source>
        <translation>Supply within a child's reach, discounted by the decay, on average</translation>
    </message>
    <message>
        <source>每千名儿童可达供给</source>
        <translation>Supply per thousand children</translation>
    </message>
    <message>
        <source>两步移动搜索：供给先在够得到它的儿童中均分，再在每处相加</source>
        <translation>Two-step floating catchment: supply is shared among the children who reach it, then added up at each home</translation>
    </message>
    <message>
        <source>每千名儿童可达供给（分段衰减）</source>
        <translation>Supply per thousand children (zones)</translation>
    </message>
    <message>
        <source>增强两步移动搜索：近的权重大，远的权重小</source>
        <translation>Enhanced two-step floating catchment: what is near weighs more</translation>
    </message>
    <message>
        <source>每千名儿童可达供给（考虑选择）</source>
        <translation>Supply per thousand children (with selection)</translation>
    </message>
    <message>
        <source>三步移动搜索：可选设施多时，对每处的需求相应减少</source>
        <translation>Three-step floating catchment: where there is much to choose from, demand for each is less</translation>
    </message>
    <message>
        <source>范围内一处也没有的儿童</source>
        <translation>Children with nothing in reach</translation>
    </message>
    <message>
        <source>标准以内没有任何一处设施的儿童，占全部儿童的比例</source>
        <translation>Children without any facility within the standard, as a share of all children</translation>
    </message>
    <message>
        <source>有人够得到的供给</source>
        <translation>Supply that somebody reaches</translation>
    </message>
    <message>
        <source>标准以内有儿童居住的供给，占全部供给的比例</source>
        <translation>Supply with children living within the standard, as a share of all supply</translation>
    </message>
    <message>
        <source>基尼系数</source>
        <translation>Gini coefficient</translation>
    </message>
    <message>
        <source>按儿童数加权：0 为人人相同，越大越不均</source>
        <translation>Weighted by children: 0 when all have the same, more when shared less evenly</translation>
    </message>
    <message>
        <source>帕尔马比</source>
        <translation>Palma ratio</translation>
    </message>
    <message>
        <source>可达性最高的 10 % 儿童所占份额，与最低的 40 % 所占份额之比</source>
        <translation>What the 10 % of children with most access hold, over what the 40 % with least hold</translation>
    </message>
    <message>
        <source>低于标准的儿童比例</source>
        <translation>Share of children below the standard</translation>
    </message>
    <message>
        <source>可达性低于标准的儿童，占全部儿童的比例（FGT0）</source>
        <translation>Children whose access is below the standard, as a share of all children (FGT0)</translation>
    </message>
    <message>
        <source>低于标准的儿童</source>
        <translation>Children below the standard</translation>
    </message>
    <message>
        <source>可达性低于标准的儿童数</source>
        <translation>How many children have an access below the standard</translation>
    </message>
    <message>
        <source>平均缺口</source>
        <translation>Mean shortfall</translation>
    </message>
    <message>
        <source>全部儿童平均，离标准差多少，以标准为 100 %（FGT1）</source>
        <translation>What is lacking to the standard, on average over all children, with the standard as 100 % (FGT1)</translation>
    </message>
    <message>
        <source>标准以内一处也没有</source>
        <translation>nothing within the standard</translation>
    </message>
    <message>
        <source>可达性低于标准</source>
        <translation>access below the standard</translation>
    </message>
    <message>
        <source>城乡</source>
        <translation>Urban and rural</translation>
    </message>
    <message>
        <source>够不到的儿童</source>
        <translation>Children unreached</translation>
    </message>
    <message>
        <source>一处也没有的儿童</source>
        <translation>Children with nothing</translation>
    </message>
    <message>
        <source>低于标准的比例</source>
        <translation>Share below the standard</translation>
    </message>
    <message>
        <source>平均</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>社区编号</source>
        <translation>Community id</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>可选处数</source>
        <translation>Facilities in reach</translation>
    </message>
    <message>
        <source>可选供给</source>
        <translation>Supply in reach</translation>
    </message>
    <message>
        <source>平均路程</source>
        <translation>Mean way</translation>
    </message>
    <message>
        <source>供给</source>
        <translation>Supply</translation>
    </message>
    <message>
        <source>托育覆盖</source>
        <translation>Childcare coverage</translation>
    </message>
    <message>
        <source>哪些孩子到得了托育点、有没有托位，哪些社区缺</source>
        <translation>Which children reach a childcare site, whether it has a place for them, and where places are missing</translation>
    </message>
    <message>
        <source>托位分配</source>
        <translation>Assignment of places</translation>
    </message>
    <message>
        <source>只计普惠</source>
        <translation>Inclusive sites only</translation>
    </message>
    <message>
        <source>入托需求率</source>
        <translation>Take-up rate</translation>
    </message>
    <message>
        <source>按项目设置</source>
        <translation>As set in the project</translation>
    </message>
    <message>
        <source>最小费用流</source>
        <translation>minimum-cost flow</translation>
    </message>
    <message>
        <source>就近优先</source>
        <translation>nearest first</translation>
    </message>
    <message>
        <source>在范围内但容量不足</source>
        <translation>Within reach but short of places</translation>
    </message>
    <message>
        <source>到得了设施、但那里没有空位的儿童，占全部儿童的比例</source>
        <translation>Children who reach a facility that has no place left for them, as a share of all children</translation>
    </message>
    <message>
        <source>在标准以内到不了任何设施的儿童，占全部儿童的比例</source>
        <translation>Children who reach no facility within the standard, as a share of all children</translation>
    </message>
    <message>
        <source>普惠托位使用率</source>
        <translation>Use of inclusive childcare places</translation>
    </message>
    <message>
        <source>普惠托育机构的在托人数除以托位数。只计社区范围内、两项都填写了的机构</source>
        <translation>Children enrolled in inclusive childcare sites divided by their places. Only sites inside the communities that give both numbers</translation>
    </message>
    <message>
        <source>幼儿园托位占比</source>
        <translation>Places in kindergartens</translation>
    </message>
    <message>
        <source>设在幼儿园的托位占全部托位的比例。只计社区范围内、填写了举办类型的机构</source>
        <translation>Childcare places kept in kindergartens as a share of all places. Only sites inside the communities that say where they are kept</translation>
    </message>
    <message>
        <source>有设施</source>
        <translation>Has a facility</translation>
    </message>
    <message>
        <source>有普惠设施</source>
        <translation>Has an inclusive facility</translation>
    </message>
    <message>
        <source>最近设施编号</source>
        <translation>ID of the nearest facility</translation>
    </message>
    <message>
        <source>到最近设施（秒）</source>
        <translation>To the nearest facility (s)</translation>
    </message>
    <message>
        <source>到最近设施（米）</source>
        <translation>To the nearest facility (m)</translation>
    </message>
    <message>
        <source>超出（秒）</source>
        <translation>Excess (s)</translation>
    </message>
    <message>
        <source>超出（米）</source>
        <translation>Excess (m)</translation>
    </message>
    <message>
        <source>范围内设施</source>
        <translation>Facilities within reach</translation>
    </message>
    <message>
        <source>缺少的位置</source>
        <translation>Places missing</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>其中等候与绕行折算（秒）</source>
        <translation>Of it, beyond length (s)</translation>
    </message>
    <message>
        <source>平均时间（秒）</source>
        <translation>Mean time (s)</translation>
    </message>
    <message>
        <source>平均等候与折算（秒）</source>
        <translation>Mean beyond length (s)</translation>
    </message>
    <message>
        <source>社区数</source>
        <translation>Communities</translation>
    </message>
    <message>
        <source>有设施的社区</source>
        <translation>Communities with a facility</translation>
    </message>
    <message>
        <source>有普惠设施的社区</source>
        <translation>Communities with an inclusive facility</translation>
    </message>
    <message>
        <source>普惠</source>
        <translation>Inclusive</translation>
    </message>
    <message>
        <source>接入路网</source>
        <translation>On the network</translation>
    </message>
    <message>
        <source>位置数</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>范围内儿童</source>
        <translation>Children within reach</translation>
    </message>
    <message>
        <source>只由它覆盖的儿童</source>
        <translation>Children only it covers</translation>
    </message>
    <message>
        <source>分到的儿童</source>
        <translation>Children assigned</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>Schools</translation>
    </message>
    <message>
        <source>幼儿园、小学、初中走得到吗，学位够不够，哪些小学生上学必须穿过主干路</source>
        <translation>Are kindergartens, primary and junior middle schools within walking distance, are there enough seats, and which primary pupils must cross a main road</translation>
    </message>
    <message>
        <source>学段</source>
        <translation>Stages</translation>
    </message>
    <message>
        <source>幼儿园服务半径</source>
        <translation>Service distance of kindergartens</translation>
    </message>
    <message>
        <source>小学服务半径</source>
        <translation>Service distance of primary schools</translation>
    </message>
    <message>
        <source>初中服务半径</source>
        <translation>Service distance of junior middle schools</translation>
    </message>
    <message>
        <source>按学区招生</source>
        <translation>School districts are respected</translation>
    </message>
    <message>
        <source>不穿主干路时可绕行的倍数</source>
        <translation>Detour allowed to avoid a main road (times)</translation>
    </message>
    <message>
        <source>学位怎么分</source>
        <translation>How seats are given</translation>
    </message>
    <message>
        <source>学位余缺怎么算</source>
        <translation>How the balance of seats is counted</translation>
    </message>
    <message>
        <source>怎样算必须穿过主干路</source>
        <translation>What having to cross a main road means</translation>
    </message>
    <message>
        <source>先让尽量多的儿童有学位，再让总路程最短；分不到学位的儿童记在能上的最近一所学校</source>
        <translation>As many children as possible get a seat, then the total way is made shortest; children without a seat count at the nearest school they may attend</translation>
    </message>
    <message>
        <source>范围内没有被占用的学位减去范围内分不到学位的儿童；学区内的儿童只能上本学区的学校，学区外的不限</source>
        <translation>Seats left at the schools inside, less the children inside without a seat; children of a school district may only attend its schools, others any</translation>
    </message>
    <message>
        <source>沿路最短的路要在地面穿过主干路，而不穿的路没有，或超过最短路的规定倍数；只计学校在余缺计算距离以内的小学生</source>
        <translation>The shortest way crosses a main road on the ground, and a way that does not is missing or longer than the allowed multiple of it; only primary pupils whose school is within the distance of the balance count</translation>
    </message>
    <message>
        <source>个学位</source>
        <translation>seats</translation>
    </message>
    <message>
        <source>幼儿园就近有学位</source>
        <translation>Kindergarten seat near by</translation>
    </message>
    <message>
        <source>服务半径以内分得到幼儿园学位的儿童，占适龄儿童的比例</source>
        <translation>Children who get a kindergarten seat within the service distance, as a share of those of that age</translation>
    </message>
    <message>
        <source>幼儿园较远范围内有学位</source>
        <translation>Kindergarten seat within the wider distance</translation>
    </message>
    <message>
        <source>放宽到较远的计算距离时分得到幼儿园学位的儿童，占适龄儿童的比例</source>
        <translation>Children who get a kindergarten seat within the wider distance, as a share of those of that age</translation>
    </message>
    <message>
        <source>幼儿园学位余缺</source>
        <translation>Balance of kindergarten seats</translation>
    </message>
    <message>
        <source>幼儿园学位总数减去适龄儿童数，不论远近。没有填写学位的学校不计</source>
        <translation>All kindergarten seats less the children of that age, near or far. Schools that do not say how many seats they have count none</translation>
    </message>
    <message>
        <source>小学就近有学位</source>
        <translation>Primary school seat near by</translation>
    </message>
    <message>
        <source>服务半径以内分得到小学学位的儿童，占适龄儿童的比例</source>
        <translation>Children who get a primary school seat within the service distance, as a share of those of that age</translation>
    </message>
    <message>
        <source>小学较远范围内有学位</source>
        <translation>Primary school seat within the wider distance</translation>
    </message>
    <message>
        <source>放宽到较远的计算距离时分得到小学学位的儿童，占适龄儿童的比例</source>
        <translation>Children who get a primary school seat within the wider distance, as a share of those of that age</translation>
    </message>
    <message>
        <source>小学学位余缺</source>
        <translation>Balance of primary school seats</translation>
    </message>
    <message>
        <source>小学学位总数减去适龄儿童数，不论远近。没有填写学位的学校不计</source>
        <translation>All primary school seats less the children of that age, near or far. Schools that do not say how many seats they have count none</translation>
    </message>
    <message>
        <source>初中就近有学位</source>
        <translation>Junior middle school seat near by</translation>
    </message>
    <message>
        <source>服务半径以内分得到初中学位的儿童，占适龄儿童的比例</source>
        <translation>Children who get a junior middle school seat within the service distance, as a share of those of that age</translation>
    </message>
    <message>
        <source>初中较远范围内有学位</source>
        <translation>Junior middle school seat within the wider distance</translation>
    </message>
    <message>
        <source>放宽到较远的计算距离时分得到初中学位的儿童，占适龄儿童的比例</source>
        <translation>Children who get a junior middle school seat within the wider distance, as a share of those of that age</translation>
    </message>
    <message>
        <source>初中学位余缺</source>
        <translation>Balance of junior middle school seats</translation>
    </message>
    <message>
        <source>初中学位总数减去适龄儿童数，不论远近。没有填写学位的学校不计</source>
        <translation>All junior middle school seats less the children of that age, near or far. Schools that do not say how many seats they have count none</translation>
    </message>
    <message>
        <source>必须穿过主干路的小学生</source>
        <translation>Primary pupils who must cross a main road</translation>
    </message>
    <message>
        <source>上学最短的路要在地面穿过主干路、又没有合适的路可绕的小学生，占学校在计算距离以内的小学生的比例</source>
        <translation>Primary pupils whose shortest way to school crosses a main road on the ground with no fitting way around, as a share of those whose school is within the distance looked at</translation>
    </message>
    <message>
        <source>过街处</source>
        <translation>Crossings</translation>
    </message>
    <message>
        <source>辖区学位</source>
        <translation>Seats inside</translation>
    </message>
    <message>
        <source>计算距离内有学位</source>
        <translation>With a seat within the wider distance</translation>
    </message>
    <message>
        <source>没有学位</source>
        <translation>Without a seat</translation>
    </message>
    <message>
        <source>剩余学位</source>
        <translation>Seats left</translation>
    </message>
    <message>
        <source>学位余缺</source>
        <translation>Balance of seats</translation>
    </message>
    <message>
        <source>步行上学的小学生</source>
        <translation>Pupils who walk</translation>
    </message>
    <message>
        <source>穿过主干路的小学生</source>
        <translation>Pupils who cross a main road</translation>
    </message>
    <message>
        <source>必须穿过主干路</source>
        <translation>Must cross a main road</translation>
    </message>
    <message>
        <source>计算距离内分到的儿童</source>
        <translation>Assigned within the wider distance</translation>
    </message>
    <message>
        <source>以它为最近的儿童</source>
        <translation>Children nearest to it</translation>
    </message>
    <message>
        <source>就近学位余缺</source>
        <translation>Balance by nearest school</translation>
    </message>
    <message>
        <source>学校数</source>
        <translation>Schools</translation>
    </message>
    <message>
        <source>儿童15分钟生活圈</source>
        <translation>15-minute life circle of children</translation>
    </message>
    <message>
        <source>各社区的儿童在 5、10、15 分钟内走得到几种设施，最缺什么</source>
        <translation>How many kinds of places the children of each community reach in 5, 10 and 15 minutes, and what is missing most</translation>
    </message>
    <message>
        <source>计入的设施种类</source>
        <translation>Kinds of places that count</translation>
    </message>
    <message>
        <source>完整度怎么算</source>
        <translation>How completeness is counted</translation>
    </message>
    <message>
        <source>对每名儿童数出时间内走得到的设施种类，求和后除以儿童数与种类数之积；每种有一处即可，各种同等看待</source>
        <translation>The kinds of places that each child reaches in time, summed and divided by children times kinds; one place of a kind is enough, all kinds count alike</translation>
    </message>
    <message>
        <source>全部种类都走得到的儿童</source>
        <translation>Children who reach every kind</translation>
    </message>
    <message>
        <source>在最长的时间内，计入的每种设施都走得到的儿童，占全部儿童的比例</source>
        <translation>Children who reach a place of every kind within the longest time, as a share of all children</translation>
    </message>
    <message>
        <source>最缺的设施</source>
        <translation>Missing most</translation>
    </message>
    <message>
        <source>设施数</source>
        <translation>Facilities</translation>
    </message>
    <message>
        <source>走不到的儿童</source>
        <translation>Children who do not reach it</translation>
    </message>
    <message>
        <source>走不到的比例</source>
        <translation>Share who do not reach it</translation>
    </message>
    <message>
        <source>%1 分钟生活圈完整度</source>
        <translation>Completeness within %1 minutes</translation>
    </message>
    <message>
        <source>儿童在时间内走得到的设施种类，占计入的全部种类的比例，按儿童数平均</source>
        <translation>Kinds of places that children reach in time, as a share of all kinds that count, averaged over children</translation>
    </message>
    <message>
        <source>%1 分钟走得到的种类</source>
        <translation>Kinds within %1 minutes</translation>
    </message>
    <message>
        <source>每名儿童在时间内平均走得到几种设施</source>
        <translation>How many kinds of places a child reaches in time, on average</translation>
    </message>
    <message>
        <source>%1 分钟走得到的儿童</source>
        <translation>Children within %1 minutes</translation>
    </message>
    <message>
        <source>在时间内走得到这种设施的儿童数</source>
        <translation>Children who reach this kind of place in time</translation>
    </message>
    <message>
        <source>走不到%1的儿童</source>
        <translation>Children without %1</translation>
    </message>
    <message>
        <source>在最长的时间内走不到这种设施的儿童</source>
        <translation>Children who do not reach this kind of place within the longest time</translation>
    </message>
    <message>
        <source>超出标准</source>
        <translation>Beyond the standard</translation>
    </message>
    <message>
        <source>没有通路</source>
        <translation>No way there</translation>
    </message>
    <message>
        <source>居住点未接入路网</source>
        <translation>Homes not on the street network</translation>
    </message>
    <message>
        <source>位置不足</source>
        <translation>Too few places</translation>
    </message>
    <message>
        <source>没有设施</source>
        <translation>No facility</translation>
    </message>
    <message>
        <source>上学按多远计算</source>
        <translation>How far to school counts</translation>
    </message>
    <message>
        <source>适龄步行</source>
        <translation>Walking to school</translation>
    </message>
    <message>
        <source>上学最安全的路有多长、过几次主干路，哪些路上儿童最多，哪里最该建过街设施，步行巴士怎么走</source>
        <translation>How long the safest way to school is and how often it crosses main roads, which streets most children walk, where crossings pay most, and how walking buses could run</translation>
    </message>
    <message>
        <source>穿一次主干路折合多走</source>
        <translation>One crossing of a main road counts as</translation>
    </message>
    <message>
        <source>没有人行道的路折合倍数</source>
        <translation>Streets without pavement count (times)</translation>
    </message>
    <message>
        <source>上学走廊至少有儿童</source>
        <translation>Children of a corridor, at least</translation>
    </message>
    <message>
        <source>步行巴士的服务范围</source>
        <translation>Reach of walking buses</translation>
    </message>
    <message>
        <source>步行巴士允许的绕行倍数</source>
        <translation>Detour allowed on a walking bus (times)</translation>
    </message>
    <message>
        <source>到集合点最多走</source>
        <translation>Farthest walk to a stop</translation>
    </message>
    <message>
        <source>一条线至少有儿童</source>
        <translation>Children of a line, at least</translation>
    </message>
    <message>
        <source>每名护送成人带儿童</source>
        <translation>Children per adult</translation>
    </message>
    <message>
        <source>最安全的路怎么算</source>
        <translation>What the safest way is</translation>
    </message>
    <message>
        <source>上哪所学校</source>
        <translation>Which school</translation>
    </message>
    <message>
        <source>步行巴士怎么排</source>
        <translation>How walking buses are made</translation>
    </message>
    <message>
        <source>步行时间最短，地面每穿一次主干路、每米没有人行道的路都按上面的折合加长；主干路对独行儿童本不可穿越，为使人人有路只按折合计</source>
        <translation>The least walking time, in which every crossing of a main road on the ground and every metre without pavement is made longer as given above; main roads are closed to children alone, and are only made dear here so that everybody has a way</translation>
    </message>
    <message>
        <source>按学位与学区分到的学校，分不到学位的记在能上的最近一所；只计路程在计算距离以内的儿童</source>
        <translation>The school where seats and school districts put them, without a seat the nearest they may attend; only children whose way is within the distance that counts</translation>
    </message>
    <message>
        <source>逐校进行：在还没有线路的儿童的最安全路线中，取儿童数乘以路程最大的一条作为线路，起点和沿线相隔百米以上的路口为集合点；走到最近的集合点再沿线上学，全程不超过最短路的允许倍数的儿童加入；如此重复，直到线路人数不足</source>
        <translation>School by school: of the safest ways of children without a line, the one with most child-metres becomes a line; its start and junctions at least 100 m apart are its stops; children join whose way by the nearest stop and along the line is within the allowed multiple of their shortest way; and so on until a line would have too few children</translation>
    </message>
    <message>
        <source>人</source>
        <translation>people</translation>
    </message>
    <message>
        <source>最安全的路仍要穿过主干路的儿童</source>
        <translation>Children who cross a main road even on the safest way</translation>
    </message>
    <message>
        <source>上学最安全的路仍要在地面穿过主干路的儿童，占步行上学儿童的比例</source>
        <translation>Children whose safest way to school still crosses a main road on the ground, as a share of those who walk</translation>
    </message>
    <message>
        <source>最安全的路平均长度</source>
        <translation>Mean length of the safest way</translation>
    </message>
    <message>
        <source>步行上学儿童最安全的路的平均长度</source>
        <translation>Mean length of the safest way of children who walk to school</translation>
    </message>
    <message>
        <source>最安全的路与最短路之比</source>
        <translation>Safest over shortest way</translation>
    </message>
    <message>
        <source>最安全的路的总长度除以最短路的总长度，按儿童数加权</source>
        <translation>Total length of the safest ways divided by that of the shortest, weighted by children</translation>
    </message>
    <message>
        <source>没有人行道的路程</source>
        <translation>Way without pavement</translation>
    </message>
    <message>
        <source>最安全的路中没有人行道的长度占总长度的比例，按儿童数加权</source>
        <translation>Length without pavement as a share of the safest ways, weighted by children</translation>
    </message>
    <message>
        <source>步行上学的儿童</source>
        <translation>Children who walk to school</translation>
    </message>
    <message>
        <source>学校在计算距离以内的儿童，占适龄儿童的比例</source>
        <translation>Children whose school is within the distance that counts, as a share of those of that age</translation>
    </message>
    <message>
        <source>步行巴士能带的儿童</source>
        <translation>Children on walking buses</translation>
    </message>
    <message>
        <source>能加入步行巴士的儿童，占住在服务范围以内的儿童的比例</source>
        <translation>Children who can join a walking bus, as a share of those who live within its reach</translation>
    </message>
    <message>
        <source>步行巴士线路</source>
        <translation>Walking bus lines</translation>
    </message>
    <message>
        <source>排出的步行巴士线路条数</source>
        <translation>Number of walking bus lines made</translation>
    </message>
    <message>
        <source>上学最安全的路仍要在地面穿过主干路</source>
        <translation>even the safest way to school crosses a main road on the ground</translation>
    </message>
    <message>
        <source>上学走廊</source>
        <translation>School corridors</translation>
    </message>
    <message>
        <source>最安全的路</source>
        <translation>Safest ways</translation>
    </message>
    <message>
        <source>步行巴士集合点</source>
        <translation>Walking bus stops</translation>
    </message>
    <message>
        <source>步行巴士的儿童</source>
        <translation>Children of walking buses</translation>
    </message>
    <message>
        <source>穿过主干路的儿童</source>
        <translation>Children who cross</translation>
    </message>
    <message>
        <source>穿过主干路的比例（%）</source>
        <translation>Share who cross (%)</translation>
    </message>
    <message>
        <source>平均过主干路次数</source>
        <translation>Mean crossings</translation>
    </message>
    <message>
        <source>最安全的路（米）</source>
        <translation>Safest way (m)</translation>
    </message>
    <message>
        <source>最短的路（米）</source>
        <translation>Shortest way (m)</translation>
    </message>
    <message>
        <source>没有人行道的比例（%）</source>
        <translation>Without pavement (%)</translation>
    </message>
    <message>
        <source>住在步行巴士范围内</source>
        <translation>Within reach of walking buses</translation>
    </message>
    <message>
        <source>道路等级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>长度（米）</source>
        <translation>Length (m)</translation>
    </message>
    <message>
        <source>有人行道</source>
        <translation>Pavement</translation>
    </message>
    <message>
        <source>绕开它的儿童</source>
        <translation>Children who go around</translation>
    </message>
    <message>
        <source>为此多走（人·米）</source>
        <translation>Detours (child-metres)</translation>
    </message>
    <message>
        <source>过主干路次数</source>
        <translation>Crossings</translation>
    </message>
    <message>
        <source>没有人行道（米）</source>
        <translation>Without pavement (m)</translation>
    </message>
    <message>
        <source>学校编号</source>
        <translation>School no.</translation>
    </message>
    <message>
        <source>集合点数</source>
        <translation>Stops</translation>
    </message>
    <message>
        <source>用时（分钟）</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>最大绕行倍数</source>
        <translation>Largest detour (times)</translation>
    </message>
    <message>
        <source>护送成人</source>
        <translation>Adults</translation>
    </message>
    <message>
        <source>线路</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>集合点</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>半小时山水体验圈</source>
        <translation>Half-hour nature ring</translation>
    </message>
    <message>
        <source>从家里步行、骑行、坐公交或坐车，多少孩子能按时到公园、水边、山地和湿地的入口</source>
        <translation>How many children get from home to the entrance of a park, water, hill or wetland in time, on foot, by bicycle, by bus or by car</translation>
    </message>
    <message>
        <source>母婴室配置</source>
        <translation>Nursing rooms</translation>
    </message>
    <message>
        <source>哪些大型公共场所和景区还没有母婴室，最近的母婴室有多远</source>
        <translation>Which large public places and scenic areas have no nursing room yet, and how far the next one is</translation>
    </message>
    <message>
        <source>公交覆盖</source>
        <translation>Bus coverage</translation>
    </message>
    <message>
        <source>多少孩子走得到公交站，车多久来一班，哪些学校没有公交线路</source>
        <translation>How many children can walk to a bus stop, how often a bus comes, and which schools no route serves</translation>
    </message>
    <message>
        <source>大型公共场所：建筑面积大于</source>
        <translation>Large public place: floor area above</translation>
    </message>
    <message>
        <source>大型公共场所：日客流量大于</source>
        <translation>Large public place: visitors a day above</translation>
    </message>
    <message>
        <source>母婴室算作在场所内的直线距离</source>
        <translation>Straight distance within which a room counts as in the place</translation>
    </message>
    <message>
        <source>母婴室面积标准</source>
        <translation>Standard size of a nursing room</translation>
    </message>
    <message>
        <source>站点较近的距离标准</source>
        <translation>Nearer distance to a stop</translation>
    </message>
    <message>
        <source>站点较远的距离标准</source>
        <translation>Farther distance to a stop</translation>
    </message>
    <message>
        <source>校门到站点的距离标准</source>
        <translation>Distance from a school gate to a stop</translation>
    </message>
    <message>
        <source>学校种类</source>
        <translation>Kinds of schools</translation>
    </message>
    <message>
        <source>算作足够的班次</source>
        <translation>Service that counts as full</translation>
    </message>
    <message>
        <source>按班次加权</source>
        <translation>Weighting by headway</translation>
    </message>
    <message>
        <source>同时给出的时间</source>
        <translation>Times given beside it</translation>
    </message>
    <message>
        <source>出行方式（取最快）</source>
        <translation>Modes (the quickest counts)</translation>
    </message>
    <message>
        <source>圈外社区按</source>
        <translation>Communities outside, by</translation>
    </message>
    <message>
        <source>山水种类</source>
        <translation>Kinds of nature places</translation>
    </message>
    <message>
        <source>公园、山地和湿地最小面积</source>
        <translation>Least size of parks, hills and wetlands</translation>
    </message>
    <message>
        <source>水域最小面积</source>
        <translation>Least size of waters</translation>
    </message>
    <message>
        <source>画出圈的范围</source>
        <translation>Draw the rings</translation>
    </message>
    <message>
        <source>给出圈内街道</source>
        <translation>List the streets within the rings</translation>
    </message>
    <message>
        <source>步行速度</source>
        <translation>Walking speed</translation>
    </message>
    <message>
        <source>儿童独行速度</source>
        <translation>Speed of a child alone</translation>
    </message>
    <message>
        <source>推婴儿车速度</source>
        <translation>Speed with a pushchair</translation>
    </message>
    <message>
        <source>成人带娃速度</source>
        <translation>Speed of an adult with a child</translation>
    </message>
    <message>
        <source>骑行速度</source>
        <translation>Cycling speed</translation>
    </message>
    <message>
        <source>公交出行的步行速度</source>
        <translation>Walking speed of bus travel</translation>
    </message>
    <message>
        <source>驾车最高速度</source>
        <translation>Highest driving speed</translation>
    </message>
    <message>
        <source>计入的山水</source>
        <translation>Nature places counted</translation>
    </message>
    <message>
        <source>从这里进入</source>
        <translation>Entered at</translation>
    </message>
    <message>
        <source>较远标准内各线路每小时班次之和（每条线路计一次，只计一个方向）除以足够的班次，最多计 1</source>
        <translation>buses an hour of all routes within the farther distance (each route once, in one direction) divided by a full service, at most 1</translation>
    </message>
    <message>
        <source>湿地</source>
        <translation>Wetland</translation>
    </message>
    <message>
        <source>各方式取最快</source>
        <translation>Quickest of the modes</translation>
    </message>
    <message>
        <source>实测出入口</source>
        <translation>surveyed entrances</translation>
    </message>
    <message>
        <source>边界上的大门</source>
        <translation>gates at the boundary</translation>
    </message>
    <message>
        <source>可步行道路与边界的交点</source>
        <translation>where walkable streets meet the boundary</translation>
    </message>
    <message>
        <source>开放边界上的点</source>
        <translation>points along an open boundary</translation>
    </message>
    <message>
        <source>人工校正的出入口</source>
        <translation>Entrance corrected by hand</translation>
    </message>
    <message>
        <source>在册人数</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>举办类型</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>通行方向</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>层级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>户数</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>常住人口</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>所属设施</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>坐标不是有效的数，没有保存。请在地图范围内重新画。</source>
        <translation>A coordinate is not a valid number; nothing was kept. Please draw again within the map.</translation>
    </message>
    <message>
        <source>顶点太少：线至少要两个不同的点，面至少要三个。请接着画，或按 Esc 放弃。</source>
        <translation>Too few vertices: a line needs two different points, an area three. Go on drawing, or give up with Esc.</translation>
    </message>
    <message>
        <source>边界自己和自己相交了，没有保存。请移动标出处附近的顶点。</source>
        <translation>The boundary crosses itself; nothing was kept. Please move the vertices near the mark.</translation>
    </message>
    <message>
        <source>这个面太小或太窄（不足 1 平方米或 0.1 米宽），没有保存。请放大地图再画。</source>
        <translation>This area is too small or too narrow (less than 1 m² or 0.1 m wide); nothing was kept. Zoom in and draw again.</translation>
    </message>
    <message>
        <source>再删就不成形了，没有删。要去掉整个要素，请选中它再按 Delete。</source>
        <translation>Without this vertex there would be no shape left, so it stays. To remove the whole feature, select it and press Delete.</translation>
    </message>
    <message>
        <source>这里有几条边界或道路相接，删去会留下缝隙或断路，没有删。可以拖动它。</source>
        <translation>Several boundaries or streets meet here; without it there would be a gap or a broken street, so it stays. It can be dragged.</translation>
    </message>
    <message>
        <source>出入口图层中落在边界上的点</source>
        <translation>Point of an entrance layer on the boundary</translation>
    </message>
    <message>
        <source>落在边界上的大门</source>
        <translation>Gate on the boundary</translation>
    </message>
    <message>
        <source>可步行道路“%1”与边界相交处</source>
        <translation>Where the walkable street “%1” meets the boundary</translation>
    </message>
    <message>
        <source>可步行道路与边界相交处</source>
        <translation>Where a walkable street meets the boundary</translation>
    </message>
    <message>
        <source>开放边界上约每 75 米一处（没有道路与边界相交）</source>
        <translation>On an open boundary, about every 75 m (no street meets it)</translation>
    </message>
    <message>
        <source>没有找到出入口，取面内一点；请移到真正的入口</source>
        <translation>No entrance found: a point inside; please move it to the real entrance</translation>
    </message>
    <message>
        <source>人工添加</source>
        <translation>Added by hand</translation>
    </message>
    <message>
        <source>人工移动</source>
        <translation>Moved by hand</translation>
    </message>
    <message>
        <source>人工移动（原为：%1）</source>
        <translation>Moved by hand (was: %1)</translation>
    </message>
    <message>
        <source>人工核对</source>
        <translation>Checked by hand</translation>
    </message>
    <message>
        <source>人工核对（%1）</source>
        <translation>Checked by hand (%1)</translation>
    </message>
    <message>
        <source>双向</source>
        <translation>Both ways</translation>
    </message>
    <message>
        <source>单行（沿画线方向）</source>
        <translation>One-way (as drawn)</translation>
    </message>
    <message>
        <source>单行（逆画线方向）</source>
        <translation>One-way (against drawing)</translation>
    </message>
    <message>
        <source>地面</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>桥或高架</source>
        <translation>Bridge</translation>
    </message>
    <message>
        <source>隧道或地道</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>已接到道路</source>
        <translation>Joins a street</translation>
    </message>
    <message>
        <source>已接到 %1</source>
        <translation>Joins %1</translation>
    </message>
    <message>
        <source>%1（%2）：层级不同，不会连通</source>
        <translation>%1 (%2): another level, will not connect</translation>
    </message>
    <message>
        <source>顶点 · %1</source>
        <translation>Vertex · %1</translation>
    </message>
    <message>
        <source>交点 · %1</source>
        <translation>Crossing · %1</translation>
    </message>
    <message>
        <source>边线 · %1</source>
        <translation>Edge · %1</translation>
    </message>
    <message>
        <source>“%1”不能空着。</source>
        <translation>“%1” must not be empty.</translation>
    </message>
    <message>
        <source>“%1”要填整数，“%2”不是。</source>
        <translation>“%1” needs a whole number; “%2” is none.</translation>
    </message>
    <message>
        <source>“%1”要填数，“%2”不是。</source>
        <translation>“%1” needs a number; “%2” is none.</translation>
    </message>
    <message>
        <source>“%1”不能小于 0。</source>
        <translation>“%1” must not be less than 0.</translation>
    </message>
    <message>
        <source>图上位置</source>
        <translation>position on the map</translation>
    </message>
    <message>
        <source>班/小时</source>
        <translation>buses/h</translation>
    </message>
    <message>
        <source>半小时山水体验圈覆盖率</source>
        <translation>Children inside the half-hour nature ring</translation>
    </message>
    <message>
        <source>用所选方式中最快的一种，在标准时间内能到公园、水域、山地或湿地入口的儿童，占全部儿童的比例</source>
        <translation>Children who get to the entrance of a park, water, hill or wetland within the standard time by the quickest of the chosen modes, as a share of all children</translation>
    </message>
    <message>
        <source>有两处可选</source>
        <translation>Two places to choose from</translation>
    </message>
    <message>
        <source>在标准时间内能到至少两处山水的儿童，占全部儿童的比例</source>
        <translation>Children who get to at least two nature places within the standard time, as a share of all children</translation>
    </message>
    <message>
        <source>有五处可选</source>
        <translation>Five places to choose from</translation>
    </message>
    <message>
        <source>在标准时间内能到至少五处山水的儿童，占全部儿童的比例</source>
        <translation>Children who get to at least five nature places within the standard time, as a share of all children</translation>
    </message>
    <message>
        <source>圈外社区</source>
        <translation>Communities outside</translation>
    </message>
    <message>
        <source>半数以上儿童在标准时间内到不了任何山水的社区</source>
        <translation>Communities most of whose children get to no nature place within the standard time</translation>
    </message>
    <message>
        <source>大型公共场所母婴室配置率</source>
        <translation>Large public places with a nursing room</translation>
    </message>
    <message>
        <source>有母婴室或婴儿护理台的大型公共场所，占全部大型公共场所的比例</source>
        <translation>Large public places with a nursing room or baby-care table, as a share of all large public places</translation>
    </message>
    <message>
        <source>景区景点母婴室配置率</source>
        <translation>Scenic areas with a nursing room</translation>
    </message>
    <message>
        <source>有母婴室或婴儿护理台的景区景点，占全部景区景点的比例</source>
        <translation>Scenic areas with a nursing room or baby-care table, as a share of all scenic areas</translation>
    </message>
    <message>
        <source>还缺母婴室的场所</source>
        <translation>Places still without a nursing room</translation>
    </message>
    <message>
        <source>没有母婴室或婴儿护理台的大型公共场所和景区景点</source>
        <translation>Large public places and scenic areas without a nursing room or baby-care table</translation>
    </message>
    <message>
        <source>到最近母婴室的平均步行距离</source>
        <translation>Mean walk to the nearest nursing room</translation>
    </message>
    <message>
        <source>各公共场所沿路网到最近母婴室的距离的平均值。沿路网走不到的场所不计</source>
        <translation>Mean of the distances along the streets from the public places to the nearest nursing room. Places without a way are not counted</translation>
    </message>
    <message>
        <source>面积达标的母婴室</source>
        <translation>Nursing rooms that are large enough</translation>
    </message>
    <message>
        <source>面积不小于标准的母婴室，占填写了面积的母婴室的比例</source>
        <translation>Nursing rooms of the standard size or more, as a share of those whose size is given</translation>
    </message>
    <message>
        <source>公交站点覆盖率（较远标准，沿路网）</source>
        <translation>Bus stop coverage (farther distance, along the streets)</translation>
    </message>
    <message>
        <source>沿路网在较远标准（预设 500 m）以内有公交站的儿童，占全部儿童的比例</source>
        <translation>Children with a bus stop within the farther distance (preset 500 m) along the streets, as a share of all children</translation>
    </message>
    <message>
        <source>公交站点覆盖率（较近标准，沿路网）</source>
        <translation>Bus stop coverage (nearer distance, along the streets)</translation>
    </message>
    <message>
        <source>沿路网在较近标准（预设 300 m）以内有公交站的儿童，占全部儿童的比例</source>
        <translation>Children with a bus stop within the nearer distance (preset 300 m) along the streets, as a share of all children</translation>
    </message>
    <message>
        <source>公交站点覆盖率（较远标准，直线，与以往规划比较）</source>
        <translation>Bus stop coverage (farther distance, straight line, to compare with older plans)</translation>
    </message>
    <message>
        <source>直线距离在较远标准以内有公交站的儿童，占全部儿童的比例。偏高，只供比较</source>
        <translation>Children with a bus stop within the farther distance as the crow flies, as a share of all children. Too high; for comparison only</translation>
    </message>
    <message>
        <source>公交站点覆盖率（较近标准，直线，与以往规划比较）</source>
        <translation>Bus stop coverage (nearer distance, straight line, to compare with older plans)</translation>
    </message>
    <message>
        <source>直线距离在较近标准以内有公交站的儿童，占全部儿童的比例。偏高，只供比较</source>
        <translation>Children with a bus stop within the nearer distance as the crow flies, as a share of all children. Too high; for comparison only</translation>
    </message>
    <message>
        <source>按班次加权的公交覆盖率</source>
        <translation>Bus coverage weighted by headway</translation>
    </message>
    <message>
        <source>每名儿童按较远标准内的班次计：达到足够的班次计 1，一半计 0.5，没有计 0；再求平均</source>
        <translation>Each child counts by the buses within the farther distance: 1 with a full service, 0.5 with half of it, 0 with none; the mean of all</translation>
    </message>
    <message>
        <source>有公交线路的学校</source>
        <translation>Schools with a bus route</translation>
    </message>
    <message>
        <source>校门沿路网在标准以内有公交线路停靠的学校，占全部学校的比例</source>
        <translation>Schools with a bus route calling within the standard distance of a gate along the streets, as a share of all schools</translation>
    </message>
    <message>
        <source>大型公共场所没有母婴室</source>
        <translation>Large public place without a nursing room</translation>
    </message>
    <message>
        <source>景区景点没有母婴室</source>
        <translation>Scenic area without a nursing room</translation>
    </message>
    <message>
        <source>校门附近没有公交线路</source>
        <translation>No bus route near a gate</translation>
    </message>
    <message>
        <source>校门离可通行的道路太远</source>
        <translation>Its gates are too far from any street that can be used</translation>
    </message>
    <message>
        <source>公共场所和景区</source>
        <translation>Public places and scenic areas</translation>
    </message>
    <message>
        <source>各方式各时间</source>
        <translation>By mode and time</translation>
    </message>
    <message>
        <source>分年龄</source>
        <translation>By age</translation>
    </message>
    <message>
        <source>山水</source>
        <comment>one, in a sentence</comment>
        <translation>nature place</translation>
    </message>
    <message>
        <source>哪处服务哪里</source>
        <translation>Which place serves whom</translation>
    </message>
    <message>
        <source>山水圈</source>
        <translation>Nature ring</translation>
    </message>
    <message>
        <source>山水圈（步行）</source>
        <translation>Nature ring (walking)</translation>
    </message>
    <message>
        <source>山水圈（儿童独行）</source>
        <translation>Nature ring (child alone)</translation>
    </message>
    <message>
        <source>山水圈（推婴儿车）</source>
        <translation>Nature ring (with a pushchair)</translation>
    </message>
    <message>
        <source>山水圈（成人带娃）</source>
        <translation>Nature ring (adult with a child)</translation>
    </message>
    <message>
        <source>山水圈（骑行）</source>
        <translation>Nature ring (cycling)</translation>
    </message>
    <message>
        <source>山水圈（公交+步行）</source>
        <translation>Nature ring (bus + walking)</translation>
    </message>
    <message>
        <source>山水圈（驾车）</source>
        <translation>Nature ring (driving)</translation>
    </message>
    <message>
        <source>圈内街道（步行）</source>
        <translation>Streets within (walking)</translation>
    </message>
    <message>
        <source>圈内街道（儿童独行）</source>
        <translation>Streets within (child alone)</translation>
    </message>
    <message>
        <source>圈内街道（推婴儿车）</source>
        <translation>Streets within (with a pushchair)</translation>
    </message>
    <message>
        <source>圈内街道（成人带娃）</source>
        <translation>Streets within (adult with a child)</translation>
    </message>
    <message>
        <source>圈内街道（骑行）</source>
        <translation>Streets within (cycling)</translation>
    </message>
    <message>
        <source>圈内街道（公交+步行）</source>
        <translation>Streets within (bus + walking)</translation>
    </message>
    <message>
        <source>圈内街道（驾车）</source>
        <translation>Streets within (driving)</translation>
    </message>
    <message>
        <source>圈内儿童</source>
        <translation>Children inside</translation>
    </message>
    <message>
        <source>有两处可选的儿童</source>
        <translation>Children with two places</translation>
    </message>
    <message>
        <source>有五处可选的儿童</source>
        <translation>Children with five places</translation>
    </message>
    <message>
        <source>圈内山水</source>
        <translation>Nature places in reach</translation>
    </message>
    <message>
        <source>最近设施的种类</source>
        <translation>Kind of the nearest facility</translation>
    </message>
    <message>
        <source>到最近设施（分钟）</source>
        <translation>To the nearest facility (min)</translation>
    </message>
    <message>
        <source>超出（分钟）</source>
        <translation>Excess (min)</translation>
    </message>
    <message>
        <source>面积（平方米）</source>
        <translation>Area (m²)</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>入口数</source>
        <translation>Entrances</translation>
    </message>
    <message>
        <source>入口来源</source>
        <translation>Source of the entrances</translation>
    </message>
    <message>
        <source>设施编号</source>
        <translation>Facility ID</translation>
    </message>
    <message>
        <source>道路编号</source>
        <translation>Street ID</translation>
    </message>
    <message>
        <source>所在的圈（分钟）</source>
        <translation>Ring (min)</translation>
    </message>
    <message>
        <source>从（分钟）</source>
        <translation>From (min)</translation>
    </message>
    <message>
        <source>到（分钟）</source>
        <translation>To (min)</translation>
    </message>
    <message>
        <source>建筑面积（平方米）</source>
        <translation>Floor area (m²)</translation>
    </message>
    <message>
        <source>日客流量</source>
        <translation>Visitors a day</translation>
    </message>
    <message>
        <source>大型</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>景区景点</source>
        <translation>Scenic area</translation>
    </message>
    <message>
        <source>应有母婴室</source>
        <translation>Should have a nursing room</translation>
    </message>
    <message>
        <source>有母婴室</source>
        <translation>Has a nursing room</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Known by</translation>
    </message>
    <message>
        <source>应有且有母婴室</source>
        <translation>Should and does have one</translation>
    </message>
    <message>
        <source>缺母婴室</source>
        <translation>Without a nursing room</translation>
    </message>
    <message>
        <source>较近标准内儿童（沿路网）</source>
        <translation>Children within the nearer distance (along the streets)</translation>
    </message>
    <message>
        <source>较远标准内儿童（沿路网）</source>
        <translation>Children within the farther distance (along the streets)</translation>
    </message>
    <message>
        <source>较近标准内儿童（直线）</source>
        <translation>Children within the nearer distance (straight line)</translation>
    </message>
    <message>
        <source>较远标准内儿童（直线）</source>
        <translation>Children within the farther distance (straight line)</translation>
    </message>
    <message>
        <source>较近标准覆盖率（沿路网）</source>
        <translation>Share within the nearer distance (along the streets)</translation>
    </message>
    <message>
        <source>较远标准覆盖率（沿路网）</source>
        <translation>Share within the farther distance (along the streets)</translation>
    </message>
    <message>
        <source>每小时班次</source>
        <translation>Buses an hour</translation>
    </message>
    <message>
        <source>在校生</source>
        <translation>Pupils</translation>
    </message>
    <message>
        <source>校门数</source>
        <translation>Gates</translation>
    </message>
    <message>
        <source>标准内站点</source>
        <translation>Stops within the standard</translation>
    </message>
    <message>
        <source>标准内线路数</source>
        <translation>Routes within the standard</translation>
    </message>
    <message>
        <source>标准内线路</source>
        <translation>Names of these routes</translation>
    </message>
    <message>
        <source>%1 分钟内到山水的儿童</source>
        <translation>Children who get to nature within %1 min</translation>
    </message>
    <message>
        <source>按时到山水的儿童（%1）</source>
        <comment>travel profile</comment>
        <translation>Children who get to nature in time (%1)</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <comment>column, age group</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 分钟圈内儿童</source>
        <translation>Children within the %1-minute ring</translation>
    </message>
    <message>
        <source>圈内儿童（%1）</source>
        <comment>travel profile</comment>
        <translation>Children inside (%1)</translation>
    </message>
    <message>
        <source>山水</source>
        <translation>Nature places</translation>
    </message>
    <message>
        <source>%1，按字段“%2”分摊</source>
        <comment>where children are, by which field</comment>
        <translation>%1, spread by field “%2”</translation>
    </message>
    <message>
        <source>%1，%2 个没有居住点的社区用 %3 的格网，有居住用地的只用居住用地内的格子</source>
        <translation>%1; %2 communities without residences use a grid of %3, inside residential land where there is any</translation>
    </message>
    <message>
        <source>%1，%2 个没有居住点的社区用 %3 的格网</source>
        <translation>%1; %2 communities without residences use a grid of %3</translation>
    </message>
    <message>
        <source>本学区的学校都在计算距离以外</source>
        <translation>all schools of its district are beyond the distance that counts</translation>
    </message>
    <message>
        <source>还没有写表达式</source>
        <translation>There is no expression yet</translation>
    </message>
    <message>
        <source>表达式没有写完，后面还缺字段、值或右括号</source>
        <translation>The expression is not complete: a field, a value or a closing bracket is missing</translation>
    </message>
    <message>
        <source>这里不该出现它，请检查是否缺了运算符、括号或引号</source>
        <translation>this does not belong here; look for a missing operator, bracket or quote</translation>
    </message>
    <message>
        <source>这段文字缺少结尾的单引号</source>
        <translation>the closing single quote of this text is missing</translation>
    </message>
    <message>
        <source>这个字段名缺少结尾的双引号</source>
        <translation>the closing double quote of this field name is missing</translation>
    </message>
    <message>
        <source>没有这个字段；若是文字，请用单引号括起来</source>
        <translation>there is no such field; put texts into single quotes</translation>
    </message>
    <message>
        <source>没有这个函数，可用的有 abs、round、floor、ceil、lower、upper、length、substr、coalesce、area、length_m、x、y</source>
        <translation>there is no such function; there are abs, round, floor, ceil, lower, upper, length, substr, coalesce, area, length_m, x, y</translation>
    </message>
    <message>
        <source>函数的参数个数不对</source>
        <translation>wrong number of arguments of the function</translation>
    </message>
    <message>
        <source>这里要写条件，例如：人数 &gt; 100</source>
        <translation>a condition is needed here, such as: children &gt; 100</translation>
    </message>
    <message>
        <source>条件只有是与否，不能当数字或文字用</source>
        <translation>a condition is only yes or no, and no number or text</translation>
    </message>
    <message>
        <source>这段文字不是数字，不能与数字比较或计算</source>
        <translation>this text is no number and cannot be compared or computed with one</translation>
    </message>
    <message>
        <source>括号套得太深</source>
        <translation>too many brackets in brackets</translation>
    </message>
    <message>
        <source>第 %1 个字“%2”：%3</source>
        <comment>place, quote, problem</comment>
        <translation>Character %1, “%2”: %3</translation>
    </message>
    <message>
        <source>整数</source>
        <comment>field type</comment>
        <translation>whole number</translation>
    </message>
    <message>
        <source>小数</source>
        <comment>field type</comment>
        <translation>decimal number</translation>
    </message>
    <message>
        <source>文字</source>
        <comment>field type</comment>
        <translation>text</translation>
    </message>
    <message>
        <source>最近%1</source>
        <comment>label of the nearest facility</comment>
        <translation>Nearest %1</translation>
    </message>
    <message>
        <source>%1以内的权重</source>
        <comment>time or distance</comment>
        <translation>Weight within %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a name in quotation marks</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>这个面的边界本身有错（例如自己和自己相交），没有改。请先在“数据体检”里修复。</source>
        <translation>The border of this area is faulty as it stands (it crosses itself, say), so nothing was changed. Please mend it in “Data checkup” first.</translation>
    </message>
    <message>
        <source>这条线没有把面完全切开，没有分割。请从边界的一侧画到另一侧，两端落在边界上或面外；退格撤回一点。</source>
        <translation>This line does not part the area, so it was not split. Please draw from one side of the border to the other, with both ends on the border or outside; Backspace takes a vertex back.</translation>
    </message>
    <message>
        <source>分出来的一块太小或太窄（不足 1 平方米或 0.1 米宽），没有分割。请换个位置画。</source>
        <translation>A part would be too small or too narrow (less than 1 m² or 0.1 m wide), so nothing was split. Please draw somewhere else.</translation>
    </message>
    <message>
        <source>标出的面和其余的没有公共边界，没有合并：这个图层里没有由几块组成的面。请先把边界拖到一起。</source>
        <translation>The marked area has no border in common with the others, so nothing was merged: no area of this layer consists of several parts. Please drag the borders together first.</translation>
    </message>
    <message>
        <source>面已分割，最大的一块保留原来的编号。</source>
        <translation>The area was split; the largest part keeps its id.</translation>
    </message>
    <message>
        <source>%1已分割，最大的一块保留原来的编号。</source>
        <translation>%1 was split; the largest part keeps its id.</translation>
    </message>
    <message>
        <source>新的编号：%1。</source>
        <translation>New ids: %1.</translation>
    </message>
    <message>
        <source>%1按面积分摊，合计不变，请按实际核对。</source>
        <translation>Shared out by area, the sums unchanged, please check: %1.</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <comment>a field and its shares</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 个面已合并，编号和属性取最大的一个。</source>
        <translation>%1 areas were merged; id and values are those of the largest.</translation>
    </message>
    <message>
        <source>%1 个面已合并，编号和属性取最大的%2。</source>
        <translation>%1 areas were merged; id and values are those of the largest, %2.</translation>
    </message>
    <message>
        <source>%1已合计。</source>
        <translation>Added up: %1.</translation>
    </message>
    <message>
        <source>%1：有的面没有填，只合计了填了的。</source>
        <translation>%1: some areas leave it blank, only the others were added up.</translation>
    </message>
    <message>
        <source>空</source>
        <comment>a blank value</comment>
        <translation>blank</translation>
    </message>
    <message>
        <source>%1等</source>
        <translation>%1 and more</translation>
    </message>
    <message>
        <source>%1：各面不同（%2），取了%3。</source>
        <translation>%1: differs (%2), %3 was taken.</translation>
    </message>
    <message>
        <source>接缝处 %1 个不足 1 平方米的缝隙已填上。</source>
        <translation>Gaps of less than 1 m² closed along the seam: %1.</translation>
    </message>
    <message>
        <source>合并后由互不相接的 %1 块组成。</source>
        <translation>It now consists of %1 parts that do not touch.</translation>
    </message>
    <message>
        <source>“%1”不是坐标。请写成“119.95, 31.78”或“495264.1, 3517458.8”；从上一个顶点算起写“@100, 0”或“@100&lt;45”。</source>
        <translation>“%1” is no place. Please write “119.95, 31.78” or “495264.1, 3517458.8”; from the last vertex on “@100, 0” or “@100&lt;45”.</translation>
    </message>
    <message>
        <source>“@”从上一个顶点算起，现在还没有顶点。请先点一处，或输入一个坐标。</source>
        <translation>“@” goes on from the last vertex, and there is none yet. Please click a place first, or type one.</translation>
    </message>
    <message>
        <source>已放在离图层 %1 远的地方，请核对坐标；不对就按退格或 Ctrl+Z 撤回。</source>
        <translation>This was put %1 away from the layers; please check the numbers. Backspace or Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <source>网络服务有答复，但答复不是地图</source>
        <translation>The service answers, but not with a map</translation>
    </message>
    <message>
        <source>请核对地址，可以先在浏览器里打开它看看；单位的网络要先登录的，请先登录</source>
        <translation>Check the address, best in a browser; where your network asks for a login, log in first</translation>
    </message>
    <message>
        <source>网络服务拒绝了请求</source>
        <translation>The service refuses the request</translation>
    </message>
    <message>
        <source>请核对密钥：可能填错、过期、类型不对，或当天的次数已经用完</source>
        <translation>Check the key: it may be mistyped, expired, of the wrong kind, or used up for today</translation>
    </message>
    <message>
        <source>网络服务自己出了故障</source>
        <translation>The service itself has failed</translation>
    </message>
    <message>
        <source>请过一会儿再试；一直如此，请告诉服务的提供方</source>
        <translation>Try again in a while; if it stays so, tell those who run the service</translation>
    </message>
    <message>
        <source>网络服务上没有这个地址</source>
        <translation>The service has no such address</translation>
    </message>
    <message>
        <source>请核对地址，或向服务的提供方索取新的地址</source>
        <translation>Check the address, or ask those who run the service for the new one</translation>
    </message>
    <message>
        <source>连不上网络服务</source>
        <translation>The service cannot be reached</translation>
    </message>
    <message>
        <source>请检查地址和网络（包括单位的防火墙和代理）；服务可能停了，请过一会儿再试</source>
        <translation>Check the address and the network (firewall and proxy too); the service may be down, so try again in a while</translation>
    </message>
    <message>
        <source>服务 %1</source>
        <translation>service %1</translation>
    </message>
    <message>
        <source>电脑上没有带汉字的字体，汉字会全变成方框</source>
        <translation>This computer has no typeface with Chinese characters: each would be a box</translation>
    </message>
    <message>
        <source>请安装 Noto Sans CJK（思源黑体）再重新打开一米：Debian、Ubuntu 上是软件包 fonts-noto-cjk，运行 sudo apt install fonts-noto-cjk</source>
        <translation>Install Noto Sans CJK and start Yimi again: on Debian and Ubuntu it is the package fonts-noto-cjk, by sudo apt install fonts-noto-cjk</translation>
    </message>
    <message>
        <source>字体 %1</source>
        <translation>typeface %1</translation>
    </message>
    <message>
        <source>按图层“%1”中的出入口进出，其中没有的按设施所在位置</source>
        <translation>Entered at the entrances in “%1”; facilities without any, where they stand</translation>
    </message>
</context>
<context>
    <name>yimi::AnalysisColumn</name>
    <message>
        <source>托育覆盖</source>
        <translation>Childcare</translation>
    </message>
    <message>
        <source>等时圈</source>
        <translation>Isochrones</translation>
    </message>
    <message>
        <source>哪些社区的孩子步行能到托育点，哪些不能</source>
        <translation>In which communities children can walk to childcare, and in which not</translation>
    </message>
    <message>
        <source>从设施沿路网能到多远</source>
        <translation>How far one gets from facilities along the streets</translation>
    </message>
    <message>
        <source>数据体检</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>图层里有哪些问题，怎样修复</source>
        <translation>What is wrong with the layers, and how to mend it</translation>
    </message>
    <message>
        <source>专题分析</source>
        <translation>Analyses</translation>
    </message>
    <message>
        <source>学校、公交、公共服务等，各有按规范预设的分析</source>
        <translation>Schools, buses, public services and more, each with presets from the norms</translation>
    </message>
</context>
<context>
    <name>yimi::BackdropController</name>
    <message>
        <source>底图设置</source>
        <translation>Backdrop settings</translation>
    </message>
    <message>
        <source>添加底图</source>
        <translation>Add backdrop</translation>
    </message>
    <message>
        <source>图片没有写明坐标系，已按项目的坐标系放置；位置不对时，请先给它配上坐标系（.prj 或 .aux.xml）。</source>
        <translation>The picture does not say its coordinate system and was placed in the project’s; if it lies in the wrong place, give it a system first (.prj or .aux.xml).</translation>
    </message>
    <message>
        <source>显示底图</source>
        <translation>Show backdrop</translation>
    </message>
    <message>
        <source>项目里的网络底图没有显示：一米默认不连接网络。要显示它，请右键点它，在“底图设置”里勾选“允许一米为底图连接网络”。</source>
        <translation>The project’s backdrop from the network is not shown: Yimi does not use the network unless told to. To show it, right-click it and tick “Let Yimi use the network for backdrops” in “Backdrop settings”.</translation>
    </message>
</context>
<context>
    <name>yimi::BackdropDialog</name>
    <message>
        <source>天地图 矢量</source>
        <translation>Tianditu, map</translation>
    </message>
    <message>
        <source>天地图</source>
        <translation>Tianditu</translation>
    </message>
    <message>
        <source>天地图 影像</source>
        <translation>Tianditu, imagery</translation>
    </message>
    <message>
        <source>天地图 注记</source>
        <translation>Tianditu, names</translation>
    </message>
    <message>
        <source>本机文件（GeoTIFF、MBTiles 等）</source>
        <translation>File on this machine (GeoTIFF, MBTiles and others)</translation>
    </message>
    <message>
        <source>网络瓦片服务（XYZ、WMTS）</source>
        <translation>Tile service (XYZ, WMTS)</translation>
    </message>
    <message>
        <source>允许一米为底图连接网络</source>
        <translation>Let Yimi use the network for backdrops</translation>
    </message>
    <message>
        <source>添加底图</source>
        <translation>Add backdrop</translation>
    </message>
    <message>
        <source>底图设置</source>
        <translation>Backdrop settings</translation>
    </message>
    <message>
        <source>只保存在本机，不写进项目</source>
        <translation>Kept on this machine only, not in the project</translation>
    </message>
    <message>
        <source>显示在地图和图幅上，如“天地图”</source>
        <translation>Shown on map and pages, such as “Tianditu”</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>密钥</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>Attribution</translation>
    </message>
    <message>
        <source>不透明度</source>
        <translation>Opacity</translation>
    </message>
    <message>
        <source>浏览…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>常用</source>
        <translation>Known services</translation>
    </message>
    <message>
        <source>选择底图文件</source>
        <translation>Choose a backdrop file</translation>
    </message>
    <message>
        <source>底图 (*.tif *.tiff *.mbtiles *.img *.jp2 *.vrt *.png *.jpg);;所有文件 (*)</source>
        <translation>Backdrops (*.tif *.tiff *.mbtiles *.img *.jp2 *.vrt *.png *.jpg);;All files (*)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>底图放在所有图层之下，按项目的坐标系重新投影；文件留在原处，项目里只记它的位置。</source>
        <translation>The backdrop lies below all layers, reprojected to the project’s coordinate system; the file stays where it is, the project remembers its place.</translation>
    </message>
    <message>
        <source>地址以 http:// 或 https:// 开头。瓦片地址里写 {z}、{x}、{y}，密钥处写 {key}；WMTS 服务填它的 GetCapabilities 地址。</source>
        <translation>The address begins with http:// or https://. Addresses of tiles hold {z}, {x}, {y}, and {key} where the key goes; for WMTS give the address of its GetCapabilities.</translation>
    </message>
    <message>
        <source>不勾选“允许连接网络”时，这张底图只记在项目里，不会显示。</source>
        <translation>Without leave to use the network the backdrop is only remembered, not shown.</translation>
    </message>
    <message>
        <source>只向 %1 请求瓦片；对方因此知道您在看哪里。涉密数据请不要打开。</source>
        <translation>Tiles are asked from %1 only, which so learns where you look. Leave this off for confidential data.</translation>
    </message>
</context>
<context>
    <name>yimi::BandTable</name>
    <message>
        <source>范围</source>
        <translation>Range</translation>
    </message>
    <message>
        <source>街道 km</source>
        <translation>Streets km</translation>
    </message>
    <message>
        <source>面积 km²</source>
        <translation>Area km²</translation>
    </message>
</context>
<context>
    <name>yimi::CheckupController</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>数据体检</source>
        <translation>Data check</translation>
    </message>
    <message>
        <source>修复数据</source>
        <translation>Mending the data</translation>
    </message>
    <message>
        <source>保存体检清单</source>
        <translation>Saving the list of findings</translation>
    </message>
    <message>
        <source>体检清单已保存：%1</source>
        <translation>List of findings saved: %1</translation>
    </message>
    <message>
        <source>修复“%1”</source>
        <translation>Mend “%1”</translation>
    </message>
    <message>
        <source>修复的时候图层变了，什么也没有改。请再点一次。</source>
        <translation>The layer changed while it was being mended, and nothing was done. Please click again.</translation>
    </message>
    <message>
        <source>图层“%1”：%2可以撤销。</source>
        <translation>Layer “%1”: %2 It can be undone.</translation>
    </message>
</context>
<context>
    <name>yimi::CheckupLimits</name>
    <message>
        <source>同名点相距不到</source>
        <translation>Same name, nearer than</translation>
    </message>
    <message>
        <source>点离道路超过</source>
        <translation>Place farther from a road than</translation>
    </message>
    <message>
        <source>断头离道路不到</source>
        <translation>Loose end nearer a road than</translation>
    </message>
    <message>
        <source>社区重叠超过</source>
        <translation>Communities overlap by more than</translation>
    </message>
    <message>
        <source>社区缝隙不到</source>
        <translation>Gap between communities up to</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source> m²</source>
        <translation> m²</translation>
    </message>
    <message>
        <source> ha</source>
        <translation> ha</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Restore defaults</translation>
    </message>
</context>
<context>
    <name>yimi::CheckupPanel</name>
    <message>
        <source>未发现问题</source>
        <translation>No findings</translation>
    </message>
    <message>
        <source>%1 类问题，共 %2 处</source>
        <translation>%1 kinds of findings, %2 in all</translation>
    </message>
    <message>
        <source>检查图层里的问题</source>
        <translation>What is wrong with the layers</translation>
    </message>
    <message>
        <source>未发现问题。看过编号、名称、数值、乱码，重复、落水、界外和远离道路的点，断头和孤立的道路，重叠和有缝隙的社区。</source>
        <translation>No findings. Looked at: ids, names, numbers, garbled text; places that are doubled, in water, outside the city or far from streets; loose ends and isolated streets; communities that overlap or leave gaps.</translation>
    </message>
    <message>
        <source>图层在体检之后变了，下面是之前的结果。</source>
        <translation>The layers changed after the check; these are the findings from before.</translation>
    </message>
    <message>
        <source>体检没有做完。</source>
        <translation>The check did not come to its end.</translation>
    </message>
    <message>
        <source>%1（%2 类）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>把清单存为 CSV，可以用 Excel 打开</source>
        <translation>Save the list as CSV, for Excel</translation>
    </message>
    <message>
        <source>重新体检</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>开始体检</source>
        <translation>Check the data</translation>
    </message>
    <message>
        <source>体检的界限：多近算重复、多远算离路太远</source>
        <translation>Limits of the check: how near is a duplicate, how far is too far from a road</translation>
    </message>
</context>
<context>
    <name>yimi::ChoiceDelegate</name>
    <message>
        <source>或填 EPSG 代码，例如 4549</source>
        <translation>or an EPSG code such as 4549</translation>
    </message>
</context>
<context>
    <name>yimi::CoverageCard</name>
    <message>
        <source>%1儿童中，%2内能到达托育点的比例</source>
        <translation>Of children of %1, the share that can reach childcare within %2</translation>
    </message>
</context>
<context>
    <name>yimi::CoverageController</name>
    <message>
        <source>托育覆盖</source>
        <translation>Childcare coverage</translation>
    </message>
    <message>
        <source>计算托育覆盖</source>
        <translation>compute childcare coverage</translation>
    </message>
</context>
<context>
    <name>yimi::CoverageForm</name>
    <message>
        <source>范围</source>
        <translation>Within</translation>
    </message>
    <message>
        <source>出行</source>
        <translation>Travel</translation>
    </message>
    <message>
        <source>年龄</source>
        <translation>Ages</translation>
    </message>
    <message>
        <source>方向</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>分配</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>min</translation>
    </message>
    <message>
        <source>米</source>
        <translation>m</translation>
    </message>
    <message>
        <source>前往托育点</source>
        <translation>To the childcare</translation>
    </message>
    <message>
        <source>从托育点出发</source>
        <translation>From the childcare</translation>
    </message>
    <message>
        <source>整体最优（最小费用流）</source>
        <translation>Best overall (minimum-cost flow)</translation>
    </message>
    <message>
        <source>就近优先</source>
        <translation>Nearest first</translation>
    </message>
    <message>
        <source>只计普惠托育点</source>
        <translation>Inclusive childcare only</translation>
    </message>
    <message>
        <source>计入到街道的连接段</source>
        <translation>Count the way to the street</translation>
    </message>
    <message>
        <source>住处到最近街道的一段也花时间</source>
        <translation>The piece from home to the nearest street takes time too</translation>
    </message>
    <message>
        <source>需求</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>入托需求率：需要托位的孩子占比。只影响容量够不够，不影响能不能到达</source>
        <translation>Take-up: the share of children who need a place. It touches whether places suffice, never who is within reach</translation>
    </message>
    <message>
        <source>乘公交只能按时间算</source>
        <translation>Rides are counted in time only</translation>
    </message>
    <message>
        <source>查看和修改出行方式</source>
        <translation>See and edit the travel profiles</translation>
    </message>
</context>
<context>
    <name>yimi::CoverageIntro</name>
    <message>
        <source>缺少</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>可选，缺少时按社区内格网推算</source>
        <translation>optional; without it cells are used</translation>
    </message>
    <message>
        <source>哪些社区的孩子步行就能到托育点，哪些不能，为什么不能？

一米沿真实路网计算每个住处到最近托育点的时间，把孩子分配到有空位的托育点，给每个社区一种颜色，并按未满足的人数排出缺口。</source>
        <translation>In which communities can children walk to childcare, in which not, and why?

Yimi computes the time from every home to the nearest childcare along the streets, shares children among the places there are, colours each community, and ranks the gaps by children left without a place.</translation>
    </message>
    <message>
        <source>正在计算…</source>
        <translation>Computing…</translation>
    </message>
    <message>
        <source>运行托育覆盖</source>
        <translation>Run childcare coverage</translation>
    </message>
    <message>
        <source>导入数据…</source>
        <translation>Import data…</translation>
    </message>
</context>
<context>
    <name>yimi::CoveragePanel</name>
    <message>
        <source>移除托育覆盖结果</source>
        <translation>remove the coverage result</translation>
    </message>
    <message>
        <source>修改托育覆盖的参数</source>
        <translation>change coverage parameters</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>参数  (Ctrl+P)</source>
        <translation>Parameters  (Ctrl+P)</translation>
    </message>
    <message>
        <source>重新计算  (F5)</source>
        <translation>Compute again  (F5)</translation>
    </message>
    <message>
        <source>移除结果，可以撤销</source>
        <translation>Remove the result; can be undone</translation>
    </message>
    <message>
        <source>按这些参数计算</source>
        <translation>Compute with these</translation>
    </message>
    <message>
        <source>参数或图层在计算之后变了，下面是之前的结果。按 F5 重新计算。</source>
        <translation>Parameters or layers changed since; below is the result from before. Press F5 to compute again.</translation>
    </message>
</context>
<context>
    <name>yimi::CutoffField</name>
    <message>
        <source>乘公交只能按时间算</source>
        <translation>Rides are counted in time only</translation>
    </message>
    <message>
        <source>请写 1 到 30 个大于 0、不超过 20000 的数，例如 300, 500, 1000</source>
        <translation>Please write 1 to 30 numbers above 0 and at most 20000, such as 300, 500, 1000</translation>
    </message>
    <message>
        <source>请写 1 到 30 个大于 0、不超过 120 的数，例如 5, 10, 15</source>
        <translation>Please write 1 to 30 numbers above 0 and at most 120, such as 5, 10, 15</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>min</translation>
    </message>
    <message>
        <source>米</source>
        <translation>m</translation>
    </message>
    <message>
        <source>可以写几个，用逗号隔开</source>
        <translation>Several, with commas between them</translation>
    </message>
    <message>
        <source>热力</source>
        <translation>Heat</translation>
    </message>
    <message>
        <source>每分钟（或每一小段距离）一圈，颜色连续变化；再按一次回到几圈</source>
        <translation>A band each minute (or each short distance) whose colours run on; press again for a few bands</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Range</translation>
    </message>
</context>
<context>
    <name>yimi::EditBar</name>
    <message>
        <source>删除顶点</source>
        <translation>Delete vertex</translation>
    </message>
    <message>
        <source>删除要素</source>
        <translation>Delete feature</translation>
    </message>
    <message>
        <source>正在编辑的图层</source>
        <translation>The layer that is edited</translation>
    </message>
    <message>
        <source>属性</source>
        <translation>Attributes</translation>
    </message>
    <message>
        <source>填写所选要素的属性，双击要素也可以</source>
        <translation>Fill in the attributes of the selected feature; a double click does the same</translation>
    </message>
    <message>
        <source>删除所选的顶点或要素，按 Delete 也可以</source>
        <translation>Delete the selected vertex or feature, also with the Delete key</translation>
    </message>
    <message>
        <source>结果已过期，重新计算</source>
        <translation>Results outdated, run again</translation>
    </message>
    <message>
        <source>图层改过以后，原来的结果不再对应</source>
        <translation>The layers were changed; the results are those of before</translation>
    </message>
    <message>
        <source>结束编辑</source>
        <translation>Stop editing</translation>
    </message>
</context>
<context>
    <name>yimi::EditController</name>
    <message>
        <source>先选一个要编辑的图层，或者新建一个。</source>
        <translation>Choose a layer to edit, or start a new one.</translation>
    </message>
    <message>
        <source>单击线上要打断的地方，两段都保留原来的属性。</source>
        <translation>Click where the line is to be cut; both pieces keep its attributes.</translation>
    </message>
    <message>
        <source>填好属性，点“添加”。</source>
        <translation>Fill in the attributes, then “Add”.</translation>
    </message>
    <message>
        <source>单击放置一个点。按住 Alt 不捕捉。</source>
        <translation>Click to put a point. Alt: no snapping.</translation>
    </message>
    <message>
        <source>单击逐点画，双击或回车结束，退格撤回一点，Esc 放弃。按住 Shift 锁定方向，Alt 不捕捉。</source>
        <translation>Click point by point; double click or Enter ends, Backspace takes one back, Esc gives up. Shift holds the direction, Alt does not snap.</translation>
    </message>
    <message>
        <source>拖动点就能移动它；单击选中，双击填写属性。</source>
        <translation>Drag a point to move it; click to select, double-click for its attributes.</translation>
    </message>
    <message>
        <source>单击选中要素，再拖动它的顶点。</source>
        <translation>Click a feature to select it, then drag its vertices.</translation>
    </message>
    <message>
        <source>拖动方块移动顶点，共用的一起动，按住 Ctrl 只动这一个；拖动边上的圆点加顶点。</source>
        <translation>Drag a square to move a vertex, also where it is shared (Ctrl: this one alone); drag a dot on an edge to add one.</translation>
    </message>
    <message>
        <source>添加到“%1”</source>
        <translation>Add to “%1”</translation>
    </message>
    <message>
        <source>这个图层没有字段可填。</source>
        <translation>This layer has no fields to fill in.</translation>
    </message>
    <message>
        <source>“%1”的属性</source>
        <translation>Attributes of “%1”</translation>
    </message>
    <message>
        <source>新建图层“%1”</source>
        <translation>New layer “%1”</translation>
    </message>
    <message>
        <source>从面的一侧画到另一侧，双击或回车切开，退格撤回一点，Esc 放弃。人数按面积分摊。</source>
        <translation>Draw from one side of the area to the other; double click or Enter splits, Backspace takes a vertex back, Esc gives up. People are shared out by area.</translation>
    </message>
    <message>
        <source>单击选中要素，再拖动它的顶点。按住 Shift 单击几个面，可以合并。</source>
        <translation>Click a feature to select it, then drag its vertices. Shift and click several areas to merge them.</translation>
    </message>
</context>
<context>
    <name>yimi::EditSession</name>
    <message>
        <source>在“%1”中添加要素</source>
        <translation>Add a feature to “%1”</translation>
    </message>
    <message>
        <source>修改“%1”的属性</source>
        <translation>Change attributes of “%1”</translation>
    </message>
    <message>
        <source>删除“%1”中的要素</source>
        <translation>Delete a feature of “%1”</translation>
    </message>
    <message>
        <source>离线的端点太近，没有打断。请点在线的中间。</source>
        <translation>Too near to the end of the line; it was not cut. Click somewhere along it.</translation>
    </message>
    <message>
        <source>打断“%1”中的线</source>
        <translation>Split a line of “%1”</translation>
    </message>
</context>
<context>
    <name>yimi::EntranceController</name>
    <message>
        <source>生成出入口</source>
        <translation>Make entrances</translation>
    </message>
    <message>
        <source>按规则为 %1 处设施和山水生成了 %2 个出入口</source>
        <translation>Entrances made by rule: %2, for %1 facilities and natural places</translation>
    </message>
    <message>
        <source>，人工校正过的 %1 个保持不动</source>
        <translation>; %1 corrected by hand stay as they are</translation>
    </message>
    <message>
        <source>。在地图上拖动即可校正，分析按校正后的算。</source>
        <translation>. Drag them on the map to correct them; analyses use them as corrected.</translation>
    </message>
    <message>
        <source>重新生成出入口</source>
        <translation>Make entrances again</translation>
    </message>
    <message>
        <source>出入口（按规则）</source>
        <translation>Entrances (by rule)</translation>
    </message>
    <message>
        <source>按规则生成</source>
        <translation>Made by rule</translation>
    </message>
    <message>
        <source>生成的时候出入口图层变了，什么也没有改。请再点一次。</source>
        <translation>The layer of entrances changed meanwhile; nothing was changed. Please try again.</translation>
    </message>
</context>
<context>
    <name>yimi::FeatureForm</name>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>yimi::NewLayerDialog</name>
    <message>
        <source>新建图层</source>
        <translation>New layer</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>画成</source>
        <translation>Drawn as</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>图层带有这个主题的分析要用的字段，建好以后就可以在地图上画。</source>
        <translation>The layer has the fields that analyses of this theme read; you can draw on the map at once.</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>点</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>线</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>面</source>
        <translation>Areas</translation>
    </message>
</context>
<context>
    <name>yimi::ReshapeTool</name>
    <message>
        <source>移动“%1”的顶点</source>
        <translation>Move a vertex of “%1”</translation>
    </message>
    <message>
        <source>移动“%1”中的要素</source>
        <translation>Move a feature of “%1”</translation>
    </message>
    <message>
        <source>删除“%1”的顶点</source>
        <translation>Delete a vertex of “%1”</translation>
    </message>
</context>
<context>
    <name>yimi::SplitTool</name>
    <message>
        <source>在这里打断</source>
        <translation>Cut here</translation>
    </message>
    <message>
        <source>这条线没有穿过任何面，没有分割。请从面的一侧画到另一侧。</source>
        <translation>This line crosses no area, so nothing was split. Please draw from one side of an area to the other.</translation>
    </message>
</context>
<context>
    <name>yimi::ExportController</name>
    <message>
        <source>填写图签</source>
        <translation>fill in the title block</translation>
    </message>
    <message>
        <source>出图</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>复制图幅</source>
        <translation>Copy page</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>图集</source>
        <translation>Atlas</translation>
    </message>
    <message>
        <source>图幅已复制到剪贴板，可以粘贴到文档和幻灯片里</source>
        <translation>The page is on the clipboard, ready to paste into documents and slides</translation>
    </message>
    <message>
        <source>打印机“%1”没有接受这张图。请检查它是否开机、联网，或另选一台；也可以先导出 PDF 再打印</source>
        <translation>Printer “%1” did not take the page. Check that it is on and connected, or choose another one; or export a PDF and print that</translation>
    </message>
    <message>
        <source>图幅已送去打印。纸比图幅小，已缩到 %1，图上比例尺不再准确</source>
        <translation>The page was sent to the printer. The paper is smaller than the page: printed at %1, so its scale no longer holds</translation>
    </message>
    <message>
        <source>图幅已送去打印</source>
        <translation>The page was sent to the printer</translation>
    </message>
    <message>
        <source>图集已写好，共 %1 页，其中 %2 页是上次做好的：%3</source>
        <translation>Atlas written, %1 pages, %2 of them made before: %3</translation>
    </message>
    <message>
        <source>图集已写好，共 %1 页：%2</source>
        <translation>Atlas written, %1 pages: %2</translation>
    </message>
</context>
<context>
    <name>yimi::ExportDialog</name>
    <message>
        <source>当前视图</source>
        <translation>Current view</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>导出图幅</source>
        <translation>Export page</translation>
    </message>
    <message>
        <source>图名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>编制单位</source>
        <translation>Made by</translation>
    </message>
    <message>
        <source>图号</source>
        <translation>Sheet no.</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Reviewed by</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Extent</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>全部范围</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>复制到剪贴板</source>
        <translation>Copy to clipboard</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>图集…</source>
        <translation>Atlas…</translation>
    </message>
</context>
<context>
    <name>yimi::FacilityList</name>
    <message>
        <source>地图上的一点</source>
        <translation>A place on the map</translation>
    </message>
    <message>
        <source>%1 — 未接入路网</source>
        <translation>%1 — not on the streets</translation>
    </message>
    <message>
        <source>在地图上显示</source>
        <translation>Show on the map</translation>
    </message>
    <message>
        <source>设施 %1 处，%2 处未接入路网</source>
        <translation>%1 facilities, %2 not on the streets</translation>
    </message>
    <message>
        <source>设施 %1 处，全部接入路网</source>
        <translation>%1 facilities, all on the streets</translation>
    </message>
</context>
<context>
    <name>yimi::FieldNames</name>
    <message>
        <source>文件里的字段</source>
        <translation>Field in the file</translation>
    </message>
    <message>
        <source>导入后的名称</source>
        <translation>Name after the import</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>与另一个字段同名，导入时加编号</source>
        <translation>Another field has this name; gets a number</translation>
    </message>
    <message>
        <source>占满 10 个字节，可能被截断，请补全</source>
        <translation>Fills 10 bytes and may be cut off; please complete</translation>
    </message>
</context>
<context>
    <name>yimi::Finder</name>
    <message>
        <source>命令</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>图层</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>地点、图层、命令；拼音首字母；或坐标 119.95, 31.78</source>
        <translation>Places, layers, commands; pinyin initials; or coordinates 119.95, 31.78</translation>
    </message>
    <message>
        <source>到坐标 X %1  Y %2</source>
        <translation>Go to X %1  Y %2</translation>
    </message>
    <message>
        <source>到坐标 X %1  Y %2（北坐标在前）</source>
        <translation>Go to X %1  Y %2 (typed north first)</translation>
    </message>
    <message>
        <source>到经纬度（CGCS2000 / WGS 84）</source>
        <translation>Go to longitude and latitude (CGCS2000 / WGS 84)</translation>
    </message>
    <message>
        <source>到经纬度（GCJ-02：高德、腾讯地图）</source>
        <translation>Go to longitude and latitude (GCJ-02: Amap, Tencent)</translation>
    </message>
    <message>
        <source>到经纬度（BD-09：百度地图）</source>
        <translation>Go to longitude and latitude (BD-09: Baidu)</translation>
    </message>
    <message>
        <source>坐标</source>
        <translation>Coordinates</translation>
    </message>
    <message>
        <source>正在整理地名…</source>
        <translation>Putting names in order…</translation>
    </message>
</context>
<context>
    <name>yimi::GapDelegate</name>
    <message>
        <source>%1 人</source>
        <translation>%1</translation>
    </message>
</context>
<context>
    <name>yimi::GapList</name>
    <message>
        <source>缺口 %1 个社区</source>
        <translation>Gaps: %1 communities</translation>
    </message>
    <message>
        <source>按未满足人数</source>
        <translation>by children unserved</translation>
    </message>
</context>
<context>
    <name>yimi::ImportController</name>
    <message>
        <source>导入数据</source>
        <translation>Import data</translation>
    </message>
    <message>
        <source>数据 (*.shp *.gpkg *.geojson *.json *.kml *.kmz *.gml *.tab *.mif *.fgb *.dxf *.dwg *.csv *.txt *.xlsx *.xls *.ods *.osm *.pbf *.sqlite *.zip);;所有文件 (*)</source>
        <translation>Data (*.shp *.gpkg *.geojson *.json *.kml *.kmz *.gml *.tab *.mif *.fgb *.dxf *.dwg *.csv *.txt *.xlsx *.xls *.ods *.osm *.pbf *.sqlite *.zip);;All files (*)</translation>
    </message>
    <message>
        <source>导入文件夹</source>
        <translation>Import folder</translation>
    </message>
    <message>
        <source>查看数据</source>
        <translation>Looking at the data</translation>
    </message>
    <message>
        <source>没有找到可以导入的数据</source>
        <translation>No data found to import</translation>
    </message>
    <message>
        <source>%1：主题 %2</source>
        <translation>%1: theme %2</translation>
    </message>
    <message>
        <source>导入 %1 个图层</source>
        <translation>import %1 layers</translation>
    </message>
    <message>
        <source>导入了 %1 个图层</source>
        <translation>%1 layers imported</translation>
    </message>
    <message>
        <source>导入了 %1 个图层，%2 个没有读成</source>
        <translation>%1 layers imported, %2 could not be read</translation>
    </message>
    <message>
        <source>%1：接上了表</source>
        <translation>%1: a table was put onto it</translation>
    </message>
    <message>
        <source>导入的时候项目里的图层变了，什么也没有导入。请再导入一次。</source>
        <translation>The project's layers changed during the import, and nothing came in. Please import again.</translation>
    </message>
</context>
<context>
    <name>yimi::ImportDialog</name>
    <message>
        <source>导入数据</source>
        <translation>Import data</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>导入 %1 个图层</source>
        <translation>Import %1 layers</translation>
    </message>
    <message>
        <source>重新读取图层</source>
        <translation>Reading the layer again</translation>
    </message>
    <message>
        <source>改正图层</source>
        <translation>Correct a layer</translation>
    </message>
    <message>
        <source>共 %1 个图层。单击格子改正，双击名称改名；导入后可以撤销</source>
        <translation>%1 layers. Click a cell to correct it, double-click a name to rename; an import can be undone</translation>
    </message>
    <message>
        <source>记住这些设置</source>
        <translation>Remember these settings</translation>
    </message>
    <message>
        <source>下次导入同样的数据时，先问要不要照这次的办</source>
        <translation>When the same data is imported again, these settings are proposed</translation>
    </message>
    <message>
        <source>照上次的办</source>
        <translation>As last time</translation>
    </message>
    <message>
        <source>其中 %1 个图层以前导入过，记住了当时的设置。</source>
        <translation>%1 of the layers were imported before, and their settings remembered.</translation>
    </message>
    <message>
        <source>对照表和图层</source>
        <translation>Matching tables and layers</translation>
    </message>
</context>
<context>
    <name>yimi::ImportModel</name>
    <message>
        <source>图层</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>主题和把握</source>
        <translation>Theme, how sure</translation>
    </message>
    <message>
        <source>要素</source>
        <translation>Features</translation>
    </message>
    <message>
        <source>几何</source>
        <translation>Geometry</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>坐标系</source>
        <translation>System</translation>
    </message>
    <message>
        <source>坐标偏移</source>
        <translation>Map offset</translation>
    </message>
    <message>
        <source>%1 条</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>接到“%1”</source>
        <translation>Joined to “%1”</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>yimi::IssueCard</name>
    <message>
        <source>修复</source>
        <translation>Mend</translation>
    </message>
    <message>
        <source>全部修复</source>
        <translation>Mend all</translation>
    </message>
    <message>
        <source>%1 处</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>逐处查看</source>
        <translation>One by one</translation>
    </message>
    <message>
        <source>%1 个同类问题一起修复，可以一步撤销</source>
        <translation>Mends %1 findings of this kind together; one step of undo</translation>
    </message>
    <message>
        <source>可修复：%1</source>
        <translation>Remedy: %1</translation>
    </message>
    <message>
        <source>%1，可以撤销</source>
        <translation>%1; can be undone</translation>
    </message>
</context>
<context>
    <name>yimi::JobStrip</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>就绪</source>
        <translation>Ready</translation>
    </message>
</context>
<context>
    <name>yimi::LayerDetails</name>
    <message>
        <source>前十行</source>
        <translation>First ten rows</translation>
    </message>
    <message>
        <source>另有 %1 列没有在这里显示</source>
        <translation>%1 more columns are not shown here</translation>
    </message>
    <message>
        <source>对照清单（%1 行待确认）</source>
        <translation>Matches (%1 rows to confirm)</translation>
    </message>
    <message>
        <source>对照清单</source>
        <translation>Matches</translation>
    </message>
    <message>
        <source>字段</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>读取方式</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>字段（%1 个名称可能不全）</source>
        <translation>Fields (%1 may be cut off)</translation>
    </message>
</context>
<context>
    <name>yimi::LayerModel</name>
    <message>
        <source>结果</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>设施</source>
        <translation>Facilities</translation>
    </message>
    <message>
        <source>基础</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>%1 · %2 个要素
%3</source>
        <translation>%1 · %2 features
%3</translation>
    </message>
    <message>
        <source>显示%1</source>
        <translation>show %1</translation>
    </message>
    <message>
        <source>隐藏%1</source>
        <translation>hide %1</translation>
    </message>
    <message>
        <source>重命名%1</source>
        <translation>rename %1</translation>
    </message>
    <message>
        <source>移动%1</source>
        <translation>move %1</translation>
    </message>
</context>
<context>
    <name>yimi::LayerPanel</name>
    <message>
        <source>图层样式…</source>
        <translation>Layer style…</translation>
    </message>
    <message>
        <source>复制样式</source>
        <translation>Copy style</translation>
    </message>
    <message>
        <source>粘贴样式</source>
        <translation>Paste style</translation>
    </message>
    <message>
        <source>移除%1</source>
        <translation>remove %1</translation>
    </message>
    <message>
        <source>主题改为%1</source>
        <translation>change theme to %1</translation>
    </message>
    <message>
        <source>缩放到图层</source>
        <translation>Zoom to layer</translation>
    </message>
    <message>
        <source>重命名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>底图设置…</source>
        <translation>Backdrop settings…</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>图层</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>还没有图层。导入数据，或把文件拖进窗口。</source>
        <translation>No layers yet. Import data, or drop files on the window.</translation>
    </message>
    <message>
        <source>导出数据…</source>
        <translation>Export data…</translation>
    </message>
    <message>
        <source>属性表</source>
        <translation>Attribute table</translation>
    </message>
</context>
<context>
    <name>yimi::MainWindow</name>
    <message>
        <source>未命名项目</source>
        <translation>Untitled project</translation>
    </message>
    <message>
        <source>一米</source>
        <translation>Yimi</translation>
    </message>
    <message>
        <source>%1[*] — 一米</source>
        <translation>%1[*] — Yimi</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>托育覆盖</source>
        <translation>Childcare coverage</translation>
    </message>
    <message>
        <source>出图</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>图幅已导出：%1</source>
        <translation>Page exported: %1</translation>
    </message>
    <message>
        <source>选一处算等时圈</source>
        <translation>Choose one place for isochrones</translation>
    </message>
    <message>
        <source>移除等时圈</source>
        <translation>Remove isochrones</translation>
    </message>
    <message>
        <source>等时圈</source>
        <translation>Isochrones</translation>
    </message>
    <message>
        <source>数据体检做完了</source>
        <translation>The data was checked</translation>
    </message>
    <message>
        <source>发现 %1 类问题，查看</source>
        <translation>%1 kinds of findings: look</translation>
    </message>
    <message>
        <source>保存体检清单</source>
        <translation>Save the list of findings</translation>
    </message>
    <message>
        <source>CSV 表格 (*.csv)</source>
        <translation>CSV tables (*.csv)</translation>
    </message>
    <message>
        <source>数据体检</source>
        <translation>Data check</translation>
    </message>
    <message>
        <source>整理地名</source>
        <translation>putting names in order</translation>
    </message>
    <message>
        <source>已选 %1 个要素</source>
        <translation>%1 features selected</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <comment>layer, count</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>查明原因</source>
        <translation>finding the reason</translation>
    </message>
</context>
<context>
    <name>yimi::MatchReview</name>
    <message>
        <source>表里的名称</source>
        <translation>Name in the table</translation>
    </message>
    <message>
        <source>对照结果</source>
        <translation>Match</translation>
    </message>
    <message>
        <source>要素</source>
        <translation>Features</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Confirm</translation>
    </message>
</context>
<context>
    <name>yimi::MessageBar</name>
    <message>
        <source>收起</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>yimi::ProfileChooser</name>
    <message>
        <source>缺少图层：%1。请导入，并把主题设好；或用“数据 › 添加公交时刻表”读入 GTFS。</source>
        <translation>Layers are missing: %1. Import them and set their themes, or read GTFS with “Data › Add a timetable”.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>yimi::ProfileDialog</name>
    <message>
        <source>复制并修改</source>
        <translation>Copy and edit</translation>
    </message>
    <message>
        <source>恢复标准值</source>
        <translation>Reset to standard</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>导入…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>复制文字</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>出行方式</source>
        <translation>Travel profiles</translation>
    </message>
    <message>
        <source>参数</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>方法单</source>
        <translation>Method sheet</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>自定义，由标准的“%1”改来。用它算出的结果会注明“自定义”并列出改动。</source>
        <translation>Your own, edited from the standard “%1”. Results made with it say so and list what was changed.</translation>
    </message>
    <message>
        <source>随软件提供的标准值，不能改动。要改，请“复制并修改”。</source>
        <translation>Standard figures that come with the program. To change them, “Copy and edit”.</translation>
    </message>
    <message>
        <source>我的%1</source>
        <translation>My %1</translation>
    </message>
    <message>
        <source>文件里只有标准的出行方式，没有什么要导入的。</source>
        <translation>The file holds nothing but standard profiles; there is nothing to import.</translation>
    </message>
    <message>
        <source>导入出行方式</source>
        <translation>Import travel profiles</translation>
    </message>
    <message>
        <source>导出出行方式</source>
        <translation>Export travel profiles</translation>
    </message>
    <message>
        <source>出行方式 (*.json)</source>
        <translation>Travel profiles (*.json)</translation>
    </message>
    <message>
        <source>出行方式.json</source>
        <translation>travel-profiles.json</translation>
    </message>
</context>
<context>
    <name>yimi::ProfileFigures</name>
    <message>
        <source> km/h</source>
        <translation> km/h</translation>
    </message>
    <message>
        <source> 秒</source>
        <translation> s</translation>
    </message>
    <message>
        <source>步行</source>
        <translation>On foot</translation>
    </message>
    <message>
        <source>骑行</source>
        <translation>By bicycle</translation>
    </message>
    <message>
        <source>驾车</source>
        <translation>By car</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>台阶</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>坡度</source>
        <translation>Slope</translation>
    </message>
    <message>
        <source>速度来源</source>
        <translation>Source of the speed</translation>
    </message>
</context>
<context>
    <name>yimi::ProjectController</name>
    <message>
        <source>写恢复文件</source>
        <translation>writing the recovery file</translation>
    </message>
    <message>
        <source>项目有未保存的更改</source>
        <translation>The project has unsaved changes</translation>
    </message>
    <message>
        <source>不保存，这些更改就没有了。</source>
        <translation>Without saving, these changes are gone.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>不保存</source>
        <translation>Don’t save</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>打开项目</source>
        <translation>Open project</translation>
    </message>
    <message>
        <source>一米项目 (*.yimi);;所有文件 (*)</source>
        <translation>Yimi projects (*.yimi);;All files (*)</translation>
    </message>
    <message>
        <source>上次没有来得及保存</source>
        <translation>Last time there was no chance to save</translation>
    </message>
    <message>
        <source>%1 的更改还在，要恢复吗？</source>
        <translation>The changes of %1 are still there. Recover them?</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Recover</translation>
    </message>
    <message>
        <source>打开已保存的版本</source>
        <translation>Open the saved version</translation>
    </message>
    <message>
        <source>上次有一个项目没有来得及保存</source>
        <translation>Last time a project could not be saved</translation>
    </message>
    <message>
        <source>写于 %1，要恢复吗？</source>
        <translation>Written %1. Recover it?</translation>
    </message>
    <message>
        <source>丢弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>以后再说</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>恢复项目</source>
        <translation>Recover project</translation>
    </message>
    <message>
        <source>项目已打开，有 %1 条数据提示</source>
        <translation>Project opened with %1 notes on the data</translation>
    </message>
    <message>
        <source>保存项目</source>
        <translation>Save project</translation>
    </message>
    <message>
        <source>一米项目 (*.yimi)</source>
        <translation>Yimi projects (*.yimi)</translation>
    </message>
</context>
<context>
    <name>yimi::ReadingOptions</name>
    <message>
        <source>按名称或代码接到别的图层上</source>
        <translation>Put onto another layer by name or code</translation>
    </message>
    <message>
        <source>对调横纵坐标</source>
        <translation>Change x and y over</translation>
    </message>
    <message>
        <source>应用</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>选择格网文件…</source>
        <translation>Choose a grid file…</translation>
    </message>
    <message>
        <source>表头在第几行</source>
        <translation>Row of the header</translation>
    </message>
    <message>
        <source>经度或横坐标列</source>
        <translation>Column of longitude or x</translation>
    </message>
    <message>
        <source>纬度或纵坐标列</source>
        <translation>Column of latitude or y</translation>
    </message>
    <message>
        <source>西安 80、北京 54 等旧坐标系要有测绘部门给的七参数或格网文件才能对准：</source>
        <translation>Old systems such as Xian 80 and Beijing 54 need the surveying office's seven parameters or grid file:</translation>
    </message>
    <message>
        <source>dx, dy, dz（米）, rx, ry, rz（秒）, 尺度（ppm）</source>
        <translation>dx, dy, dz (m), rx, ry, rz (″), scale (ppm)</translation>
    </message>
    <message>
        <source>七参数</source>
        <translation>Seven parameters</translation>
    </message>
    <message>
        <source>格网</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>“%1”一列里</source>
        <translation>In column “%1”</translation>
    </message>
    <message>
        <source>选择格网文件</source>
        <translation>Choose a grid file</translation>
    </message>
    <message>
        <source>格网 (*.gsb *.tif *.tiff *.gtx);;所有文件 (*)</source>
        <translation>Grids (*.gsb *.tif *.tiff *.gtx);;All files (*)</translation>
    </message>
</context>
<context>
    <name>yimi::ResultNotes</name>
    <message>
        <source>计算于 %1</source>
        <translation>Computed %1</translation>
    </message>
    <message>
        <source>方法</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>数据提示（%1）</source>
        <translation>Notes on the data (%1)</translation>
    </message>
</context>
<context>
    <name>yimi::RideRules</name>
    <message>
        <source>候车</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>换乘</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>半个发车间隔（平均）</source>
        <translation>half the headway (mean)</translation>
    </message>
    <message>
        <source>整个发车间隔（悲观）</source>
        <translation>the whole headway (pessimistic)</translation>
    </message>
    <message>
        <source>没有时刻表时，乘客随机到站，平均等半个间隔；最不巧时等整个间隔</source>
        <translation>Without a timetable people come at random and wait half the headway on average, the whole one at worst</translation>
    </message>
    <message>
        <source>另加 </source>
        <translation>plus </translation>
    </message>
    <message>
        <source> 分钟</source>
        <translation> min</translation>
    </message>
    <message>
        <source>第一次上车以外，每次上车在候车之外再加的时间</source>
        <translation>For every boarding but the first, beside the wait</translation>
    </message>
</context>
<context>
    <name>yimi::RunProgress</name>
    <message>
        <source>准备中</source>
        <translation>Preparing</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>yimi::SceneController</name>
    <message>
        <source>准备地图</source>
        <translation>Preparing the map</translation>
    </message>
</context>
<context>
    <name>yimi::ServiceAreaController</name>
    <message>
        <source>计算等时圈</source>
        <translation>Compute isochrones</translation>
    </message>
    <message>
        <source>等时圈</source>
        <translation>Isochrones</translation>
    </message>
    <message>
        <source>等时圈街道</source>
        <translation>Isochrone streets</translation>
    </message>
</context>
<context>
    <name>yimi::ServiceAreaForm</name>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>地图上的一点</source>
        <translation>A place on the map</translation>
    </message>
    <message>
        <source>没有点图层</source>
        <translation>no layer of points</translation>
    </message>
    <message>
        <source>X %1  Y %2</source>
        <translation>X %1  Y %2</translation>
    </message>
    <message>
        <source>只算 %1</source>
        <translation>Only %1</translation>
    </message>
    <message>
        <source>设施</source>
        <translation>Facilities</translation>
    </message>
    <message>
        <source>出行</source>
        <translation>Travel</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Range</translation>
    </message>
    <message>
        <source>方向</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>前往设施</source>
        <translation>to the facilities</translation>
    </message>
    <message>
        <source>从设施出发</source>
        <translation>from the facilities</translation>
    </message>
    <message>
        <source>在地图上点一处设施或任意一点，只算这一处</source>
        <translation>Click a facility or any place on the map: only that one is asked about</translation>
    </message>
    <message>
        <source>在地图上点一处设施或任意一点（Esc 取消）</source>
        <translation>Click a facility or any place on the map (Esc to cancel)</translation>
    </message>
    <message>
        <source>改回整个图层</source>
        <translation>Back to the whole layer</translation>
    </message>
    <message>
        <source>查看和修改出行方式</source>
        <translation>See and edit the travel profiles</translation>
    </message>
</context>
<context>
    <name>yimi::ServiceAreaPanel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>移除等时圈</source>
        <translation>Remove isochrones</translation>
    </message>
    <message>
        <source>修改等时圈的参数</source>
        <translation>Change the parameters of isochrones</translation>
    </message>
    <message>
        <source>正在计算…</source>
        <translation>Computing…</translation>
    </message>
    <message>
        <source>计算等时圈</source>
        <translation>Compute isochrones</translation>
    </message>
    <message>
        <source>参数</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>重新计算  (Shift+F6)</source>
        <translation>Compute again  (Shift+F6)</translation>
    </message>
    <message>
        <source>移除结果和它的图层，可以撤销</source>
        <translation>Remove the result with its layers; can be undone</translation>
    </message>
    <message>
        <source>从设施出发，或前往设施，沿真实路网 5、10、15 分钟能到多远？
圈是精确到界限的街道和它们周围的范围，水系、铁路、快速路会挡住去路。</source>
        <translation>How far does one get from facilities, or to them, along the real streets in 5, 10 and 15 minutes?
An isochrone is the streets exactly up to the limit and what lies around them; waters, railways and expressways stop people.</translation>
    </message>
    <message>
        <source>导入道路和设施…</source>
        <translation>Import roads and facilities…</translation>
    </message>
    <message>
        <source>参数或图层在计算之后变了，下面是之前的结果。</source>
        <translation>Parameters or layers have changed since; below is the result from before.</translation>
    </message>
</context>
<context>
    <name>yimi::ShapeBar</name>
    <message>
        <source>改变圈的形状</source>
        <translation>Change rings or disks</translation>
    </message>
    <message>
        <source>改变圈的重叠</source>
        <translation>Change how isochrones overlap</translation>
    </message>
    <message>
        <source>改变离路步行</source>
        <translation>Change the walk off the streets</translation>
    </message>
    <message>
        <source>改变街道显示</source>
        <translation>Change the layer of streets</translation>
    </message>
    <message>
        <source>改变阻隔</source>
        <translation>Change what stops people</translation>
    </message>
    <message>
        <source>圈环</source>
        <translation>Rings</translation>
    </message>
    <message>
        <source>圆盘</source>
        <translation>Disks</translation>
    </message>
    <message>
        <source>每一圈从上一圈的界限算起：5–10 分钟</source>
        <translation>Each from the limit of the one before: 5–10 minutes</translation>
    </message>
    <message>
        <source>每一圈都从设施算起：10 分钟以内</source>
        <translation>Each from the facility on: within 10 minutes</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>各自重叠</source>
        <translation>Overlap</translation>
    </message>
    <message>
        <source>就近划分</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>所有设施合成一个范围</source>
        <translation>One area of all facilities</translation>
    </message>
    <message>
        <source>每处设施各有自己的范围，可以重叠</source>
        <translation>Each facility has an area of its own; they may overlap</translation>
    </message>
    <message>
        <source>每个地方只归最近的设施，范围之间不重叠</source>
        <translation>Each place belongs to its nearest facility only; areas do not overlap</translation>
    </message>
    <message>
        <source>离路步行</source>
        <translation>Off the street</translation>
    </message>
    <message>
        <source> 米</source>
        <translation> m</translation>
    </message>
    <message>
        <source>从街道再往外走多远算作范围以内；这段路也花时间</source>
        <translation>How far off the streets still counts as inside; that walk takes time, too</translation>
    </message>
    <message>
        <source>离路步行不穿越水系、铁路</source>
        <translation>Waters and railways stop that walk</translation>
    </message>
    <message>
        <source>地面快速路总是不能穿越的；桥和地道按路网通行</source>
        <translation>Expressways on the ground always do; bridges and underpasses are streets</translation>
    </message>
    <message>
        <source>画出到得了的街道</source>
        <translation>Show the streets reached</translation>
    </message>
    <message>
        <source>街道在界限处精确截断</source>
        <translation>Streets are cut exactly at the limit</translation>
    </message>
</context>
<context>
    <name>yimi::ClassSection</name>
    <message>
        <source>反向</source>
        <translation>Reversed</translation>
    </message>
    <message>
        <source>单一</source>
        <translation>Single</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>Kinds</translation>
    </message>
    <message>
        <source>分级</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>所有要素一个样子</source>
        <translation>All features look alike</translation>
    </message>
    <message>
        <source>字段的每个取值一种样子</source>
        <translation>A look for each value of a field</translation>
    </message>
    <message>
        <source>数字分成几级，每级一种颜色</source>
        <translation>Classes of a number, each with a colour</translation>
    </message>
    <message>
        <source>圆的面积与数字成正比</source>
        <translation>Circles whose area is proportional to a number</translation>
    </message>
    <message>
        <source>分位数</source>
        <translation>Quantiles</translation>
    </message>
    <message>
        <source>等间距</source>
        <translation>Equal intervals</translation>
    </message>
    <message>
        <source>自然断点</source>
        <translation>Natural breaks</translation>
    </message>
    <message>
        <source>标准差</source>
        <translation>Standard deviation</translation>
    </message>
    <message>
        <source>自定义</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>例如 人</source>
        <translation>e.g. people</translation>
    </message>
    <message>
        <source>字段</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>分级方法</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>色带</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>至</source>
        <translation>to</translation>
    </message>
    <message>
        <source>直径</source>
        <translation>Diameter</translation>
    </message>
    <message>
        <source>分几级</source>
        <translation>How many classes</translation>
    </message>
    <message>
        <source>这个图层没有字段，不能分类。</source>
        <translation>This layer has no fields to tell kinds by.</translation>
    </message>
    <message>
        <source>这个图层没有数字字段，不能分级。</source>
        <translation>This layer has no field of numbers to make classes of.</translation>
    </message>
</context>
<context>
    <name>yimi::ClassModel</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>其余</source>
        <translation>The rest</translation>
    </message>
    <message>
        <source>图例</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>上限</source>
        <translation>Up to</translation>
    </message>
    <message>
        <source>取值</source>
        <translation>Value</translation>
    </message>
</context>
<context>
    <name>yimi::ClassList</name>
    <message>
        <source>双击改图例文字或上限；选中几行，下面的样子只改它们</source>
        <translation>Double-click to change a label or an upper end; select rows to change only their look below</translation>
    </message>
</context>
<context>
    <name>yimi::SymbolSection</name>
    <message>
        <source>颜色</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>边线颜色</source>
        <translation>Colour of the outline</translation>
    </message>
    <message>
        <source>无图案</source>
        <translation>No hatch</translation>
    </message>
    <message>
        <source>圆点</source>
        <translation>Dots</translation>
    </message>
    <message>
        <source>斜线</source>
        <translation>Diagonal</translation>
    </message>
    <message>
        <source>实线</source>
        <translation>Solid</translation>
    </message>
    <message>
        <source>虚线</source>
        <translation>Dashed</translation>
    </message>
    <message>
        <source>点线</source>
        <translation>Dotted</translation>
    </message>
    <message>
        <source>点划线</source>
        <translation>Dash-dot</translation>
    </message>
    <message>
        <source>线</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>图标</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>图标始于</source>
        <translation>Symbol from</translation>
    </message>
    <message>
        <source>显示比例尺</source>
        <translation>Shown from</translation>
    </message>
    <message>
        <source>至</source>
        <translation>to</translation>
    </message>
    <message>
        <source>比例尺小于它时不画</source>
        <translation>Not drawn at smaller scales</translation>
    </message>
    <message>
        <source>比例尺大于它时不画</source>
        <translation>Not drawn at larger scales</translation>
    </message>
    <message>
        <source>放大到这个比例尺以后，圆点换成图标</source>
        <translation>From this scale in the symbol takes the place of the dot</translation>
    </message>
</context>
<context>
    <name>yimi::LabelSection</name>
    <message>
        <source>粗体</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>文字颜色</source>
        <translation>Text colour</translation>
    </message>
    <message>
        <source>不透明度</source>
        <translation>Opacity</translation>
    </message>
    <message>
        <source>放大到这个比例尺以后才写</source>
        <translation>Written from this scale in</translation>
    </message>
    <message>
        <source>标注</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>标注始于</source>
        <translation>Labels from</translation>
    </message>
    <message>
        <source>不标注</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>yimi::StyleEditor</name>
    <message>
        <source>恢复默认</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>复制样式</source>
        <translation>Copy style</translation>
    </message>
    <message>
        <source>粘贴样式</source>
        <translation>Paste style</translation>
    </message>
    <message>
        <source>读取样式…</source>
        <translation>Load style…</translation>
    </message>
    <message>
        <source>保存样式…</source>
        <translation>Save style…</translation>
    </message>
    <message>
        <source>改为黑白打印样式</source>
        <translation>Change to black-and-white print</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>图层样式 — %1</source>
        <translation>Layer style — %1</translation>
    </message>
    <message>
        <source>修改%1的样式</source>
        <translation>Change style of %1</translation>
    </message>
</context>
<context>
    <name>yimi::StyleController</name>
    <message>
        <source>QGIS 样式 (*.qml)</source>
        <translation>QGIS style (*.qml)</translation>
    </message>
    <message>
        <source>SLD 样式 (*.sld)</source>
        <translation>SLD style (*.sld)</translation>
    </message>
    <message>
        <source>剪贴板里没有样式。请先在图层列表里对一个图层“复制样式”。</source>
        <translation>There is no style on the clipboard. First choose “Copy style” for a layer of the list.</translation>
    </message>
    <message>
        <source>这个样式画不出“%1”这类图形，没有采用。请选一个为同类图层（点、线或面）做的样式。</source>
        <translation>This style draws nothing of the kind of “%1” and was not taken. Choose a style made for the same kind (points, lines or areas).</translation>
    </message>
    <message>
        <source>更换%1的样式</source>
        <translation>Replace style of %1</translation>
    </message>
    <message>
        <source>样式已保存：%1</source>
        <translation>Style saved: %1</translation>
    </message>
    <message>
        <source>保存样式</source>
        <translation>Save style</translation>
    </message>
    <message>
        <source>读取样式</source>
        <translation>Load style</translation>
    </message>
    <message>
        <source>“%1”不是能读的样式。请选择由一米或 QGIS 保存的 .qml，或 SLD 的 .sld 文件。</source>
        <translation>“%1” is no style that can be read. Choose a .qml saved by Yimi or QGIS, or a .sld.</translation>
    </message>
    <message>
        <source>样式 (*.qml *.sld)</source>
        <translation>Styles (*.qml *.sld)</translation>
    </message>
</context>
<context>
    <name>yimi::ColourButton</name>
    <message>
        <source>选择颜色</source>
        <translation>Choose colour</translation>
    </message>
</context>
<context>
    <name>yimi::ScaleBox</name>
    <message>
        <source>不限</source>
        <translation>No limit</translation>
    </message>
</context>
<context>
    <name>yimi::StartPage</name>
    <message>
        <source>一米</source>
        <translation>Yimi</translation>
    </message>
    <message>
        <source>一米高度看城市：哪些孩子有服务，哪些没有，为什么，下一处建在哪里</source>
        <translation>The city from one metre up: which children are served, which are not, why, and where to build next</translation>
    </message>
    <message>
        <source>打开示例</source>
        <translation>Open the sample</translation>
    </message>
    <message>
        <source>常州合成示例：路网、社区、托育点，几分钟看懂一米能做什么</source>
        <translation>A made-up Changzhou: streets, communities, childcare. See in minutes what Yimi does</translation>
    </message>
    <message>
        <source>导入数据</source>
        <translation>Import data</translation>
    </message>
    <message>
        <source>SHP、GeoPackage、GeoJSON、DXF、FileGDB，编码、坐标系和主题自动识别</source>
        <translation>SHP, GeoPackage, GeoJSON, DXF, FileGDB; encoding, CRS and theme are recognised</translation>
    </message>
    <message>
        <source>打开项目</source>
        <translation>Open project</translation>
    </message>
    <message>
        <source>继续之前的工作（.yimi 文件）</source>
        <translation>Go on where you left off (.yimi file)</translation>
    </message>
    <message>
        <source>也可以把数据文件、整个文件夹或 .yimi 项目直接拖进窗口</source>
        <translation>Or drop data files, a whole folder or a .yimi project on the window</translation>
    </message>
    <message>
        <source>最近的项目</source>
        <translation>Recent projects</translation>
    </message>
</context>
<context>
    <name>yimi::TimetableDialog</name>
    <message>
        <source>读取</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>添加公交时刻表</source>
        <translation>Add a timetable</translation>
    </message>
    <message>
        <source>GTFS 的文件夹或 .zip。所选日期和时段里的班次折算成各条线路的发车间隔，存进项目；有了它，公交线路和公交站图层就不再用来算乘车。</source>
        <translation>A GTFS folder or .zip. The departures of the day and hours chosen become headways of the lines and are kept in the project; layers of bus lines and stops are then no longer used for rides.</translation>
    </message>
    <message>
        <source>.zip…</source>
        <translation>.zip…</translation>
    </message>
    <message>
        <source>文件夹…</source>
        <translation>Folder…</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>时刻表</source>
        <translation>Timetable</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>时段</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>GTFS (*.zip)</source>
        <translation>GTFS (*.zip)</translation>
    </message>
    <message>
        <source>时段的结束要晚于开始</source>
        <translation>The hours must end later than they begin</translation>
    </message>
</context>
<context>
    <name>yimi::TravelController</name>
    <message>
        <source>修改出行方式</source>
        <translation>Change travel profiles</translation>
    </message>
    <message>
        <source>读取时刻表</source>
        <translation>Read the timetable</translation>
    </message>
    <message>
        <source>添加公交时刻表</source>
        <translation>Add a timetable</translation>
    </message>
    <message>
        <source>读入 %1 条线路、%2 个站点，“公交+步行”可以用了</source>
        <translation>%1 lines and %2 stops were read; people can ride now</translation>
    </message>
    <message>
        <source>移除公交时刻表</source>
        <translation>Remove the timetable</translation>
    </message>
</context>
<context>
    <name>yimi::DatabaseForm</name>
    <message>
        <source>替换同名的表</source>
        <translation>Replace tables of the same name</translation>
    </message>
    <message>
        <source>不保存；留空则用 PGPASSWORD 或密码文件</source>
        <translation>Not kept; empty: PGPASSWORD or the password file</translation>
    </message>
    <message>
        <source>数据库里放表的模式，没有就新建</source>
        <translation>The schema that tables go into; made if it is not there</translation>
    </message>
    <message>
        <source>端口</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>主机</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>数据库</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>用户</source>
        <translation>User</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>模式</source>
        <translation>Schema</translation>
    </message>
</context>
<context>
    <name>yimi::DataExportController</name>
    <message>
        <source>导出数据</source>
        <translation>Export data</translation>
    </message>
    <message>
        <source>发布到 PostGIS</source>
        <translation>Publish to PostGIS</translation>
    </message>
    <message>
        <source>已导出 %1 个图层：%2</source>
        <translation>Exported %1 layers: %2</translation>
    </message>
    <message>
        <source>已发布 %1 张表到 %2 的 %3.%4</source>
        <translation>Published %1 tables to %3.%4 on %2</translation>
    </message>
</context>
<context>
    <name>yimi::DataExportDialog</name>
    <message>
        <source>浏览…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>图层</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>文字编码</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>%1　结果，%2 个要素</source>
        <translation>%1 · result, %2 features</translation>
    </message>
    <message>
        <source>%1　%2 个要素</source>
        <translation>%1 · %2 features</translation>
    </message>
    <message>
        <source>GeoPackage（带样式，QGIS 打开即是同样的图）</source>
        <translation>GeoPackage (with its look, the same in QGIS)</translation>
    </message>
    <message>
        <source>Shapefile（字段名最长 10 字节）</source>
        <translation>Shapefile (field names of at most 10 bytes)</translation>
    </message>
    <message>
        <source>GeoJSON（WGS 84）</source>
        <translation>GeoJSON (WGS 84)</translation>
    </message>
    <message>
        <source>KML（WGS 84）</source>
        <translation>KML (WGS 84)</translation>
    </message>
    <message>
        <source>DXF（只有图形）</source>
        <translation>DXF (shapes only)</translation>
    </message>
    <message>
        <source>Excel 工作簿（.xlsx）</source>
        <translation>Excel workbook (.xlsx)</translation>
    </message>
    <message>
        <source>CSV 表格（Excel 可直接打开）</source>
        <translation>CSV table (opens in Excel)</translation>
    </message>
    <message>
        <source>PostGIS 数据库</source>
        <translation>PostGIS database</translation>
    </message>
    <message>
        <source>UTF-8（另写 .cpg）</source>
        <translation>UTF-8 (with a .cpg)</translation>
    </message>
    <message>
        <source>GBK（给只认 GBK 的旧软件）</source>
        <translation>GBK (for old programs that know nothing else)</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>发布到 PostGIS</source>
        <translation>Publish to PostGIS</translation>
    </message>
    <message>
        <source>导出数据</source>
        <translation>Export data</translation>
    </message>
    <message>
        <source>发布</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>文件夹</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>正在查看这种格式放得下什么…</source>
        <translation>Looking at what this format can hold…</translation>
    </message>
    <message>
        <source>这些图层的图形和属性全部放得下。</source>
        <translation>Shapes and attributes of these layers all fit.</translation>
    </message>
    <message>
        <source>请至少勾选一个图层</source>
        <translation>Tick at least one layer</translation>
    </message>
    <message>
        <source>会替换已有的 %1</source>
        <translation>%1 will be replaced</translation>
    </message>
    <message>
        <source> 等 %1 个文件</source>
        <translation> and others, %1 files</translation>
    </message>
</context>
<context>
    <name>gaps</name>
    <message>
        <source>缺口</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>镇（街道）</source>
        <translation>Town (subdistrict)</translation>
    </message>
    <message>
        <source>区县</source>
        <translation>District</translation>
    </message>
    <message>
        <source>缺什么</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>儿童</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>未满足儿童</source>
        <translation>Children unserved</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>最近设施</source>
        <translation>Nearest facility</translation>
    </message>
    <message>
        <source>距离（m）</source>
        <translation>Distance (m)</translation>
    </message>
    <message>
        <source>用时（分钟）</source>
        <translation>Time (min)</translation>
    </message>
    <message>
        <source>候选点 %1</source>
        <translation>Candidate %1</translation>
    </message>
    <message>
        <source>候选点 · %1</source>
        <translation>Candidates · %1</translation>
    </message>
    <message>
        <source>由缺口列表生成</source>
        <translation>Made from the gap list</translation>
    </message>
</context>
<context>
    <name>yimi::AnalysisCatalogue</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>已变动</source>
        <translation>Outdated</translation>
    </message>
    <message>
        <source>已计算</source>
        <translation>Computed</translation>
    </message>
    <message>
        <source>缺少图层：%1</source>
        <translation>Missing layers: %1</translation>
    </message>
    <message>
        <source>至少要有一个图层：%1</source>
        <translation>At least one layer is needed of: %1</translation>
    </message>
    <message>
        <source>选一项分析。每项都有按规范预设的参数、排好序的缺口和方法说明。</source>
        <translation>Choose an analysis. Each has presets from the norms, a ranked list of gaps and its method.</translation>
    </message>
</context>
<context>
    <name>yimi::AnalysisController</name>
    <message>
        <source>计算%1</source>
        <translation>Run %1</translation>
    </message>
    <message>
        <source>最近路线</source>
        <translation>Nearest way</translation>
    </message>
</context>
<context>
    <name>yimi::AnalysisPage</name>
    <message>
        <source>移除%1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>修改%1的参数</source>
        <translation>Change the parameters of %1</translation>
    </message>
    <message>
        <source>换一个结果图层</source>
        <translation>Show another result layer</translation>
    </message>
    <message>
        <source>正在计算…</source>
        <translation>Computing…</translation>
    </message>
    <message>
        <source>计算</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>全部分析</source>
        <translation>All analyses</translation>
    </message>
    <message>
        <source>参数</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>重新计算  (F5)</source>
        <translation>Run again  (F5)</translation>
    </message>
    <message>
        <source>移除结果和它的图层，可以撤销</source>
        <translation>Remove the result and its layers; can be undone</translation>
    </message>
    <message>
        <source>导入数据…</source>
        <translation>Import data…</translation>
    </message>
    <message>
        <source>参数或图层在计算之后变了，下面是之前的结果。按 F5 重新计算。</source>
        <translation>Parameters or layers changed after this was computed; below is the result from before. F5 runs it again.</translation>
    </message>
    <message>
        <source>查看表格…</source>
        <translation>View tables…</translation>
    </message>
</context>
<context>
    <name>yimi::AnswerActions</name>
    <message>
        <source>%1_缺口</source>
        <translation>%1_gaps</translation>
    </message>
    <message>
        <source>所选缺口没有位置，或不缺某一种设施，没有加入候选点。</source>
        <translation>The chosen gaps have no place, or lack no kind of facility; no candidate was added.</translation>
    </message>
    <message>
        <source>加入候选点</source>
        <translation>Add candidates</translation>
    </message>
    <message>
        <source>已加入 %1 个候选点：%2。分析仍用原来的设施；把候选点图层拖到设施图层之上，分析就改用它。</source>
        <translation>Candidates added: %1 (%2). Analyses still ask the facilities there were; drag the layer of candidates above theirs, and analyses ask it instead.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 个缺口没有位置，没有加入。</source>
        <translation>Gaps left out for want of a place: %1.</translation>
    </message>
    <message>
        <source>导出到</source>
        <translation>Export to</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV 文本 (*.csv)</source>
        <translation>CSV text (*.csv)</translation>
    </message>
    <message>
        <source>导出表</source>
        <translation>Export a table</translation>
    </message>
    <message>
        <source>已导出：%1</source>
        <translation>Exported: %1</translation>
    </message>
</context>
<context>
    <name>yimi::AnswerGapList</name>
    <message>
        <source>缺口 %1 个</source>
        <translation>Gaps: %1</translation>
    </message>
    <message>
        <source>没有缺口</source>
        <translation>No gaps</translation>
    </message>
    <message>
        <source>已选 %1 个</source>
        <translation>%1 chosen</translation>
    </message>
    <message>
        <source>按未满足人数</source>
        <translation>By children unserved</translation>
    </message>
    <message>
        <source>加入候选点</source>
        <translation>Add candidates</translation>
    </message>
    <message>
        <source>把所选缺口变成点图层“候选点”，可以撤销。没有选时是全部；按住 Ctrl 或 Shift 选多个</source>
        <translation>Turns the chosen gaps into a layer of candidate points; can be undone. All where none is chosen; hold Ctrl or Shift to choose several</translation>
    </message>
    <message>
        <source>导出缺口…</source>
        <translation>Export gaps…</translation>
    </message>
    <message>
        <source>把所选缺口写成 XLSX 或 CSV。没有选时是全部；按住 Ctrl 或 Shift 选多个</source>
        <translation>Writes the chosen gaps as XLSX or CSV. All where none is chosen; hold Ctrl or Shift to choose several</translation>
    </message>
</context>
<context>
    <name>yimi::AreaController</name>
    <message>
        <source>分割“%1”中的面</source>
        <translation>Split an area of “%1”</translation>
    </message>
    <message>
        <source>合并 %1 个面</source>
        <translation>Merge %1 areas</translation>
    </message>
    <message>
        <source>合并面</source>
        <translation>Merge areas</translation>
    </message>
    <message>
        <source>合并“%1”中的面</source>
        <translation>Merge areas of “%1”</translation>
    </message>
</context>
<context>
    <name>yimi::IndicatorList</name>
    <message>
        <source>另外 %1 项指标</source>
        <translation>%1 more indicators</translation>
    </message>
</context>
<context>
    <name>yimi::ParameterField</name>
    <message>
        <source>标准 %1：%2</source>
        <translation>Standard %1: %2</translation>
    </message>
    <message>
        <source>%1
出处：%2
可靠程度：%3</source>
        <translation>%1
Source: %2
Certainty: %3</translation>
    </message>
    <message>
        <source>自定义</source>
        <translation>Custom</translation>
    </message>
    <message>
        <source>恢复预设</source>
        <translation>Back to the preset</translation>
    </message>
    <message>
        <source>不设</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>请填 %1 到 %2 之间的数。</source>
        <translation>Enter a number from %1 to %2.</translation>
    </message>
    <message>
        <source>请填由小到大的数，用逗号隔开，每个在 %1 到 %2 之间。</source>
        <translation>Enter rising numbers with commas between, each from %1 to %2.</translation>
    </message>
    <message>
        <source>至少选一项。</source>
        <translation>Choose at least one.</translation>
    </message>
</context>
<context>
    <name>yimi::ResultLayerView</name>
    <message>
        <source>不显示</source>
        <translation>None</translation>
    </message>
    <message>
        <source>地图</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>地图上显示的结果</source>
        <translation>Result shown on the map</translation>
    </message>
</context>
<context>
    <name>yimi::TableDialog</name>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>另存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>%1 — 表</source>
        <translation>%1 — tables</translation>
    </message>
    <message>
        <source>把整张表复制到剪贴板，可以粘贴到电子表格</source>
        <translation>Copies the whole table, to be pasted into a spreadsheet</translation>
    </message>
    <message>
        <source>写成 XLSX 或 CSV</source>
        <translation>Writes XLSX or CSV</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1 行</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>%1 行，已复制</source>
        <translation>%1 rows, copied</translation>
    </message>
</context>
<context>
    <name>yimi::DatabaseDialog</name>
    <message>
        <source>列出图层</source>
        <translation>List the layers</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>从数据库导入</source>
        <translation>Import from a database</translation>
    </message>
    <message>
        <source>服务器的地址，例如 192.168.1.20</source>
        <translation>The server's address, such as 192.168.1.20</translation>
    </message>
    <message>
        <source>不会写进项目，也不会被记住</source>
        <translation>Neither kept in the project nor remembered</translation>
    </message>
    <message>
        <source>服务器</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>端口</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>数据库</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>用户名</source>
        <translation>User</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>点“列出图层”之后才会访问这个网址。</source>
        <translation>The address is not visited before you click “List the layers”.</translation>
    </message>
    <message>
        <source>网址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>PostGIS 数据库</source>
        <translation>PostGIS database</translation>
    </message>
    <message>
        <source>WFS 服务</source>
        <translation>WFS service</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>网址要以 http:// 或 https:// 开头。</source>
        <translation>The address has to begin with http:// or https://.</translation>
    </message>
    <message>
        <source>连不上这个 WFS 服务（%1）。请核对网址，并确认这台电脑能访问它。</source>
        <translation>The WFS service could not be reached (%1). Please check the address and whether this computer can reach it.</translation>
    </message>
    <message>
        <source>连上了，里面没有可以导入的图层。</source>
        <translation>Connected; there is no layer to import.</translation>
    </message>
    <message>
        <source>共 %1 个，已选 %2 个</source>
        <translation>%1 in all, %2 ticked</translation>
    </message>
</context>
<context>
    <name>measure</name>
    <message>
        <source>走不到：两点之间没有连通的路</source>
        <translation>No way: no streets connect the two places</translation>
    </message>
    <message>
        <source>未接入路网：这里 200 m 内没有可走的路</source>
        <translation>Off the network: no street that can be used within 200 m</translation>
    </message>
    <message>
        <source>公顷</source>
        <translation>ha</translation>
    </message>
    <message>
        <source>边界自己相交，围不成面积。按 Backspace 退回一点。</source>
        <translation>The outline crosses itself and has no area. Backspace takes the last point back.</translation>
    </message>
    <message>
        <source>走不到</source>
        <translation>no way</translation>
    </message>
    <message>
        <source>未接入路网</source>
        <translation>off the network</translation>
    </message>
    <message>
        <source>米</source>
        <translation>metres</translation>
    </message>
    <message>
        <source>秒</source>
        <translation>seconds</translation>
    </message>
    <message>
        <source>第 %1 段</source>
        <translation>Piece %1</translation>
    </message>
    <message>
        <source>周长</source>
        <translation>Perimeter</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>面积（平方米）</source>
        <translation>Area (m²)</translation>
    </message>
</context>
<context>
    <name>yimi::MeasureCard</name>
    <message>
        <source>量算</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>距离</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>面积</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>沿路网</source>
        <translation>On streets</translation>
    </message>
    <message>
        <source>点与点之间的直线距离，按项目坐标系</source>
        <translation>Straight from point to point, in the project's CRS</translation>
    </message>
    <message>
        <source>各点围成的面积，按项目坐标系</source>
        <translation>The area that the points enclose, in the project's CRS</translation>
    </message>
    <message>
        <source>沿路网走的距离和时间，与分析用同一套路网</source>
        <translation>Metres and minutes along the streets, on the network that the analyses use</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>单击加点，双击结束；Backspace 退一点，Esc 清除</source>
        <translation>Click to add points, double-click to end; Backspace takes one back, Esc clears</translation>
    </message>
    <message>
        <source>周长 %1</source>
        <translation>Perimeter %1</translation>
    </message>
    <message>
        <source>%1 段</source>
        <translation>%1 pieces</translation>
    </message>
    <message>
        <source>直线 %1</source>
        <translation>straight %1</translation>
    </message>
</context>
<context>
    <name>yimi::ProbeCard</name>
    <message>
        <source>试探</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>在这里算等时圈</source>
        <translation>Compute service areas here</translation>
    </message>
    <message>
        <source>用同样的时间和出行方式，算成可以出图、可以保存的结果</source>
        <translation>With the same times and profile, as a result to print and to keep</translation>
    </message>
    <message>
        <source>未接入路网：这里附近没有可走的路</source>
        <translation>Off the network: no street that can be used near here</translation>
    </message>
    <message>
        <source>按住圆点可以拖动，Esc 放开</source>
        <translation>Drag the dot to move it; Esc lets go</translation>
    </message>
    <message>
        <source>在地图上移动，单击固定</source>
        <translation>Move over the map, click to hold</translation>
    </message>
    <message>
        <source>%1，圈内人数</source>
        <translation>%1, inside</translation>
    </message>
    <message>
        <source>从“%1”的 %2 个出入口算起</source>
        <translation>From “%1”, entered at %2 entrances</translation>
    </message>
    <message>
        <source>从“%1”算起</source>
        <translation>From “%1”</translation>
    </message>
</context>
<context>
    <name>yimi::TravelDesk</name>
    <message>
        <source>准备路网</source>
        <translation>Preparing the network</translation>
    </message>
</context>
<context>
    <name>yimi::AttributeBar</name>
    <message>
        <source>%1 行</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>%1 / %2 行</source>
        <translation>%1 of %2 rows</translation>
    </message>
    <message>
        <source>已选 %1</source>
        <translation>%1 selected</translation>
    </message>
    <message>
        <source>只读</source>
        <translation>Read-only</translation>
    </message>
    <message>
        <source>例如：人数 &gt; 100 AND 名称 LIKE &apos;%托育%&apos;</source>
        <translation>Such as: children &gt; 100 AND name LIKE &apos;%park%&apos;</translation>
    </message>
    <message>
        <source>任一列含有这些字</source>
        <translation>Any column contains</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>所选</source>
        <translation>Selected</translation>
    </message>
    <message>
        <source>图内</source>
        <translation>In view</translation>
    </message>
    <message>
        <source>列出全部要素</source>
        <translation>List all features</translation>
    </message>
    <message>
        <source>只列出所选的要素</source>
        <translation>List the selected features only</translation>
    </message>
    <message>
        <source>只列出地图范围内的要素</source>
        <translation>List the features within the map only</translation>
    </message>
    <message>
        <source>包含</source>
        <translation>Contains</translation>
    </message>
    <message>
        <source>表达式</source>
        <translation>Expression</translation>
    </message>
    <message>
        <source>图层</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>写表达式：字段、值和运算符都在手边</source>
        <translation>Write an expression with fields, values and operators at hand</translation>
    </message>
    <message>
        <source>字段统计</source>
        <translation>Field statistics</translation>
    </message>
    <message>
        <source>缩放至所选</source>
        <translation>Zoom to selection</translation>
    </message>
    <message>
        <source>清除选择</source>
        <translation>Clear selection</translation>
    </message>
    <message>
        <source>复制所选的行（没有选时，复制列出的行），可以粘贴到 Excel</source>
        <translation>Copy the selected rows (the listed ones when none is) for Excel</translation>
    </message>
    <message>
        <source>导出数据…</source>
        <translation>Export data…</translation>
    </message>
    <message>
        <source>关闭属性表</source>
        <translation>Close the attribute table</translation>
    </message>
</context>
<context>
    <name>yimi::AttributeModel</name>
    <message>
        <source>空</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <comment>field, type</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>yimi::AttributePanel</name>
    <message>
        <source>结果图层由分析算出，不能改。要改，请改输入图层或参数后重新计算。</source>
        <translation>Layers of results are computed and cannot be edited. Change the input layers or the parameters and run the analysis again.</translation>
    </message>
    <message>
        <source>这个图层还没有选中要素。在地图上用“选择”工具，或在表里单击一行。</source>
        <translation>Nothing is selected in this layer yet. Use the Select tool on the map, or click a row of the table.</translation>
    </message>
    <message>
        <source>这个图层没有要素。</source>
        <translation>This layer has no features.</translation>
    </message>
    <message>
        <source>没有符合条件的行。</source>
        <translation>No row meets the condition.</translation>
    </message>
    <message>
        <source>有 %1 行，剪贴板放不下这么多。请先筛选或选择，或用“导出数据”写成 Excel 文件。</source>
        <translation>%1 rows are too many for the clipboard. Filter or select some, or write an Excel file with “Export data”.</translation>
    </message>
    <message>
        <source>已复制 %1 行，可以粘贴到 Excel。</source>
        <translation>%1 rows copied; they can be pasted into Excel.</translation>
    </message>
    <message>
        <source>“%1”不是%2，字段“%3”没有改动。</source>
        <comment>typed, field type, field</comment>
        <translation>“%1” is no %2; the field “%3” was not changed.</translation>
    </message>
    <message>
        <source>属性表</source>
        <translation>Attribute table</translation>
    </message>
</context>
<context>
    <name>yimi::CellMenu</name>
    <message>
        <source>复制这一格</source>
        <translation>Copy this cell</translation>
    </message>
    <message>
        <source>复制所选的行</source>
        <translation>Copy the selected rows</translation>
    </message>
    <message>
        <source>缩放至这个要素</source>
        <translation>Zoom to this feature</translation>
    </message>
    <message>
        <source>只列出此值相同的行</source>
        <translation>List rows with this value only</translation>
    </message>
</context>
<context>
    <name>yimi::ExpressionDialog</name>
    <message>
        <source>只列出这些行</source>
        <translation>List these rows only</translation>
    </message>
    <message>
        <source>按表达式选择 — %1</source>
        <translation>Select by expression — %1</translation>
    </message>
    <message>
        <source>计算字段“%1” — %2</source>
        <comment>field, layer</comment>
        <translation>Compute the field “%1” — %2</translation>
    </message>
    <message>
        <source>字段（双击写入）</source>
        <translation>Fields (double-click to insert)</translation>
    </message>
    <message>
        <source>值（双击写入）</source>
        <translation>Values (double-click to insert)</translation>
    </message>
    <message>
        <source>例如：人数 &gt; 100 AND 名称 LIKE &apos;%托育%&apos;</source>
        <translation>Such as: children &gt; 100 AND name LIKE &apos;%park%&apos;</translation>
    </message>
    <message>
        <source>例如：round(人数 / 面积, 1)</source>
        <translation>Such as: round(children / area, 1)</translation>
    </message>
    <message>
        <source>替换当前选择</source>
        <translation>Replace the selection</translation>
    </message>
    <message>
        <source>加入当前选择</source>
        <translation>Add to the selection</translation>
    </message>
    <message>
        <source>从当前选择中去掉</source>
        <translation>Remove from the selection</translation>
    </message>
    <message>
        <source>选择</source>
        <translation>Select</translation>
    </message>
    <message>
        <source>计算</source>
        <translation>Compute</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>条件：字段名直接写，文字用单引号</source>
        <translation>Condition: field names as they are, texts in single quotes</translation>
    </message>
    <message>
        <source>“%1”=</source>
        <comment>field to compute</comment>
        <translation>“%1” =</translation>
    </message>
    <message>
        <source>第一行的结果：%1</source>
        <translation>Result in the first row: %1</translation>
    </message>
    <message>
        <source>空</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>正在查找…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>%1 行符合条件，共 %2 行。</source>
        <translation>%1 of %2 rows meet the condition.</translation>
    </message>
</context>
<context>
    <name>yimi::FieldMenu</name>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>升序</source>
        <translation>Sort ascending</translation>
    </message>
    <message>
        <source>降序</source>
        <translation>Sort descending</translation>
    </message>
    <message>
        <source>字段统计</source>
        <translation>Field statistics</translation>
    </message>
    <message>
        <source>结果图层的字段不能改</source>
        <translation>Fields of results cannot be changed</translation>
    </message>
    <message>
        <source>计算…</source>
        <translation>Compute…</translation>
    </message>
    <message>
        <source>添加字段…</source>
        <translation>Add field…</translation>
    </message>
    <message>
        <source>添加字段</source>
        <translation>Add field</translation>
    </message>
    <message>
        <source>重命名…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>重命名字段</source>
        <translation>Rename field</translation>
    </message>
    <message>
        <source>删除字段</source>
        <translation>Delete field</translation>
    </message>
</context>
<context>
    <name>yimi::Histogram</name>
    <message>
        <source>%1 个</source>
        <translation>%1 features</translation>
    </message>
</context>
<context>
    <name>yimi::SelectionController</name>
    <message>
        <source>先在图层列表里选一个图层，或取消“只选当前图层”。</source>
        <translation>Choose a layer in the list first, or switch “Current layer only” off.</translation>
    </message>
    <message>
        <source>没有显示的图层，选不到要素。</source>
        <translation>No layer is visible, so nothing can be selected.</translation>
    </message>
    <message>
        <source>选择要素</source>
        <translation>Selecting features</translation>
    </message>
</context>
<context>
    <name>yimi::StatisticsPane</name>
    <message>
        <source>字段统计</source>
        <translation>Field statistics</translation>
    </message>
    <message>
        <source>最小值</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>最大值</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>平均值</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>中位数</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>标准差</source>
        <translation>Standard deviation</translation>
    </message>
    <message>
        <source>正在统计…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>单击一列的单元格</source>
        <translation>Click a cell of a column</translation>
    </message>
    <message>
        <source>所选的 %1 行</source>
        <translation>%1 selected rows</translation>
    </message>
    <message>
        <source>列出的 %1 行</source>
        <translation>%1 listed rows</translation>
    </message>
    <message>
        <source>有值</source>
        <translation>Filled</translation>
    </message>
    <message>
        <source>空</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>不同值</source>
        <translation>Distinct</translation>
    </message>
</context>
<context>
    <name>yimi::TableEdits</name>
    <message>
        <source>图层“%1”刚刚被改动，这一步没有做。</source>
        <translation>The layer “%1” has just been changed; this step was not done.</translation>
    </message>
    <message>
        <source>字段名“%1”不能用：空着，或者图层“%2”里已经有了。</source>
        <translation>The field name “%1” cannot be used: it is empty, or the layer “%2” has it already.</translation>
    </message>
    <message>
        <source>修改%1的%2</source>
        <comment>layer, field</comment>
        <translation>Edit %2 of %1</translation>
    </message>
    <message>
        <source>添加字段%1</source>
        <translation>Add field %1</translation>
    </message>
    <message>
        <source>字段%1改名为%2</source>
        <translation>Rename field %1 to %2</translation>
    </message>
    <message>
        <source>删除字段%1</source>
        <translation>Delete field %1</translation>
    </message>
    <message>
        <source>计算字段%1</source>
        <translation>Compute field %1</translation>
    </message>
    <message>
        <source>有 %1 个结果不符合字段的类型，这些格子留空。可以撤销，改用小数或文字字段。</source>
        <translation>%1 results do not fit the type of the field; these cells are left empty. You can undo this and use a field of decimal numbers or texts.</translation>
    </message>
</context>
<context>
    <name>yimi::PlaceReason</name>
    <message>
        <source>查明原因</source>
        <translation>Finding the reason</translation>
    </message>
</context>
<context>
    <name>yimi::Bookmarks</name>
    <message>
        <source>添加书签</source>
        <translation>Add bookmark</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>管理书签</source>
        <translation>Manage bookmarks</translation>
    </message>
</context>
<context>
    <name>yimi::BookmarkDialog</name>
    <message>
        <source>上移</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>管理书签</source>
        <translation>Manage bookmarks</translation>
    </message>
</context>
<context>
    <name>yimi::Swipe</name>
    <message>
        <source>不显示结果</source>
        <translation>No result</translation>
    </message>
    <message>
        <source>准备地图</source>
        <translation>Preparing the map</translation>
    </message>
</context>
<context>
    <name>yimi::AtlasDialog</name>
    <message>
        <source>图集</source>
        <translation>Atlas</translation>
    </message>
    <message>
        <source>生成图集</source>
        <translation>Make atlas</translation>
    </message>
    <message>
        <source>每页一个</source>
        <translation>A page for each</translation>
    </message>
    <message>
        <source>写成</source>
        <translation>As</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>保存到</source>
        <translation>Save to</translation>
    </message>
    <message>
        <source>各页有自己的范围、数字和缺口说明。中途取消，下次从停下的地方接着做。</source>
        <translation>Each page has its own extent, figures and gaps. One that is cancelled goes on where it stopped.</translation>
    </message>
    <message>
        <source>区（%1 页）</source>
        <translation>District (%1 pages)</translation>
    </message>
    <message>
        <source>镇街（%1 页）</source>
        <translation>Town (%1 pages)</translation>
    </message>
    <message>
        <source>社区（%1 页）</source>
        <translation>Community (%1 pages)</translation>
    </message>
    <message>
        <source>一个 PDF，带目录</source>
        <translation>One PDF with contents</translation>
    </message>
    <message>
        <source>每页一个文件</source>
        <translation>One file a page</translation>
    </message>
    <message>
        <source>%1_各区图集</source>
        <translation>%1_atlas of districts</translation>
    </message>
    <message>
        <source>%1_各镇街图集</source>
        <translation>%1_atlas of towns</translation>
    </message>
    <message>
        <source>%1_各社区图集</source>
        <translation>%1_atlas of communities</translation>
    </message>
</context>
<context>
    <name>yimi::PaperRow</name>
    <message>
        <source>随版式</source>
        <translation>As the layout</translation>
    </message>
    <message>
        <source>横向</source>
        <translation>Landscape</translation>
    </message>
    <message>
        <source>纵向</source>
        <translation>Portrait</translation>
    </message>
</context>
<context>
    <name>yimi::FormatRow</name>
    <message>
        <source>PDF（矢量）</source>
        <translation>PDF (vector)</translation>
    </message>
    <message>
        <source>PNG 图片</source>
        <translation>PNG picture</translation>
    </message>
    <message>
        <source>SVG（矢量）</source>
        <translation>SVG (vector)</translation>
    </message>
    <message>
        <source>JPEG 图片</source>
        <translation>JPEG picture</translation>
    </message>
    <message>
        <source>TIFF 图片</source>
        <translation>TIFF picture</translation>
    </message>
    <message>
        <source>%1 点/英寸</source>
        <translation>%1 dpi</translation>
    </message>
    <message>
        <source>质量 </source>
        <translation>Quality </translation>
    </message>
    <message>
        <source>带地理坐标，可在 GIS 软件里量测</source>
        <translation>With coordinates, to measure in GIS programs</translation>
    </message>
    <message>
        <source>另附坐标文件，可在 GIS 软件里叠加</source>
        <translation>With a world file, to overlay in GIS programs</translation>
    </message>
    <message>
        <source>保留图层，可在 PDF 阅读器里逐层开关</source>
        <translation>Keep layers: readers can turn them on and off</translation>
    </message>
</context>
<context>
    <name>yimi::PagePreview</name>
    <message>
        <source>正在绘制…</source>
        <translation>Drawing…</translation>
    </message>
</context>
<context>
    <name>layout</name>
    <message>
        <source>地图</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>图名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>副标题</source>
        <translation>Subtitle</translation>
    </message>
    <message>
        <source>图例</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>数字比例尺</source>
        <translation>Numeric scale</translation>
    </message>
    <message>
        <source>图形比例尺</source>
        <translation>Scale bar</translation>
    </message>
    <message>
        <source>指北针</source>
        <translation>North arrow</translation>
    </message>
    <message>
        <source>风玫瑰</source>
        <translation>Wind rose</translation>
    </message>
    <message>
        <source>图框</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>图签</source>
        <translation>Title block</translation>
    </message>
    <message>
        <source>区位图</source>
        <translation>Location map</translation>
    </message>
    <message>
        <source>统计表</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>条形图</source>
        <translation>Bar chart</translation>
    </message>
    <message>
        <source>环形图</source>
        <translation>Ring chart</translation>
    </message>
    <message>
        <source>大数字</source>
        <translation>Headline number</translation>
    </message>
    <message>
        <source>指标列表</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>数据来源</source>
        <translation>Data source</translation>
    </message>
    <message>
        <source>方法说明</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>缺口说明</source>
        <translation>Gap sentence</translation>
    </message>
    <message>
        <source>徽标</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>页码</source>
        <translation>Page number</translation>
    </message>
    <message>
        <source>色条</source>
        <translation>Rule</translation>
    </message>
</context>
<context>
    <name>yimi::LayoutCanvas</name>
    <message>
        <source>改变大小</source>
        <translation>Resize</translation>
    </message>
    <message>
        <source>移动</source>
        <translation>Move</translation>
    </message>
</context>
<context>
    <name>yimi::LayoutController</name>
    <message>
        <source>图幅</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>导出到</source>
        <translation>Export to</translation>
    </message>
    <message>
        <source>图幅 (*.pdf *.svg *.png *.jpg *.tif)</source>
        <translation>Pages (*.pdf *.svg *.png *.jpg *.tif)</translation>
    </message>
</context>
<context>
    <name>yimi::LayoutDraft</name>
    <message>
        <source>移动</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>对齐</source>
        <translation>Align</translation>
    </message>
    <message>
        <source>分布</source>
        <translation>Distribute</translation>
    </message>
    <message>
        <source>顺序</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>参考线</source>
        <translation>Guides</translation>
    </message>
</context>
<context>
    <name>yimi::LayoutEditor</name>
    <message>
        <source>保存图幅</source>
        <translation>Keep page</translation>
    </message>
    <message>
        <source>已保存到项目，可以撤销</source>
        <translation>Kept in the project; this can be undone</translation>
    </message>
    <message>
        <source>移除图幅</source>
        <translation>Remove page</translation>
    </message>
    <message>
        <source>已移出项目，可以撤销</source>
        <translation>Removed from the project; this can be undone</translation>
    </message>
    <message>
        <source>保存模板</source>
        <translation>Saving the template</translation>
    </message>
    <message>
        <source>模板已保存：%1</source>
        <translation>Template saved: %1</translation>
    </message>
    <message>
        <source>存为模板</source>
        <translation>Save as template</translation>
    </message>
    <message>
        <source>模板名称</source>
        <translation>Name of the template</translation>
    </message>
    <message>
        <source>读取模板</source>
        <translation>Reading templates</translation>
    </message>
    <message>
        <source>%1 竖</source>
        <translation>%1 portrait</translation>
    </message>
    <message>
        <source>新图幅</source>
        <translation>New page</translation>
    </message>
    <message>
        <source>换模板</source>
        <translation>Change template</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>对齐</source>
        <translation>Align</translation>
    </message>
    <message>
        <source>左对齐</source>
        <translation>Align left</translation>
    </message>
    <message>
        <source>水平居中</source>
        <translation>Centre horizontally</translation>
    </message>
    <message>
        <source>右对齐</source>
        <translation>Align right</translation>
    </message>
    <message>
        <source>上对齐</source>
        <translation>Align top</translation>
    </message>
    <message>
        <source>垂直居中</source>
        <translation>Centre vertically</translation>
    </message>
    <message>
        <source>下对齐</source>
        <translation>Align bottom</translation>
    </message>
    <message>
        <source>横向等距</source>
        <translation>Space evenly across</translation>
    </message>
    <message>
        <source>纵向等距</source>
        <translation>Space evenly down</translation>
    </message>
    <message>
        <source>顺序</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>置于顶层</source>
        <translation>Bring to front</translation>
    </message>
    <message>
        <source>上移一层</source>
        <translation>Bring forward</translation>
    </message>
    <message>
        <source>下移一层</source>
        <translation>Send backward</translation>
    </message>
    <message>
        <source>置于底层</source>
        <translation>Send to back</translation>
    </message>
    <message>
        <source>复制一份</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>看整页</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>吸附</source>
        <translation>Snap</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>排版</source>
        <translation>Laying out</translation>
    </message>
    <message>
        <source>版式编辑</source>
        <translation>Layout editor</translation>
    </message>
    <message>
        <source>图幅</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>图名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>存为模板…</source>
        <translation>Save as template…</translation>
    </message>
    <message>
        <source>保存到项目</source>
        <translation>Keep in project</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>存入模板</source>
        <translation>Keep template</translation>
    </message>
    <message>
        <source>模板已存入项目，可以撤销</source>
        <translation>The template is kept in the project; this can be undone</translation>
    </message>
    <message>
        <source>模板存入项目…</source>
        <translation>Template into project…</translation>
    </message>
</context>
<context>
    <name>yimi::LayoutRuler</name>
    <message>
        <source>从标尺拖出参考线；拖到页面外删除</source>
        <translation>Pull guides out of the ruler; drag them off the page to remove them</translation>
    </message>
</context>
<context>
    <name>yimi::LayoutProperties</name>
    <message>
        <source>左</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>上</source>
        <translation>Top</translation>
    </message>
    <message>
        <source>宽</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>高</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>空着用图幅自己的内容。可用 {title} {subtitle} {date} {organisation} {number} {reviewer} {source} {scale} {page}</source>
        <translation>Empty: what the page says itself. Available: {title} {subtitle} {date} {organisation} {number} {reviewer} {source} {scale} {page}</translation>
    </message>
    <message>
        <source>第几项</source>
        <translation>Which one</translation>
    </message>
    <message>
        <source>比例尺</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>自动取整</source>
        <translation>Round, automatic</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Extent</translation>
    </message>
    <message>
        <source>用当前地图</source>
        <translation>As on the map</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>图片</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>浏览…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>默认</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>对齐</source>
        <translation>Alignment</translation>
    </message>
    <message>
        <source>靠左</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>居中</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>靠右</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>粗体</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>带标题</source>
        <translation>With heading</translation>
    </message>
    <message>
        <source>外框</source>
        <translation>Outline</translation>
    </message>
    <message>
        <source>白色底</source>
        <translation>White ground</translation>
    </message>
    <message>
        <source>分栏</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>换纸时横向</source>
        <translation>On other paper, across</translation>
    </message>
    <message>
        <source>换纸时纵向</source>
        <translation>On other paper, down</translation>
    </message>
    <message>
        <source>贴左／上边</source>
        <translation>Keep to left / top</translation>
    </message>
    <message>
        <source>贴右／下边</source>
        <translation>Keep to right / bottom</translation>
    </message>
    <message>
        <source>随纸伸缩</source>
        <translation>Stretch with the paper</translation>
    </message>
    <message>
        <source>按比例</source>
        <translation>In proportion</translation>
    </message>
    <message>
        <source>属性</source>
        <translation>Properties</translation>
    </message>
    <message>
        <source>位置和大小</source>
        <translation>Place and size</translation>
    </message>
    <message>
        <source>选择图片</source>
        <translation>Choose a picture</translation>
    </message>
    <message>
        <source>图片 (*.svg *.png *.jpg *.jpeg *.tif *.tiff *.webp)</source>
        <translation>Pictures (*.svg *.png *.jpg *.jpeg *.tif *.tiff *.webp)</translation>
    </message>
    <message>
        <source>没有选中的对象</source>
        <translation>Nothing is selected</translation>
    </message>
    <message>
        <source>选中 %1 个对象</source>
        <translation>%1 items selected</translation>
    </message>
</context>
<context>
    <name>yimi::FileRow</name>
    <message>
        <source>浏览…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>已有同名文件“%1”</source>
        <translation>There is already a file “%1”</translation>
    </message>
    <message>
        <source>在“%1”里。替换之后，原来的文件找不回来。</source>
        <translation>It is in “%1”. Once replaced, the old file cannot be brought back.</translation>
    </message>
    <message>
        <source>替换</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>保存到</source>
        <translation>Save to</translation>
    </message>
    <message>
        <source>已有 %1 个同名文件，如“%2”</source>
        <translation>%1 files of these names are there already, such as “%2”</translation>
    </message>
</context>
<context>
    <name>yimi::PanelHeading</name>
    <message>
        <source>出图：这个结果的图幅</source>
        <translation>Export page: the page of this result</translation>
    </message>
    <message>
        <source>出图</source>
        <translation>Export page</translation>
    </message>
</context>
<context>
    <name>pageDialogs</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>yimi::PageRows</name>
    <message>
        <source>地图、图例、图表和图签怎样摆放；可在“编辑版式”里另做一种</source>
        <translation>Where map, legend, charts and title block stand; make your own in the layout editor</translation>
    </message>
    <message>
        <source>地图上显示哪些设施、公园和水系</source>
        <translation>Which facilities, parks and waters the map shows</translation>
    </message>
    <message>
        <source>随图幅</source>
        <translation>As the page</translation>
    </message>
    <message>
        <source>这张图所讲的</source>
        <translation>Those this page is about</translation>
    </message>
    <message>
        <source>与窗口相同</source>
        <translation>As in the window</translation>
    </message>
    <message>
        <source>图幅</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>版式</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>设施</source>
        <translation>Facilities</translation>
    </message>
</context>
<context>
    <name>yimi::PlaceEntry</name>
    <message>
        <source>坐标：119.95, 31.78</source>
        <translation>Coordinates: 119.95, 31.78</translation>
    </message>
    <message>
        <source>输入顶点的坐标，回车放置：经度, 纬度（CGCS2000 或 WGS 84），或项目坐标系的 X, Y。从上一个顶点算起：@100, -20（向东、向北，米），@100&lt;30（米 &lt; 从正东逆时针的角度）。在地图上直接敲数字也可以。</source>
        <translation>Type where the vertex goes, Enter puts it: longitude, latitude (CGCS2000 or WGS 84), or X, Y of the project’s CRS. From the last vertex: @100, -20 (east, north, metres), @100&lt;30 (metres &lt; degrees counterclockwise from the east). Digits typed over the map begin here too.</translation>
    </message>
    <message>
        <source>顶点的坐标</source>
        <translation>Coordinates of the vertex</translation>
    </message>
</context>
<context>
    <name>yimi::TravelCard</name>
    <message>
        <source>正在准备路网…</source>
        <translation>Making the network ready…</translation>
    </message>
</context>
<context>
    <name>yimi::SubjectRow</name>
    <message>
        <source>这一页讲哪个社区；可以输入名称中的几个字</source>
        <translation>The community this page is about; type a few characters of its name</translation>
    </message>
    <message>
        <source>左边或上边的图</source>
        <translation>The map on the left, or above</translation>
    </message>
    <message>
        <source>右边或下边的图</source>
        <translation>The map on the right, or below</translation>
    </message>
    <message>
        <source>缺口最大的社区</source>
        <translation>The community with the largest gap</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>对比</source>
        <translation>Compare</translation>
    </message>
</context>
</TS>
