<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>About</name>
  <message>
   <extracomment>views/about.py</extracomment>
   <source>About Loss Explorer</source>
   <translation>关于 Loss Explorer</translation>
  </message>
  <message>
   <extracomment>views/about.py</extracomment>
   <source>See a loss function: its value
and its gradient, live,
on your own numbers.

MIT licence
Python {}, Qt {}</source>
   <translation>看见损失函数：
用自己的数字，
实时查看它的值与梯度。

MIT 许可证
Python {}，Qt {}</translation>
  </message>
 </context>
 <context>
  <name>Actions</name>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;About Loss Explorer</source>
   <translation>关于 Loss Explorer(&amp;A)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Batch</source>
   <translation>批量(&amp;B)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;Change this loss…</source>
   <translation>修改此损失(&amp;C)…</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;Close window</source>
   <translation>关闭窗口(&amp;C)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;Contents</source>
   <translation>目录(&amp;C)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;Conventions…</source>
   <translation>约定(&amp;C)…</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Curves</source>
   <translation>曲线(&amp;C)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Dark</source>
   <translation>深色(&amp;D)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Descent</source>
   <translation>下降(&amp;D)</translation>
  </message>
  <message>
   <extracomment>views/menu_table.py</extracomment>
   <source>&amp;Edit</source>
   <translation>编辑(&amp;E)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;Export…</source>
   <translation>导出(&amp;E)…</translation>
  </message>
  <message>
   <extracomment>views/menu_table.py</extracomment>
   <source>&amp;File</source>
   <translation>文件(&amp;F)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Fit</source>
   <translation>适应(&amp;F)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Float or dock this panel</source>
   <translation>浮动或停靠此面板(&amp;F)</translation>
  </message>
  <message>
   <extracomment>views/menu_table.py</extracomment>
   <source>&amp;Help</source>
   <translation>帮助(&amp;H)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Information</source>
   <translation>信息(&amp;I)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;Keyboard</source>
   <translation>键盘(&amp;K)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Larger text</source>
   <translation>放大文字(&amp;L)</translation>
  </message>
  <message>
   <extracomment>views/menu_table.py</extracomment>
   <source>&amp;Lessons</source>
   <translation>课程(&amp;L)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Light</source>
   <translation>浅色(&amp;L)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Logarithmic loss axis</source>
   <translation>损失轴取对数(&amp;L)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;Match a number…</source>
   <translation>匹配数值(&amp;M)…</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Move this panel to the next side</source>
   <translation>将此面板移到下一侧(&amp;M)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;New</source>
   <translation>新建(&amp;N)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;Next lesson</source>
   <translation>下一课(&amp;N)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Next panel</source>
   <translation>下一个面板(&amp;N)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Next problem</source>
   <translation>下一个问题(&amp;N)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Normal text</source>
   <translation>正常大小(&amp;N)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;Open…</source>
   <translation>打开(&amp;O)…</translation>
  </message>
  <message>
   <extracomment>views/menu_table.py</extracomment>
   <source>&amp;Panels</source>
   <translation>面板(&amp;P)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;Paste numbers</source>
   <translation>粘贴数字(&amp;P)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;Previous lesson</source>
   <translation>上一课(&amp;P)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Previous panel</source>
   <translation>上一个面板(&amp;P)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;Print…</source>
   <translation>打印(&amp;P)…</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Projector mode</source>
   <translation>投影模式(&amp;P)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;Quit</source>
   <translation>退出(&amp;Q)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;Redo</source>
   <translation>重做(&amp;R)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;Remove this loss</source>
   <translation>删除此损失(&amp;R)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Reset layout</source>
   <translation>重置布局(&amp;R)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;Save</source>
   <translation>保存(&amp;S)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Shorter</source>
   <translation>变矮(&amp;S)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Smaller text</source>
   <translation>缩小文字(&amp;S)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Sweep the probe</source>
   <translation>扫动探针(&amp;S)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Taller</source>
   <translation>变高(&amp;T)</translation>
  </message>
  <message>
   <extracomment>views/menu_table.py</extracomment>
   <source>&amp;Theme</source>
   <translation>主题(&amp;T)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;Tour</source>
   <translation>导览(&amp;T)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;Undo</source>
   <translation>撤销(&amp;U)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Unlock</source>
   <translation>解锁(&amp;U)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Vector</source>
   <translation>向量(&amp;V)</translation>
  </message>
  <message>
   <extracomment>views/menu_table.py</extracomment>
   <source>&amp;View</source>
   <translation>视图(&amp;V)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>&amp;Wider</source>
   <translation>变宽(&amp;W)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>&amp;Your own loss…</source>
   <translation>自定义损失(&amp;Y)…</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>+ (or =)  −  0</source>
   <translation>+（或 =）  −  0</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>A  D  W  S</source>
   <translation>A  D  W  S</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>A session with your own text, without some controls</source>
   <translation>带有您自己文字、隐去部分控件的会话</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>Add a no&amp;te</source>
   <translation>添加注释(&amp;T)</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Add a note; F2 changes and Delete deletes one</source>
   <translation>添加注释；F2 修改，Delete 删除</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Add a row below; Ctrl+Delete removes the selected rows</source>
   <translation>在下方添加一行；Ctrl+Delete 删除选中的行</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Arrows, Home, End on a bar between parts</source>
   <translation>在两部分之间的分隔条上按方向键、Home、End</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Back and next</source>
   <translation>后退与前进</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Bring back what stood there</source>
   <translation>恢复原来的内容</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Choose a column; Space or Enter sorts by it, ↓ leaves</source>
   <translation>选择一列；空格或 Enter 按该列排序，↓ 离开</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Choose a row; Enter opens it in Vector</source>
   <translation>选择一行；Enter 键在“向量”中打开</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Choose another bar; ↑ ↓ move it</source>
   <translation>选择另一根柱；↑ ↓ 移动它</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Choose another thing that can be moved</source>
   <translation>选择另一个可移动的对象</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>Click a control to read what it does</source>
   <translation>点击控件，查看它的作用</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>Copy &amp;data</source>
   <translation>复制数据(&amp;D)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>Copy &amp;image</source>
   <translation>复制图像(&amp;I)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>Copy &amp;reading</source>
   <translation>复制读数(&amp;R)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>Copy &amp;summary</source>
   <translation>复制摘要(&amp;S)</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Copy the selected cells with all digits, paste</source>
   <translation>复制所选单元格的全部数位，粘贴</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Ctrl+C, Ctrl+V</source>
   <translation>Ctrl+C、Ctrl+V</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Ctrl+F in Batch</source>
   <translation>“批量”中的 Ctrl+F</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Ctrl+F in the help</source>
   <translation>帮助中的 Ctrl+F</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Ctrl+V</source>
   <translation>Ctrl+V</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Ctrl+← Ctrl+→ on headings</source>
   <translation>列标题上的 Ctrl+← Ctrl+→</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Delete in Likelihood</source>
   <translation>“似然”中的 Delete</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Delete, Backspace</source>
   <translation>Delete、Backspace</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Elsewhere</source>
   <translation>其他</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Enter while reading</source>
   <translation>读数时按 Enter</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Esc in a number or a note</source>
   <translation>数字或注释中的 Esc</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>Every loss and workspace explained, and a search</source>
   <translation>每个损失与工作区的说明，并可搜索</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>Expor&amp;t a sweep…</source>
   <translation>导出扫动(&amp;T)…</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>Export ro&amp;ws…</source>
   <translation>导出行(&amp;W)…</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>Export s&amp;ummary…</source>
   <translation>导出摘要(&amp;U)…</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>F&amp;ull screen</source>
   <translation>全屏(&amp;U)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>Fi&amp;x this problem</source>
   <translation>修复此问题(&amp;X)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>Find the settings that give another tool's number</source>
   <translation>找出能得到另一工具所给数值的设置</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>Five places of the window, one after another</source>
   <translation>依次介绍窗口的五个位置</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>Follow the &amp;system</source>
   <translation>跟随系统(&amp;S)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>From a spreadsheet, a list, np.array(…) or tensor(…)</source>
   <translation>来自电子表格、列表、np.array(…) 或 tensor(…)</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Go on to what was found; Esc clears the search</source>
   <translation>转到找到的内容；Esc 清除搜索</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Hand in a number, a note or a formula; choose a match</source>
   <translation>提交数字、注释或公式；选择匹配</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>Ima&amp;ges</source>
   <translation>图像(&amp;G)</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>In tables</source>
   <translation>表格中</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>In the plot</source>
   <translation>在图中</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Insert</source>
   <translation>Insert</translation>
  </message>
  <message>
   <extracomment>views/menu_table.py</extracomment>
   <source>L&amp;osses</source>
   <translation>损失(&amp;O)</translation>
  </message>
  <message>
   <extracomment>views/menu_table.py</extracomment>
   <source>Lan&amp;guage</source>
   <translation>语言(&amp;G)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>Large type, thick lines and few controls, for a room</source>
   <translation>大字、粗线、少控件，适合教室</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Leave the tour, presenting, full screen or a dialog</source>
   <translation>离开导览、演示、全屏或对话框</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>Less mo&amp;tion</source>
   <translation>减少动画(&amp;T)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>Li&amp;kelihood</source>
   <translation>似然(&amp;K)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>Light or dark</source>
   <translation>浅色或深色</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>Look at the other model</source>
   <translation>查看另一个模型</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Make the column narrower or wider</source>
   <translation>使列变窄或变宽</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Make this class the true one, or open a cell's list</source>
   <translation>把此类别设为真实类别，或打开单元格的列表</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>Mar&amp;gins</source>
   <translation>间隔(&amp;G)</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Menu, Shift+F10</source>
   <translation>Menu, Shift+F10</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Move it (Shift: ten steps, Ctrl or Alt: a tenth)</source>
   <translation>移动它（Shift：十步，Ctrl 或 Alt：十分之一步）</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Move it; Home and End as far as it goes</source>
   <translation>移动分隔条；Home 和 End 移到尽头</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Move the range left, right, up, down</source>
   <translation>向左、右、上、下移动范围</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>N</source>
   <translation>N</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>N&amp;arrower</source>
   <translation>变窄(&amp;A)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>Ne&amp;xt page</source>
   <translation>下一页(&amp;X)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>New &amp;window</source>
   <translation>新建窗口(&amp;W)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>Next ro&amp;w</source>
   <translation>下一行(&amp;W)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>Nu&amp;merics</source>
   <translation>数值计算(&amp;M)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>One setting through many values, side by side or as a moving picture</source>
   <translation>一个设置取多个值，并排或作为动画</translation>
  </message>
  <message>
   <extracomment>views/menu_table.py</extracomment>
   <source>Open &amp;recent</source>
   <translation>最近打开(&amp;R)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>Open a second &amp;model…</source>
   <translation>打开第二个模型(&amp;M)…</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Page Up, Page Down</source>
   <translation>Page Up、Page Down</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Paste numbers into the workspace</source>
   <translation>把数字粘贴到工作区</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Pin a reading; Esc clears the pins</source>
   <translation>固定一个读数；Esc 清除固定</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>Pre&amp;vious page</source>
   <translation>上一页(&amp;V)</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>Pre&amp;vious row</source>
   <translation>上一行(&amp;V)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>Put what is said of the batch on the clipboard</source>
   <translation>把对该批量的描述放到剪贴板</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>R</source>
   <translation>R</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Read values: ← → ↑ ↓ move the place, Page Up and Page Down change the panel</source>
   <translation>读取数值：← → ↑ ↓ 移动位置，Page Up 和 Page Down 换图</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Remove the point touched last</source>
   <translation>删除最后触及的点</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>Save &amp;as…</source>
   <translation>另存为(&amp;A)…</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>Save as a &amp;locked lesson…</source>
   <translation>另存为锁定课程(&amp;L)…</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Search rows; Enter goes on to the table</source>
   <translation>搜索行；Enter 键转到表格</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Search; Alt+← and Alt+→ go back and forward</source>
   <translation>搜索；Alt+← 与 Alt+→ 后退与前进</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Set the selected numbers to 0</source>
   <translation>把所选数字设为 0</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>Show every control of this lesson and change anything</source>
   <translation>显示本课的所有控件并可更改一切</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Space</source>
   <translation>空格</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Space in the list of losses</source>
   <translation>损失列表中的空格</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Space, Enter</source>
   <translation>空格、Enter</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>Swap m&amp;odels</source>
   <translation>交换模型(&amp;O)</translation>
  </message>
  <message>
   <extracomment>views/menu_table.py</extracomment>
   <source>Text si&amp;ze</source>
   <translation>文字大小(&amp;Z)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>The figure as large as the page allows</source>
   <translation>图按页面允许的最大尺寸</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>The panel used last becomes a window of its own, or returns</source>
   <translation>最近使用的面板变为独立窗口，或回到原处</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>This &amp;workspace</source>
   <translation>此工作区(&amp;W)</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Tick a loss; ↑ ↓ select another one</source>
   <translation>勾选损失；↑ ↓ 选择另一个</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>Type a formula, or use a Python function</source>
   <translation>输入公式，或使用 Python 函数</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>W&amp;hat's this?</source>
   <translation>这是什么？(&amp;H)</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>What PyTorch, Keras, Optax and scikit-learn each do</source>
   <translation>PyTorch、Keras、Optax 和 scikit-learn 各自的做法</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>What a double click does there: add a point, flip an outcome</source>
   <translation>相当于在该处双击：添加点、翻转结果</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>What another model predicts for the same rows</source>
   <translation>另一个模型对相同各行的预测</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>What can be done at this place</source>
   <translation>此处可做的事</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>What is shown, what can be done, and the formulas</source>
   <translation>显示了什么、能做什么以及公式</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>What plays by itself goes in steps instead of gliding</source>
   <translation>自动播放者逐步前进而不滑动</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Wheel</source>
   <translation>滚轮</translation>
  </message>
  <message>
   <extracomment>views/view_actions.py</extracomment>
   <source>Write on the plot; N does it where the pointer is</source>
   <translation>在图上书写；按 N 在指针处书写</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>Write the figure as PNG, SVG, PDF, CSV, NPZ or JSON</source>
   <translation>把图写成 PNG、SVG、PDF、CSV、NPZ 或 JSON</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>Write the rows of the batch as CSV, NPZ or Parquet</source>
   <translation>把批量的各行写成 CSV、NPZ 或 Parquet</translation>
  </message>
  <message>
   <extracomment>views/action_table.py</extracomment>
   <source>Write what is said of the batch as Markdown or JSON</source>
   <translation>把对批量的描述写成 Markdown 或 JSON</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>X  Y</source>
   <translation>X  Y</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Zoom (Shift: only across, Ctrl: only up)</source>
   <translation>缩放（Shift：仅横向，Ctrl：仅纵向）</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Zoom in only across, only up; with Shift out</source>
   <translation>只沿横向、只沿纵向放大；加 Shift 缩小</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>Zoom in, zoom out, fit</source>
   <translation>放大、缩小、适应</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>← → Home End on headings</source>
   <translation>标题上的 ← → Home End</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>← → among bars</source>
   <translation>柱之间的 ← →</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>← → in the tour</source>
   <translation>导览中的 ← →</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>← → ↑ ↓</source>
   <translation>← → ↑ ↓</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>↑ ↓ in Batch</source>
   <translation>“批量”中的 ↑ ↓</translation>
  </message>
  <message>
   <extracomment>views/widget_keys.py</extracomment>
   <source>↓ in a search</source>
   <translation>搜索中的 ↓</translation>
  </message>
 </context>
 <context>
  <name>Annotating</name>
  <message>
   <extracomment>views/annotating.py</extracomment>
   <source>Add a note</source>
   <translation>添加注释</translation>
  </message>
  <message>
   <extracomment>views/annotating.py</extracomment>
   <source>Add a note with an arrow</source>
   <translation>添加带箭头的注释</translation>
  </message>
  <message>
   <extracomment>views/annotating.py</extracomment>
   <source>Add an arrow</source>
   <translation>添加箭头</translation>
  </message>
  <message>
   <extracomment>views/annotating.py</extracomment>
   <source>Arrow</source>
   <translation>箭头</translation>
  </message>
  <message>
   <extracomment>views/annotating.py</extracomment>
   <source>Change a note</source>
   <translation>修改注释</translation>
  </message>
  <message>
   <extracomment>views/annotating.py</extracomment>
   <source>Change the note</source>
   <translation>修改注释</translation>
  </message>
  <message>
   <extracomment>views/annotating.py</extracomment>
   <source>Delete a note</source>
   <translation>删除注释</translation>
  </message>
  <message>
   <extracomment>views/annotating.py</extracomment>
   <source>Delete the note</source>
   <translation>删除注释</translation>
  </message>
  <message>
   <extracomment>views/annotating.py</extracomment>
   <source>Move a note</source>
   <translation>移动注释</translation>
  </message>
  <message>
   <extracomment>views/annotating.py</extracomment>
   <source>Remove the arrow</source>
   <translation>去掉箭头</translation>
  </message>
 </context>
 <context>
  <name>Arrival</name>
  <message>
   <extracomment>views/likelihood/arrival.py</extracomment>
   <source>Least squares</source>
   <translation>最小二乘</translation>
  </message>
 </context>
 <context>
  <name>Balloon</name>
  <message>
   <extracomment>views/tour/balloon.py</extracomment>
   <source>Back</source>
   <translation>返回</translation>
  </message>
  <message>
   <extracomment>views/tour/balloon.py</extracomment>
   <source>Done</source>
   <translation>完成</translation>
  </message>
  <message>
   <extracomment>views/tour/balloon.py</extracomment>
   <source>Next</source>
   <translation>下一步</translation>
  </message>
  <message>
   <extracomment>views/tour/balloon.py</extracomment>
   <source>Skip</source>
   <translation>跳过</translation>
  </message>
  <message>
   <extracomment>views/tour/balloon.py</extracomment>
   <source>{} of {}</source>
   <translation>{} / {}</translation>
  </message>
 </context>
 <context>
  <name>BatchCommands</name>
  <message>
   <extracomment>views/commands/batch.py</extracomment>
   <source>All {:,}</source>
   <translation>全部 {:,}</translation>
  </message>
  <message>
   <extracomment>views/commands/batch.py</extracomment>
   <source>CSV (*.csv)</source>
   <translation>CSV (*.csv)</translation>
  </message>
  <message>
   <extracomment>views/commands/batch.py</extracomment>
   <source>Export all {:,} rows in the order of the data</source>
   <translation>按数据顺序导出全部 {:,} 行</translation>
  </message>
  <message>
   <extracomment>views/commands/batch.py</extracomment>
   <source>Export rows</source>
   <translation>导出行</translation>
  </message>
  <message>
   <extracomment>views/commands/batch.py</extracomment>
   <source>Export summary</source>
   <translation>导出摘要</translation>
  </message>
  <message>
   <extracomment>views/commands/batch.py</extracomment>
   <source>Export {:,} rows as the table shows them</source>
   <translation>按表格所示导出 {:,} 行</translation>
  </message>
  <message>
   <extracomment>views/commands/batch.py</extracomment>
   <source>JSON (*.json)</source>
   <translation>JSON (*.json)</translation>
  </message>
  <message>
   <extracomment>views/commands/batch.py</extracomment>
   <source>Markdown (*.md)</source>
   <translation>Markdown (*.md)</translation>
  </message>
  <message>
   <extracomment>views/commands/batch.py</extracomment>
   <source>NumPy (*.npz)</source>
   <translation>NumPy (*.npz)</translation>
  </message>
  <message>
   <extracomment>views/commands/batch.py</extracomment>
   <source>Parquet (*.parquet)</source>
   <translation>Parquet (*.parquet)</translation>
  </message>
  <message>
   <extracomment>views/commands/batch.py</extracomment>
   <source>Share of the file that is written</source>
   <translation>文件已写入的比例</translation>
  </message>
  <message>
   <extracomment>views/commands/batch.py</extracomment>
   <source>Summary copied</source>
   <translation>摘要已复制</translation>
  </message>
  <message>
   <extracomment>views/commands/batch.py</extracomment>
   <source>Summary written to {}</source>
   <translation>摘要已写入 {}</translation>
  </message>
  <message>
   <extracomment>views/commands/batch.py</extracomment>
   <source>The table shows some of the rows. Which are to be written?</source>
   <translation>表格只显示部分行。要写入哪些行？</translation>
  </message>
  <message>
   <extracomment>views/commands/batch.py</extracomment>
   <source>The {:,} shown</source>
   <translation>显示的 {:,} 行</translation>
  </message>
  <message>
   <extracomment>views/commands/batch.py</extracomment>
   <source>Writing {}</source>
   <translation>正在写入 {}</translation>
  </message>
  <message>
   <extracomment>views/commands/batch.py</extracomment>
   <source>{:,} rows written to {}</source>
   <translation>已将 {:,} 行写入 {}</translation>
  </message>
 </context>
 <context>
  <name>BatchPage</name>
  <message>
   <extracomment>views/batch/batch_page.py</extracomment>
   <source>A mark stands beside the better of two</source>
   <translation>两者中较好的一个带有标记</translation>
  </message>
  <message>
   <extracomment>views/batch/batch_page.py</extracomment>
   <source>Choose a row</source>
   <translation>选择一行</translation>
  </message>
  <message>
   <extracomment>views/batch/batch_page.py</extracomment>
   <source>Open a row</source>
   <translation>打开一行</translation>
  </message>
  <message>
   <extracomment>views/batch/batch_page.py</extracomment>
   <source>Open in Vector</source>
   <translation>在“向量”中打开</translation>
  </message>
  <message>
   <extracomment>views/batch/batch_page.py</extracomment>
   <source>Select a loss</source>
   <translation>选择一个损失</translation>
  </message>
  <message>
   <extracomment>views/batch/batch_page.py</extracomment>
   <source>Show the row by itself, to edit it (Enter in the table)</source>
   <translation>单独显示该行以便编辑（表格中按 Enter）</translation>
  </message>
 </context>
 <context>
  <name>BatchTable</name>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>Difference</source>
   <translation>差</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>Gradient</source>
   <translation>梯度</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>Gradient norm</source>
   <translation>梯度范数</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>How far the number lies on the label's side; below 0 the row is predicted wrong.</source>
   <translation>数值在标签一侧的距离；小于 0 表示该行预测错误。</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>How much more the label's class got than the best of the others, in {}; below 0 the row is predicted wrong.</source>
   <translation>标签类别比其他类别中最好的多得了多少（{}）；小于 0 表示该行预测错误。</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>How steeply the row's loss changes with its numbers: the Euclidean norm of ∂L/∂{}.</source>
   <translation>该行损失随其数值变化的陡峭程度：∂L/∂{} 的欧几里得范数。</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>Label</source>
   <translation>标签</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>Loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>Margin</source>
   <translation>间隔</translation>
  </message>
  <message>
   <extracomment>model/batch_cells.py</extracomment>
   <source>Not known yet.</source>
   <translation>尚不知道。</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>Predicted</source>
   <translation>预测</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>Row</source>
   <translation>行</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>The class with the largest number. ✗ where it is not the label.</source>
   <translation>数值最大的类别。与标签不符处标 ✗。</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>The loss of the row: {}.</source>
   <translation>该行的损失：{}。</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>The loss of {} minus that of {}.</source>
   <translation>{} 的损失减去 {} 的损失。</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>The name of the row, or its number.</source>
   <translation>行的名称，或其编号。</translation>
  </message>
  <message>
   <extracomment>model/batch_cells.py</extracomment>
   <source>The row is ignored because of its label.</source>
   <translation>因其标签，该行被忽略。</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>The true class; of a soft label the largest.</source>
   <translation>真实类别；软标签取最大者。</translation>
  </message>
  <message>
   <extracomment>model/batch_cells.py</extracomment>
   <source>class {}</source>
   <translation>类别 {}</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>first model</source>
   <translation>第一个模型</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>log-probability</source>
   <translation>对数概率</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>logits</source>
   <translation>对数几率</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>probability</source>
   <translation>概率</translation>
  </message>
  <message>
   <extracomment>model/batch_cells.py</extracomment>
   <source>row {}</source>
   <translation>第 {} 行</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>second model</source>
   <translation>第二个模型</translation>
  </message>
  <message>
   <extracomment>model/batch_cells.py</extracomment>
   <source>{}, wrong</source>
   <translation>{}，错误</translation>
  </message>
  <message>
   <extracomment>model/batch_cells.py</extracomment>
   <source>{}; the label is {}</source>
   <translation>{}；标签为 {}</translation>
  </message>
 </context>
 <context>
  <name>BatchWorkspace</name>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>An even distribution is better than these predictions at any temperature</source>
   <translation>在任何温度下，均匀分布都优于这些预测</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>Best T</source>
   <translation>最佳 T</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>Best: T = {}</source>
   <translation>最佳：T = {}</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>Change temperature</source>
   <translation>更改温度</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>Change the detail</source>
   <translation>更改细节</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>Change the mini-batches</source>
   <translation>更改小批量</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>Choose a row</source>
   <translation>选择一行</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>Detail</source>
   <translation>细节</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>Every row is right: the smaller the temperature, the better</source>
   <translation>每一行都正确：温度越低越好</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>How the losses are spread, class by class, and how sure it is</source>
   <translation>损失如何分布、各类别如何、以及模型有多确信</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>How the mean of a few rows strays from the mean of all</source>
   <translation>少数几行的均值如何偏离全体均值</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>Log count</source>
   <translation>计数取对数</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>Log loss</source>
   <translation>损失取对数</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>Logarithmic axis of how many rows there are</source>
   <translation>行数的对数轴</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>Logarithmic count axis</source>
   <translation>计数轴取对数</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>Logarithmic loss axis</source>
   <translation>损失轴取对数</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>Mini-batches</source>
   <translation>小批量</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>Only logits have a temperature</source>
   <translation>只有对数几率才有温度</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>Samples</source>
   <translation>样本</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>Temperature</source>
   <translation>温度</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>The cross-entropy against the temperature of the softmax</source>
   <translation>交叉熵随 softmax 温度的变化</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>The temperature that makes the mean cross-entropy smallest</source>
   <translation>使平均交叉熵最小的温度</translation>
  </message>
  <message>
   <extracomment>views/workspaces/batch.py</extracomment>
   <source>Use the best temperature</source>
   <translation>使用最佳温度</translation>
  </message>
 </context>
 <context>
  <name>BernoulliControls</name>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>A probability lies between 0 and 1</source>
   <translation>概率介于 0 与 1 之间</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>A seed is a whole number from 0 on</source>
   <translation>种子是从 0 开始的整数</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Change the draw</source>
   <translation>更改抽样</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Change the precision</source>
   <translation>更改精度</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Change the scale of the sum</source>
   <translation>更改求和的刻度</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Draw</source>
   <translation>抽样</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Draw a whole number of outcomes, from 1 to {:,}</source>
   <translation>抽取整数个结果，从 1 到 {:,}</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Draw outcomes</source>
   <translation>抽取结果</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Fit</source>
   <translation>适应</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Flip an outcome</source>
   <translation>翻转一个结果</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Go to the maximum</source>
   <translation>移到最大值</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Go to the p of greatest likelihood, k / n</source>
   <translation>移到似然最大的 p，即 k / n</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>How many outcomes are drawn</source>
   <translation>抽取多少个结果</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Log-likelihood: to be as large as possible</source>
   <translation>对数似然：越大越好</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Maximum</source>
   <translation>最大值</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Move p</source>
   <translation>移动 p</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Multiply in double precision</source>
   <translation>以双精度相乘</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Multiply in single precision</source>
   <translation>以单精度相乘</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Probability of a 1</source>
   <translation>出现 1 的概率</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Probability that outcomes are drawn with</source>
   <translation>抽取结果所用的概率</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Product in</source>
   <translation>乘积精度</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Replace the outcomes by drawn ones</source>
   <translation>用抽取的结果替换</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Seed of the draw</source>
   <translation>抽样的种子</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>The sum as</source>
   <translation>求和方式</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>Zoom</source>
   <translation>缩放</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>mean BCE</source>
   <translation>平均 BCE</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>seed</source>
   <translation>种子</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>−log L / n: their mean</source>
   <translation>−log L / n：它们的均值</translation>
  </message>
  <message>
   <extracomment>views/likelihood/bernoulli_controls.py</extracomment>
   <source>−log L: the sum of the binary cross-entropies</source>
   <translation>−log L：二元交叉熵之和</translation>
  </message>
 </context>
 <context>
  <name>BusyStrip</name>
  <message>
   <extracomment>views/busy_strip.py</extracomment>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
 </context>
 <context>
  <name>CarryCommands</name>
  <message>
   <extracomment>views/commands/carry.py</extracomment>
   <source>Figure printed</source>
   <translation>图已打印</translation>
  </message>
 </context>
 <context>
  <name>ChangeMenu</name>
  <message>
   <extracomment>views/information/change_menu.py</extracomment>
   <source>Add an event</source>
   <translation>添加事件</translation>
  </message>
  <message>
   <extracomment>views/information/change_menu.py</extracomment>
   <source>Add an outcome</source>
   <translation>添加结果</translation>
  </message>
  <message>
   <extracomment>views/information/change_menu.py</extracomment>
   <source>Add, remove or set probabilities</source>
   <translation>添加、删除或设置概率</translation>
  </message>
  <message>
   <extracomment>views/information/change_menu.py</extracomment>
   <source>Change</source>
   <translation>更改</translation>
  </message>
  <message>
   <extracomment>views/information/change_menu.py</extracomment>
   <source>Change events or distributions</source>
   <translation>更改事件或分布</translation>
  </message>
  <message>
   <extracomment>views/information/change_menu.py</extracomment>
   <source>Make Q equal to P</source>
   <translation>令 Q 等于 P</translation>
  </message>
  <message>
   <extracomment>views/information/change_menu.py</extracomment>
   <source>Make all equally likely</source>
   <translation>令各项等可能</translation>
  </message>
  <message>
   <extracomment>views/information/change_menu.py</extracomment>
   <source>Remove the chosen event</source>
   <translation>删除所选事件</translation>
  </message>
  <message>
   <extracomment>views/information/change_menu.py</extracomment>
   <source>Remove the chosen outcome</source>
   <translation>删除所选结果</translation>
  </message>
  <message>
   <extracomment>views/information/change_menu.py</extracomment>
   <source>Scale to sum 1</source>
   <translation>缩放到和为 1</translation>
  </message>
  <message>
   <extracomment>views/information/change_menu.py</extracomment>
   <source>Swap P and Q</source>
   <translation>交换 P 与 Q</translation>
  </message>
 </context>
 <context>
  <name>CheckLine</name>
  <message>
   <extracomment>views/inspector/check_line.py</extracomment>
   <source>∂L/∂{} agrees with finite differences to {:.0e}</source>
   <translation>∂L/∂{} 与有限差分一致，误差 {:.0e}</translation>
  </message>
  <message>
   <extracomment>views/inspector/check_line.py</extracomment>
   <source>∂L/∂{} differs from finite differences by {:.2g} %: the gradient is wrong, or there is a kink here</source>
   <translation>∂L/∂{} 与有限差分相差 {:.2g} %：梯度有误，或此处有折点</translation>
  </message>
 </context>
 <context>
  <name>CircleControls</name>
  <message>
   <extracomment>views/margins/circle_controls.py</extracomment>
   <source>Change the class</source>
   <translation>更改类别</translation>
  </message>
  <message>
   <extracomment>views/margins/circle_controls.py</extracomment>
   <source>Change the radius</source>
   <translation>更改半径</translation>
  </message>
  <message>
   <extracomment>views/margins/circle_controls.py</extracomment>
   <source>Class of the embedding</source>
   <translation>嵌入的类别</translation>
  </message>
  <message>
   <extracomment>views/margins/circle_controls.py</extracomment>
   <source>Move the embedding</source>
   <translation>移动嵌入</translation>
  </message>
  <message>
   <extracomment>views/margins/circle_controls.py</extracomment>
   <source>The embedding belongs to W₁</source>
   <translation>嵌入属于 W₁</translation>
  </message>
  <message>
   <extracomment>views/margins/circle_controls.py</extracomment>
   <source>The embedding belongs to W₂</source>
   <translation>嵌入属于 W₂</translation>
  </message>
  <message>
   <extracomment>views/margins/circle_controls.py</extracomment>
   <source>Turn a prototype</source>
   <translation>转动原型</translation>
  </message>
  <message>
   <extracomment>views/margins/circle_controls.py</extracomment>
   <source>Turn the embedding</source>
   <translation>转动嵌入</translation>
  </message>
  <message>
   <extracomment>views/margins/circle_controls.py</extracomment>
   <source>class of x</source>
   <translation>x 的类别</translation>
  </message>
 </context>
 <context>
  <name>ClassBox</name>
  <message>
   <extracomment>views/batch/class_box.py</extracomment>
   <source>All classes</source>
   <translation>所有类别</translation>
  </message>
  <message>
   <extracomment>views/batch/class_box.py</extracomment>
   <source>Only rows with this label</source>
   <translation>仅此标签的行</translation>
  </message>
  <message>
   <extracomment>views/batch/class_box.py</extracomment>
   <source>Rows of which class</source>
   <translation>哪个类别的行</translation>
  </message>
 </context>
 <context>
  <name>ComparisonStrip</name>
  <message>
   <extracomment>views/workspaces/comparison_strip.py</extracomment>
   <source>As a book writes it, step by step</source>
   <translation>如教科书所写，逐步计算</translation>
  </message>
  <message>
   <extracomment>views/workspaces/comparison_strip.py</extracomment>
   <source>As this program computes it</source>
   <translation>如本程序的计算</translation>
  </message>
  <message>
   <extracomment>views/workspaces/comparison_strip.py</extracomment>
   <source>Change the guard</source>
   <translation>更改防护</translation>
  </message>
  <message>
   <extracomment>views/workspaces/comparison_strip.py</extracomment>
   <source>Change ε</source>
   <translation>更改 ε</translation>
  </message>
  <message>
   <extracomment>views/workspaces/comparison_strip.py</extracomment>
   <source>Choose what is compared</source>
   <translation>选择比较的对象</translation>
  </message>
  <message>
   <extracomment>views/workspaces/comparison_strip.py</extracomment>
   <source>Form</source>
   <translation>形式</translation>
  </message>
  <message>
   <extracomment>views/workspaces/comparison_strip.py</extracomment>
   <source>Guard of the naive form</source>
   <translation>朴素形式的防护</translation>
  </message>
  <message>
   <extracomment>views/workspaces/comparison_strip.py</extracomment>
   <source>One form has to stay</source>
   <translation>至少保留一种形式</translation>
  </message>
  <message>
   <extracomment>views/workspaces/comparison_strip.py</extracomment>
   <source>One precision has to stay</source>
   <translation>至少保留一种精度</translation>
  </message>
  <message>
   <extracomment>views/workspaces/comparison_strip.py</extracomment>
   <source>Precision</source>
   <translation>精度</translation>
  </message>
  <message>
   <extracomment>views/workspaces/comparison_strip.py</extracomment>
   <source>The logarithm of 0 stays infinite</source>
   <translation>0 的对数保持为无穷</translation>
  </message>
  <message>
   <extracomment>views/workspaces/comparison_strip.py</extracomment>
   <source>There is no probability to guard</source>
   <translation>没有需要防护的概率</translation>
  </message>
  <message>
   <extracomment>views/workspaces/comparison_strip.py</extracomment>
   <source>clip</source>
   <translation>裁剪</translation>
  </message>
  <message>
   <extracomment>views/workspaces/comparison_strip.py</extracomment>
   <source>guard</source>
   <translation>防护</translation>
  </message>
  <message>
   <extracomment>views/workspaces/comparison_strip.py</extracomment>
   <source>log(p + ε)</source>
   <translation>log(p + ε)</translation>
  </message>
  <message>
   <extracomment>views/workspaces/comparison_strip.py</extracomment>
   <source>naive</source>
   <translation>朴素</translation>
  </message>
  <message>
   <extracomment>views/workspaces/comparison_strip.py</extracomment>
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <extracomment>views/workspaces/comparison_strip.py</extracomment>
   <source>p is kept between ε and 1 − ε</source>
   <translation>p 限制在 ε 与 1 − ε 之间</translation>
  </message>
  <message>
   <extracomment>views/workspaces/comparison_strip.py</extracomment>
   <source>stable</source>
   <translation>稳定</translation>
  </message>
  <message>
   <extracomment>views/workspaces/comparison_strip.py</extracomment>
   <source>ε of the guard</source>
   <translation>防护的 ε</translation>
  </message>
 </context>
 <context>
  <name>ConceptRow</name>
  <message>
   <extracomment>views/inspector/concept_row.py</extracomment>
   <source>Now</source>
   <translation>现在</translation>
  </message>
 </context>
 <context>
  <name>Contents</name>
  <message>
   <extracomment>views/help/contents.py</extracomment>
   <source>Nothing found</source>
   <translation>没有找到</translation>
  </message>
  <message>
   <extracomment>views/help/contents.py</extracomment>
   <source>Pages</source>
   <translation>页面</translation>
  </message>
 </context>
 <context>
  <name>ConventionPanel</name>
  <message>
   <extracomment>views/inspector/convention.py</extracomment>
   <source>As in</source>
   <translation>如同</translation>
  </message>
  <message>
   <extracomment>views/inspector/convention.py</extracomment>
   <source>Change convention of {}</source>
   <translation>更改{}的约定</translation>
  </message>
  <message>
   <extracomment>views/inspector/convention.py</extracomment>
   <source>Combine rows of {}</source>
   <translation>合并{}的各行</translation>
  </message>
  <message>
   <extracomment>views/inspector/convention.py</extracomment>
   <source>Compare all conventions…</source>
   <translation>比较所有约定…</translation>
  </message>
  <message>
   <extracomment>views/inspector/convention.py</extracomment>
   <source>Compute the loss as this framework does</source>
   <translation>按此框架的约定计算损失</translation>
  </message>
  <message>
   <extracomment>views/inspector/convention.py</extracomment>
   <source>Elements</source>
   <translation>元素</translation>
  </message>
  <message>
   <extracomment>views/inspector/convention.py</extracomment>
   <source>How the elements of a row become one number</source>
   <translation>一行的各元素如何合成一个数</translation>
  </message>
  <message>
   <extracomment>views/inspector/convention.py</extracomment>
   <source>Like {}: {}.</source>
   <translation>同 {}：{}。</translation>
  </message>
  <message>
   <extracomment>views/inspector/convention.py</extracomment>
   <source>Sets {}.</source>
   <translation>设置 {}。</translation>
  </message>
  <message>
   <extracomment>views/inspector/convention.py</extracomment>
   <source>What every framework does, for all losses in one table</source>
   <translation>用一张表列出各框架对所有损失的做法</translation>
  </message>
  <message>
   <extracomment>views/inspector/convention.py</extracomment>
   <source>added up</source>
   <translation>相加</translation>
  </message>
  <message>
   <extracomment>views/inspector/convention.py</extracomment>
   <source>averaged</source>
   <translation>取平均</translation>
  </message>
  <message>
   <extracomment>views/inspector/convention.py</extracomment>
   <source>default: {}</source>
   <translation>默认：{}</translation>
  </message>
  <message>
   <extracomment>views/inspector/convention.py</extracomment>
   <source>kept apart</source>
   <translation>保持分开</translation>
  </message>
  <message>
   <extracomment>views/inspector/convention.py</extracomment>
   <source>{}, the default</source>
   <translation>{}，默认</translation>
  </message>
 </context>
 <context>
  <name>ConventionTable</name>
  <message>
   <extracomment>views/inspector/convention_table.py</extracomment>
   <source>Change convention of {}</source>
   <translation>更改{}的约定</translation>
  </message>
  <message>
   <extracomment>views/inspector/convention_table.py</extracomment>
   <source>all rows</source>
   <translation>所有行</translation>
  </message>
  <message>
   <extracomment>views/inspector/convention_table.py</extracomment>
   <source>at the probe</source>
   <translation>在探针处</translation>
  </message>
  <message>
   <extracomment>views/inspector/convention_table.py</extracomment>
   <source>now</source>
   <translation>现在</translation>
  </message>
  <message>
   <extracomment>views/inspector/convention_table.py</extracomment>
   <source>same</source>
   <translation>相同</translation>
  </message>
  <message>
   <extracomment>views/inspector/convention_table.py</extracomment>
   <source>this row</source>
   <translation>此行</translation>
  </message>
 </context>
 <context>
  <name>ConventionsDialog</name>
  <message>
   <extracomment>views/conventions_dialog.py</extracomment>
   <source>Arrow keys scroll it</source>
   <translation>用方向键滚动</translation>
  </message>
  <message>
   <extracomment>views/conventions_dialog.py</extracomment>
   <source>Conventions</source>
   <translation>约定</translation>
  </message>
  <message>
   <extracomment>views/conventions_dialog.py</extracomment>
   <source>Conventions of every loss</source>
   <translation>每个损失的约定</translation>
  </message>
  <message>
   <extracomment>views/conventions_dialog.py</extracomment>
   <source>Elements</source>
   <translation>元素</translation>
  </message>
  <message>
   <extracomment>views/conventions_dialog.py</extracomment>
   <source>From logits</source>
   <translation>由对数几率</translation>
  </message>
  <message>
   <extracomment>views/conventions_dialog.py</extracomment>
   <source>Function</source>
   <translation>函数</translation>
  </message>
  <message>
   <extracomment>views/conventions_dialog.py</extracomment>
   <source>How to read the table</source>
   <translation>如何读此表</translation>
  </message>
  <message>
   <extracomment>views/conventions_dialog.py</extracomment>
   <source>Loss, as in</source>
   <translation>损失，如同</translation>
  </message>
  <message>
   <extracomment>views/conventions_dialog.py</extracomment>
   <source>No convention has all of these words.</source>
   <translation>没有包含所有这些词的约定。</translation>
  </message>
  <message>
   <extracomment>views/conventions_dialog.py</extracomment>
   <source>Returns</source>
   <translation>返回</translation>
  </message>
  <message>
   <extracomment>views/conventions_dialog.py</extracomment>
   <source>Search</source>
   <translation>搜索</translation>
  </message>
  <message>
   <extracomment>views/conventions_dialog.py</extracomment>
   <source>Search: a loss, PyTorch, mse_loss, Σw, ε …</source>
   <translation>搜索：损失、PyTorch、mse_loss、Σw、ε …</translation>
  </message>
  <message>
   <extracomment>views/conventions_dialog.py</extracomment>
   <source>Sets</source>
   <translation>设置</translation>
  </message>
  <message>
   <extracomment>views/conventions_dialog.py</extracomment>
   <source>Share the height: arrow keys, Home, End</source>
   <translation>分配高度：方向键、Home、End</translation>
  </message>
  <message>
   <extracomment>views/conventions_dialog.py</extracomment>
   <source>Weights</source>
   <translation>权重</translation>
  </message>
  <message>
   <extracomment>views/conventions_dialog.py</extracomment>
   <source>{}, label rows {}</source>
   <translation>{}，标签行 {}</translation>
  </message>
  <message>
   <extracomment>views/conventions_dialog.py</extracomment>
   <source>← and → fold and unfold a loss</source>
   <translation>← 和 → 折叠或展开一个损失</translation>
  </message>
 </context>
 <context>
  <name>CopyableTable</name>
  <message>
   <extracomment>views/batch/copyable_table.py</extracomment>
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <extracomment>views/batch/copyable_table.py</extracomment>
   <source>Copy as Markdown</source>
   <translation>复制为 Markdown</translation>
  </message>
 </context>
 <context>
  <name>CurvesWorkspace</name>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Arrange the plots</source>
   <translation>排列各图</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Change the label</source>
   <translation>更改标签</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Change the variable</source>
   <translation>更改变量</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Curvature</source>
   <translation>曲率</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Fit</source>
   <translation>适应</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Label</source>
   <translation>标签</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Log</source>
   <translation>对数</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Logarithmic loss axis</source>
   <translation>损失轴取对数</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Move the probe</source>
   <translation>移动探针</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>No loss that is ticked has this variable</source>
   <translation>勾选的损失都没有这个变量</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>One curve for each label</source>
   <translation>每个标签一条曲线</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>One small plot for each loss</source>
   <translation>每个损失一幅小图</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Position of the probe</source>
   <translation>探针的位置</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Probe: {}</source>
   <translation>探针：{}</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Second derivative as a third panel</source>
   <translation>二阶导数作为第三个面板</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Show or hide a line</source>
   <translation>显示或隐藏一条线</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Side by side</source>
   <translation>并排</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Stop the sweep</source>
   <translation>停止扫动</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Sweep the probe</source>
   <translation>扫动探针</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Tangent</source>
   <translation>切线</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Tangent at the probe</source>
   <translation>探针处的切线</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>The probe lies between {:g} and {:g}</source>
   <translation>探针介于 {:g} 与 {:g} 之间</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>The true class is 0</source>
   <translation>真实类别为 0</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>The true class is 1</source>
   <translation>真实类别为 1</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Variable</source>
   <translation>变量</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Where the probe stands: 0.6, 1e-3, 60 % or 1/3</source>
   <translation>探针的位置：0.6、1e-3、60 % 或 1/3</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>Zoom</source>
   <translation>缩放</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>both</source>
   <translation>两者</translation>
  </message>
  <message>
   <extracomment>views/workspaces/curves.py</extracomment>
   <source>label</source>
   <translation>标签</translation>
  </message>
 </context>
 <context>
  <name>DataControls</name>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>Change kind of labels</source>
   <translation>更改标签种类</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>Change kind of predictions</source>
   <translation>更改预测种类</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>Dragged bars keep the sum 1</source>
   <translation>拖动的柱保持总和为 1</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>Dragging one bar rescales the others, so that the row sums to 1</source>
   <translation>拖动一根柱会缩放其余各柱，使该行总和为 1</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>How the labels are written</source>
   <translation>标签的写法</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>Keep sums at 1</source>
   <translation>保持和为 1</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>Labels</source>
   <translation>标签</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>Let sums differ from 1</source>
   <translation>允许和不为 1</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>Next row</source>
   <translation>下一行</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>Paste numbers (a spreadsheet, list, array or tensor)</source>
   <translation>粘贴数字（电子表格、列表、数组或张量）</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>Predictions</source>
   <translation>预测</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>Previous row</source>
   <translation>上一行</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>Row</source>
   <translation>行</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>Show another row</source>
   <translation>显示另一行</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>What the numbers of the predictions are</source>
   <translation>预测值是什么数</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>Which row is shown</source>
   <translation>显示哪一行</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>class index</source>
   <translation>类别索引</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>log-probabilities</source>
   <translation>对数概率</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>logits</source>
   <translation>对数几率</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>of {}</source>
   <translation>/ {}</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>one-hot</source>
   <translation>独热</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>probabilities</source>
   <translation>概率</translation>
  </message>
  <message>
   <extracomment>views/data_controls.py</extracomment>
   <source>soft</source>
   <translation>软</translation>
  </message>
 </context>
 <context>
  <name>DataDock</name>
  <message>
   <extracomment>views/data_dock.py</extracomment>
   <source>Data</source>
   <translation>数据</translation>
  </message>
 </context>
 <context>
  <name>DataFiles</name>
  <message>
   <extracomment>views/commands/data_files.py</extracomment>
   <source>All files (*)</source>
   <translation>所有文件 (*)</translation>
  </message>
  <message>
   <extracomment>views/commands/data_files.py</extracomment>
   <source>Not opened: {}. Two models and one file of labels go together.</source>
   <translation>未打开：{}。一次可同时打开两个模型和一个标签文件。</translation>
  </message>
  <message>
   <extracomment>views/commands/data_files.py</extracomment>
   <source>Open a second model</source>
   <translation>打开第二个模型</translation>
  </message>
  <message>
   <extracomment>views/commands/data_files.py</extracomment>
   <source>Open {}</source>
   <translation>打开 {}</translation>
  </message>
  <message>
   <extracomment>views/commands/data_files.py</extracomment>
   <source>Predictions ({})</source>
   <translation>预测 ({})</translation>
  </message>
 </context>
 <context>
  <name>DataGrid</name>
  <message>
   <extracomment>views/data_grid.py</extracomment>
   <source>Arrow keys choose a number, typing changes it, Ctrl+V pastes a table</source>
   <translation>方向键选择数字，键入即修改，Ctrl+V 粘贴表格</translation>
  </message>
  <message>
   <extracomment>views/data_grid.py</extracomment>
   <source>Data of the shown row</source>
   <translation>所示行的数据</translation>
  </message>
 </context>
 <context>
  <name>DataModel</name>
  <message>
   <extracomment>model/data_headings.py</extracomment>
   <source>Class</source>
   <translation>类别</translation>
  </message>
  <message>
   <extracomment>model/data_model.py</extracomment>
   <source>Edit cells</source>
   <translation>编辑单元格</translation>
  </message>
  <message>
   <extracomment>model/data_model.py</extracomment>
   <source>Edit label</source>
   <translation>编辑标签</translation>
  </message>
  <message>
   <extracomment>model/data_model.py</extracomment>
   <source>Edit prediction</source>
   <translation>编辑预测</translation>
  </message>
  <message>
   <extracomment>model/data_model.py</extracomment>
   <source>Edit weight</source>
   <translation>编辑权重</translation>
  </message>
  <message>
   <extracomment>model/data_headings.py</extracomment>
   <source>How much the class counts, if weighted.</source>
   <translation>加权时该类别计多少。</translation>
  </message>
  <message>
   <extracomment>model/data_headings.py</extracomment>
   <source>How the loss changes with each {}.</source>
   <translation>损失如何随每个{}变化。</translation>
  </message>
  <message>
   <extracomment>model/data_headings.py</extracomment>
   <source>Label t</source>
   <translation>标签 t</translation>
  </message>
  <message>
   <extracomment>model/data_headings.py</extracomment>
   <source>Logarithms of probabilities.</source>
   <translation>概率的对数。</translation>
  </message>
  <message>
   <extracomment>model/data_headings.py</extracomment>
   <source>Logit z</source>
   <translation>对数几率 z</translation>
  </message>
  <message>
   <extracomment>model/data_headings.py</extracomment>
   <source>Probability p</source>
   <translation>概率 p</translation>
  </message>
  <message>
   <extracomment>model/data_model.py</extracomment>
   <source>Rename a class</source>
   <translation>重命名类别</translation>
  </message>
  <message>
   <extracomment>model/data_headings.py</extracomment>
   <source>The name of the class.</source>
   <translation>类别的名称。</translation>
  </message>
  <message>
   <extracomment>model/data_headings.py</extracomment>
   <source>The predicted probabilities.</source>
   <translation>预测的概率。</translation>
  </message>
  <message>
   <extracomment>model/data_headings.py</extracomment>
   <source>The probabilities they make.</source>
   <translation>它们给出的概率。</translation>
  </message>
  <message>
   <extracomment>model/data_headings.py</extracomment>
   <source>The scores before the softmax.</source>
   <translation>softmax 之前的得分。</translation>
  </message>
  <message>
   <extracomment>model/data_headings.py</extracomment>
   <source>The true class, or its probability.</source>
   <translation>真实类别，或其概率。</translation>
  </message>
  <message>
   <extracomment>model/data_model.py</extracomment>
   <source>This loss has no term for a single class.</source>
   <translation>此损失没有单个类别的项。</translation>
  </message>
  <message>
   <extracomment>model/data_headings.py</extracomment>
   <source>Weight</source>
   <translation>权重</translation>
  </message>
  <message>
   <extracomment>model/data_headings.py</extracomment>
   <source>What each class adds to the loss: {}.</source>
   <translation>各类别对损失的贡献：{}。</translation>
  </message>
  <message>
   <extracomment>model/data_headings.py</extracomment>
   <source>log p</source>
   <translation>log p</translation>
  </message>
  <message>
   <extracomment>model/data_model.py</extracomment>
   <source>other class</source>
   <translation>另一类别</translation>
  </message>
  <message>
   <extracomment>model/data_headings.py</extracomment>
   <source>softmax p</source>
   <translation>softmax p</translation>
  </message>
  <message>
   <extracomment>model/data_model.py</extracomment>
   <source>true class</source>
   <translation>真实类别</translation>
  </message>
  <message>
   <extracomment>model/data_headings.py</extracomment>
   <source>{} terms</source>
   <translation>{} 各项</translation>
  </message>
 </context>
 <context>
  <name>DataTable</name>
  <message>
   <extracomment>views/data_table.py</extracomment>
   <source>Paste labels</source>
   <translation>粘贴标签</translation>
  </message>
  <message>
   <extracomment>views/data_table.py</extracomment>
   <source>Paste numbers</source>
   <translation>粘贴数字</translation>
  </message>
  <message>
   <extracomment>views/data_table.py</extracomment>
   <source>Paste predictions</source>
   <translation>粘贴预测</translation>
  </message>
 </context>
 <context>
  <name>DataTotals</name>
  <message>
   <extracomment>views/data_totals.py</extracomment>
   <source>Sum</source>
   <translation>和</translation>
  </message>
  <message>
   <extracomment>views/data_totals.py</extracomment>
   <source>Sums</source>
   <translation>各项之和</translation>
  </message>
 </context>
 <context>
  <name>DescentWorkspace</name>
  <message>
   <extracomment>views/workspaces/descent.py</extracomment>
   <source>A classifier trained on the digits</source>
   <translation>在手写数字上训练的分类器</translation>
  </message>
  <message>
   <extracomment>views/workspaces/descent.py</extracomment>
   <source>Change the part</source>
   <translation>更改部分</translation>
  </message>
  <message>
   <extracomment>views/workspaces/descent.py</extracomment>
   <source>Digits</source>
   <translation>数字</translation>
  </message>
  <message>
   <extracomment>views/workspaces/descent.py</extracomment>
   <source>Neuron</source>
   <translation>神经元</translation>
  </message>
  <message>
   <extracomment>views/workspaces/descent.py</extracomment>
   <source>One output under several losses</source>
   <translation>多种损失下的同一个输出</translation>
  </message>
  <message>
   <extracomment>views/workspaces/descent.py</extracomment>
   <source>Part</source>
   <translation>部分</translation>
  </message>
  <message>
   <extracomment>views/workspaces/descent.py</extracomment>
   <source>Penalty</source>
   <translation>惩罚</translation>
  </message>
  <message>
   <extracomment>views/workspaces/descent.py</extracomment>
   <source>The risk with a penalty on the weights</source>
   <translation>对权重带惩罚的风险</translation>
  </message>
 </context>
 <context>
  <name>DiagnosticsBar</name>
  <message>
   <extracomment>views/diagnostics_bar.py</extracomment>
   <source>Fix a problem</source>
   <translation>修复问题</translation>
  </message>
  <message>
   <extracomment>views/diagnostics_bar.py</extracomment>
   <source>Looking for problems …</source>
   <translation>正在查找问题…</translation>
  </message>
  <message>
   <extracomment>views/diagnostics_bar.py</extracomment>
   <source>Next problem</source>
   <translation>下一个问题</translation>
  </message>
  <message>
   <extracomment>views/diagnostics_bar.py</extracomment>
   <source>No problems found</source>
   <translation>没有发现问题</translation>
  </message>
  <message>
   <extracomment>views/diagnostics_bar.py</extracomment>
   <source>Previous problem</source>
   <translation>上一个问题</translation>
  </message>
  <message>
   <extracomment>views/diagnostics_bar.py</extracomment>
   <source>Problems of the data</source>
   <translation>数据的问题</translation>
  </message>
  <message>
   <extracomment>views/diagnostics_bar.py</extracomment>
   <source>Reading of the selected loss</source>
   <translation>所选损失的读数</translation>
  </message>
  <message>
   <extracomment>views/diagnostics_bar.py</extracomment>
   <source>Show another row</source>
   <translation>显示另一行</translation>
  </message>
  <message>
   <extracomment>views/diagnostics_bar.py</extracomment>
   <source>Show row {:,}</source>
   <translation>显示第 {:,} 行</translation>
  </message>
  <message>
   <extracomment>views/diagnostics_bar.py</extracomment>
   <source>Stopped before all rows were looked through for problems</source>
   <translation>未查看完所有行就已停止</translation>
  </message>
 </context>
 <context>
  <name>DigitsControls</name>
  <message>
   <extracomment>views/descent/digits_controls.py</extracomment>
   <source>Again</source>
   <translation>再次</translation>
  </message>
  <message>
   <extracomment>views/descent/digits_controls.py</extracomment>
   <source>Batch</source>
   <translation>批次</translation>
  </message>
  <message>
   <extracomment>views/descent/digits_controls.py</extracomment>
   <source>Epochs</source>
   <translation>轮数</translation>
  </message>
  <message>
   <extracomment>views/descent/digits_controls.py</extracomment>
   <source>How many times every row is used</source>
   <translation>每一行使用多少次</translation>
  </message>
  <message>
   <extracomment>views/descent/digits_controls.py</extracomment>
   <source>Learning rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <extracomment>views/descent/digits_controls.py</extracomment>
   <source>Momentum</source>
   <translation>动量</translation>
  </message>
  <message>
   <extracomment>views/descent/digits_controls.py</extracomment>
   <source>Rows a mini-batch</source>
   <translation>每个小批量的行数</translation>
  </message>
  <message>
   <extracomment>views/descent/digits_controls.py</extracomment>
   <source>Seed</source>
   <translation>种子</translation>
  </message>
  <message>
   <extracomment>views/descent/digits_controls.py</extracomment>
   <source>Seed of the order of the rows</source>
   <translation>各行顺序的种子</translation>
  </message>
  <message>
   <extracomment>views/descent/digits_controls.py</extracomment>
   <source>Share of the training that is done</source>
   <translation>训练完成的比例</translation>
  </message>
  <message>
   <extracomment>views/descent/digits_controls.py</extracomment>
   <source>Stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <extracomment>views/descent/digits_controls.py</extracomment>
   <source>Stop the training; the curves stay</source>
   <translation>停止训练；曲线保留</translation>
  </message>
  <message>
   <extracomment>views/descent/digits_controls.py</extracomment>
   <source>Strength of the L2 penalty ½ ‖W‖²</source>
   <translation>L2 惩罚 ½ ‖W‖² 的强度</translation>
  </message>
  <message>
   <extracomment>views/descent/digits_controls.py</extracomment>
   <source>Train</source>
   <translation>训练</translation>
  </message>
  <message>
   <extracomment>views/descent/digits_controls.py</extracomment>
   <source>Train a softmax classifier under each loss</source>
   <translation>在每种损失下训练 softmax 分类器</translation>
  </message>
  <message>
   <extracomment>views/descent/digits_controls.py</extracomment>
   <source>Train again</source>
   <translation>重新训练</translation>
  </message>
  <message>
   <extracomment>views/descent/digits_controls.py</extracomment>
   <source>Train with the rows in another order: the next seed</source>
   <translation>以另一顺序训练各行：下一个种子</translation>
  </message>
 </context>
 <context>
  <name>DrawControls</name>
  <message>
   <extracomment>views/batch/draw_controls.py</extracomment>
   <source>A row may be drawn twice</source>
   <translation>一行可能被抽到两次</translation>
  </message>
  <message>
   <extracomment>views/batch/draw_controls.py</extracomment>
   <source>Change the mini-batches</source>
   <translation>更改小批量</translation>
  </message>
  <message>
   <extracomment>views/batch/draw_controls.py</extracomment>
   <source>Draw again</source>
   <translation>重新抽样</translation>
  </message>
  <message>
   <extracomment>views/batch/draw_controls.py</extracomment>
   <source>Draw other rows: the next seed</source>
   <translation>抽取其他行：下一个种子</translation>
  </message>
  <message>
   <extracomment>views/batch/draw_controls.py</extracomment>
   <source>Rows a mini-batch</source>
   <translation>每个小批量的行数</translation>
  </message>
  <message>
   <extracomment>views/batch/draw_controls.py</extracomment>
   <source>Rows n</source>
   <translation>行数 n</translation>
  </message>
  <message>
   <extracomment>views/batch/draw_controls.py</extracomment>
   <source>Seed</source>
   <translation>种子</translation>
  </message>
  <message>
   <extracomment>views/batch/draw_controls.py</extracomment>
   <source>Seed of the random numbers</source>
   <translation>随机数的种子</translation>
  </message>
  <message>
   <extracomment>views/batch/draw_controls.py</extracomment>
   <source>with replacement</source>
   <translation>有放回</translation>
  </message>
 </context>
 <context>
  <name>EditCommands</name>
  <message>
   <extracomment>views/commands/edit.py</extracomment>
   <source>&amp;Redo</source>
   <translation>重做(&amp;R)</translation>
  </message>
  <message>
   <extracomment>views/commands/edit.py</extracomment>
   <source>&amp;Undo</source>
   <translation>撤销(&amp;U)</translation>
  </message>
  <message>
   <extracomment>views/commands/edit.py</extracomment>
   <source>Data copied</source>
   <translation>数据已复制</translation>
  </message>
  <message>
   <extracomment>views/commands/edit.py</extracomment>
   <source>Image copied</source>
   <translation>图像已复制</translation>
  </message>
  <message>
   <extracomment>views/commands/edit.py</extracomment>
   <source>Paste numbers</source>
   <translation>粘贴数字</translation>
  </message>
  <message>
   <extracomment>views/commands/edit.py</extracomment>
   <source>Reading copied</source>
   <translation>读数已复制</translation>
  </message>
  <message>
   <extracomment>views/commands/edit.py</extracomment>
   <source>Reading the clipboard…</source>
   <translation>正在读取剪贴板…</translation>
  </message>
  <message>
   <extracomment>views/commands/edit.py</extracomment>
   <source>There is no reading to copy</source>
   <translation>没有可复制的读数</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <extracomment>views/export_dialog.py</extracomment>
   <source>Choose the folder</source>
   <translation>选择文件夹</translation>
  </message>
  <message>
   <extracomment>views/export_dialog.py</extracomment>
   <source>Choose…</source>
   <translation>选择…</translation>
  </message>
  <message>
   <extracomment>views/export_dialog.py</extracomment>
   <source>Copy the path</source>
   <translation>复制路径</translation>
  </message>
  <message>
   <extracomment>views/export_dialog.py</extracomment>
   <source>Every format adds its own suffix</source>
   <translation>每种格式各加自己的后缀</translation>
  </message>
  <message>
   <extracomment>views/export_dialog.py</extracomment>
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <extracomment>views/export_dialog.py</extracomment>
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <extracomment>views/export_dialog.py</extracomment>
   <source>Formats</source>
   <translation>格式</translation>
  </message>
  <message>
   <extracomment>views/export_dialog.py</extracomment>
   <source>Give the files a name.</source>
   <translation>请给文件命名。</translation>
  </message>
  <message>
   <extracomment>views/export_dialog.py</extracomment>
   <source>Name</source>
   <translation>文件名</translation>
  </message>
  <message>
   <extracomment>views/export_dialog.py</extracomment>
   <source>Name of the files, without suffix</source>
   <translation>文件名，不含后缀</translation>
  </message>
  <message>
   <extracomment>views/export_dialog.py</extracomment>
   <source>Open the folder</source>
   <translation>打开文件夹</translation>
  </message>
  <message>
   <extracomment>views/export_dialog.py</extracomment>
   <source>Replaces {}.</source>
   <translation>将替换 {}。</translation>
  </message>
  <message>
   <extracomment>views/export_dialog.py</extracomment>
   <source>Tick at least one format.</source>
   <translation>请至少勾选一种格式。</translation>
  </message>
  <message>
   <extracomment>views/export_dialog.py</extracomment>
   <source>Where the files are written</source>
   <translation>文件写入的位置</translation>
  </message>
  <message>
   <extracomment>views/export_dialog.py</extracomment>
   <source>Writing…</source>
   <translation>正在写入…</translation>
  </message>
  <message>
   <extracomment>views/export_dialog.py</extracomment>
   <source>Written: {}</source>
   <translation>已写入：{}</translation>
  </message>
 </context>
 <context>
  <name>ExportPreview</name>
  <message>
   <extracomment>views/export_preview.py</extracomment>
   <source>Drawing…</source>
   <translation>正在绘制…</translation>
  </message>
  <message>
   <extracomment>views/export_preview.py</extracomment>
   <source>Preview</source>
   <translation>预览</translation>
  </message>
 </context>
 <context>
  <name>FeatureStrip</name>
  <message>
   <extracomment>views/images/feature_strip.py</extracomment>
   <source>Change the channel</source>
   <translation>更改通道</translation>
  </message>
  <message>
   <extracomment>views/images/feature_strip.py</extracomment>
   <source>Change the features</source>
   <translation>更改特征</translation>
  </message>
  <message>
   <extracomment>views/images/feature_strip.py</extracomment>
   <source>Change the layer</source>
   <translation>更改层</translation>
  </message>
  <message>
   <extracomment>views/images/feature_strip.py</extracomment>
   <source>Channel of the layer</source>
   <translation>该层的通道</translation>
  </message>
  <message>
   <extracomment>views/images/feature_strip.py</extracomment>
   <source>Compare with another distortion</source>
   <translation>与另一种失真比较</translation>
  </message>
  <message>
   <extracomment>views/images/feature_strip.py</extracomment>
   <source>Draw the losses of another distortion, too</source>
   <translation>同时绘制另一种失真的损失</translation>
  </message>
  <message>
   <extracomment>views/images/feature_strip.py</extracomment>
   <source>Features φ of the perceptual loss</source>
   <translation>感知损失的特征 φ</translation>
  </message>
  <message>
   <extracomment>views/images/feature_strip.py</extracomment>
   <source>From a file…</source>
   <translation>来自文件…</translation>
  </message>
  <message>
   <extracomment>views/images/feature_strip.py</extracomment>
   <source>Layer whose feature maps are shown</source>
   <translation>显示其特征图的层</translation>
  </message>
  <message>
   <extracomment>views/images/feature_strip.py</extracomment>
   <source>against</source>
   <translation>对比</translation>
  </message>
  <message>
   <extracomment>views/images/feature_strip.py</extracomment>
   <source>all channels</source>
   <translation>所有通道</translation>
  </message>
  <message>
   <extracomment>views/images/feature_strip.py</extracomment>
   <source>all directions</source>
   <translation>所有方向</translation>
  </message>
  <message>
   <extracomment>views/images/feature_strip.py</extracomment>
   <source>layer {}</source>
   <translation>第 {} 层</translation>
  </message>
  <message>
   <extracomment>views/images/feature_strip.py</extracomment>
   <source>nothing</source>
   <translation>无</translation>
  </message>
  <message>
   <extracomment>views/images/feature_strip.py</extracomment>
   <source>oriented filters</source>
   <translation>方向滤波器</translation>
  </message>
  <message>
   <extracomment>views/images/feature_strip.py</extracomment>
   <source>pixels</source>
   <translation>像素</translation>
  </message>
  <message>
   <extracomment>views/images/feature_strip.py</extracomment>
   <source>φ</source>
   <translation>φ</translation>
  </message>
 </context>
 <context>
  <name>FileCommands</name>
  <message>
   <extracomment>views/commands/file.py</extracomment>
   <source>All files (*)</source>
   <translation>所有文件 (*)</translation>
  </message>
  <message>
   <extracomment>views/commands/file.py</extracomment>
   <source>Allow {} and open</source>
   <translation>允许 {} 并打开</translation>
  </message>
  <message>
   <extracomment>views/commands/file.py</extracomment>
   <source>Exported figures ({})</source>
   <translation>导出的图 ({})</translation>
  </message>
  <message>
   <extracomment>views/commands/file.py</extracomment>
   <source>New session</source>
   <translation>新会话</translation>
  </message>
  <message>
   <extracomment>views/commands/file.py</extracomment>
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <extracomment>views/commands/file.py</extracomment>
   <source>Open {}</source>
   <translation>打开 {}</translation>
  </message>
  <message>
   <extracomment>views/commands/file.py</extracomment>
   <source>Predictions ({})</source>
   <translation>预测 ({})</translation>
  </message>
  <message>
   <extracomment>views/commands/file.py</extracomment>
   <source>Save as</source>
   <translation>另存为</translation>
  </message>
  <message>
   <extracomment>views/commands/file.py</extracomment>
   <source>Save the changes?</source>
   <translation>保存更改？</translation>
  </message>
  <message>
   <extracomment>views/commands/file.py</extracomment>
   <source>Sessions (*{})</source>
   <translation>会话 (*{})</translation>
  </message>
  <message>
   <extracomment>views/commands/file.py</extracomment>
   <source>Sessions and data (*{} {})</source>
   <translation>会话与数据 (*{} {})</translation>
  </message>
  <message>
   <extracomment>views/commands/file.py</extracomment>
   <source>Untitled</source>
   <translation>未命名</translation>
  </message>
  <message>
   <extracomment>views/commands/file.py</extracomment>
   <source>“{}” has changes that are not saved.</source>
   <translation>“{}”有未保存的更改。</translation>
  </message>
 </context>
 <context>
  <name>FilterBar</name>
  <message>
   <extracomment>views/batch/filter_bar.py</extracomment>
   <source>1 row</source>
   <translation>1 行</translation>
  </message>
  <message>
   <extracomment>views/batch/filter_bar.py</extracomment>
   <source>Filter the samples</source>
   <translation>筛选样本</translation>
  </message>
  <message>
   <extracomment>views/batch/filter_bar.py</extracomment>
   <source>Loss &gt;</source>
   <translation>损失 &gt;</translation>
  </message>
  <message>
   <extracomment>views/batch/filter_bar.py</extracomment>
   <source>Only rows whose predicted class is not the label</source>
   <translation>仅预测类别与标签不符的行</translation>
  </message>
  <message>
   <extracomment>views/batch/filter_bar.py</extracomment>
   <source>Only rows with a loss above</source>
   <translation>仅损失高于此值的行</translation>
  </message>
  <message>
   <extracomment>views/batch/filter_bar.py</extracomment>
   <source>Only rows with a loss above; empty: all</source>
   <translation>仅损失高于此值的行；留空：全部</translation>
  </message>
  <message>
   <extracomment>views/batch/filter_bar.py</extracomment>
   <source>Row number, row name, label or predicted class (Ctrl+F)</source>
   <translation>行号、行名、标签或预测类别 (Ctrl+F)</translation>
  </message>
  <message>
   <extracomment>views/batch/filter_bar.py</extracomment>
   <source>Rows shown</source>
   <translation>显示的行</translation>
  </message>
  <message>
   <extracomment>views/batch/filter_bar.py</extracomment>
   <source>Search</source>
   <translation>搜索</translation>
  </message>
  <message>
   <extracomment>views/batch/filter_bar.py</extracomment>
   <source>Search rows by number, name or class</source>
   <translation>按编号、名称或类别搜索行</translation>
  </message>
  <message>
   <extracomment>views/batch/filter_bar.py</extracomment>
   <source>Search the samples</source>
   <translation>搜索样本</translation>
  </message>
  <message>
   <extracomment>views/batch/filter_bar.py</extracomment>
   <source>Show all rows</source>
   <translation>显示所有行</translation>
  </message>
  <message>
   <extracomment>views/batch/filter_bar.py</extracomment>
   <source>Wrong</source>
   <translation>错误</translation>
  </message>
  <message>
   <extracomment>views/batch/filter_bar.py</extracomment>
   <source>{} of {} rows</source>
   <translation>{} / {} 行</translation>
  </message>
  <message>
   <extracomment>views/batch/filter_bar.py</extracomment>
   <source>{} rows</source>
   <translation>{} 行</translation>
  </message>
  <message>
   <extracomment>views/batch/filter_bar.py</extracomment>
   <source>{}, the first {} shown</source>
   <translation>{}，显示前 {} 行</translation>
  </message>
 </context>
 <context>
  <name>FormulaEdit</name>
  <message>
   <extracomment>views/own_loss/formula_edit.py</extracomment>
   <source>Formula</source>
   <translation>公式</translation>
  </message>
  <message>
   <extracomment>views/own_loss/formula_edit.py</extracomment>
   <source>In y and t, such as {}</source>
   <translation>用 y 和 t 写，例如 {}</translation>
  </message>
 </context>
 <context>
  <name>FormulaPage</name>
  <message>
   <extracomment>views/own_loss/formula_page.py</extracomment>
   <source>&amp;Name</source>
   <translation>名称(&amp;N)</translation>
  </message>
  <message>
   <extracomment>views/own_loss/formula_page.py</extracomment>
   <source>Functions: {}</source>
   <translation>函数：{}</translation>
  </message>
  <message>
   <extracomment>views/own_loss/formula_page.py</extracomment>
   <source>as the formula</source>
   <translation>同公式</translation>
  </message>
  <message>
   <extracomment>views/own_loss/formula_page.py</extracomment>
   <source>y, p (probability), z (logit) or s (score): the prediction; t: the target; e = y − t. Other names become parameters.</source>
   <translation>y、p（概率）、z（对数几率）或 s（得分）：预测；t：目标；e = y − t。其他名称成为参数。</translation>
  </message>
 </context>
 <context>
  <name>FormulaView</name>
  <message>
   <extracomment>views/inspector/formula.py</extracomment>
   <source>Copy as TeX</source>
   <translation>复制为 TeX</translation>
  </message>
 </context>
 <context>
  <name>GridModel</name>
  <message>
   <extracomment>model/grid_model.py</extracomment>
   <source>Edit {}</source>
   <translation>编辑 {}</translation>
  </message>
 </context>
 <context>
  <name>GridPage</name>
  <message>
   <extracomment>views/grid/grid_page.py</extracomment>
   <source>Add a row</source>
   <translation>添加一行</translation>
  </message>
  <message>
   <extracomment>views/grid/grid_page.py</extracomment>
   <source>Add a row (Insert)</source>
   <translation>添加一行 (Insert)</translation>
  </message>
  <message>
   <extracomment>views/grid/grid_page.py</extracomment>
   <source>Paste cells or numbers (Ctrl+V)</source>
   <translation>粘贴单元格或数字 (Ctrl+V)</translation>
  </message>
  <message>
   <extracomment>views/grid/grid_page.py</extracomment>
   <source>Paste numbers</source>
   <translation>粘贴数字</translation>
  </message>
  <message>
   <extracomment>views/grid/grid_page.py</extracomment>
   <source>Remove a row</source>
   <translation>删除一行</translation>
  </message>
  <message>
   <extracomment>views/grid/grid_page.py</extracomment>
   <source>Remove rows</source>
   <translation>删除多行</translation>
  </message>
  <message>
   <extracomment>views/grid/grid_page.py</extracomment>
   <source>Remove the selected rows (Ctrl+Delete)</source>
   <translation>删除选中的行 (Ctrl+Delete)</translation>
  </message>
  <message>
   <extracomment>views/grid/grid_page.py</extracomment>
   <source>Share that is computed</source>
   <translation>已计算的比例</translation>
  </message>
  <message>
   <extracomment>views/grid/grid_page.py</extracomment>
   <source>computing …</source>
   <translation>正在计算…</translation>
  </message>
 </context>
 <context>
  <name>Heading</name>
  <message>
   <extracomment>views/inspector/section.py</extracomment>
   <source>folded</source>
   <translation>已折叠</translation>
  </message>
  <message>
   <extracomment>views/inspector/section.py</extracomment>
   <source>unfolded</source>
   <translation>已展开</translation>
  </message>
 </context>
 <context>
  <name>Help</name>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>, </source>
   <translation>、</translation>
  </message>
  <message>
   <extracomment>views/help/whats_this.py</extracomment>
   <source>All losses by family. A tick draws a loss, a click explains it in the inspector. Type above the list to search by name.</source>
   <translation>按族列出的所有损失。勾选即绘制，点击即在检查器中解释。在列表上方输入可按名称搜索。</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>All losses side by side: [Conventions]({}).</source>
   <translation>所有损失并列：[约定]({})。</translation>
  </message>
  <message>
   <extracomment>views/help/whats_this.py</extracomment>
   <source>Choose one of the list, with the mouse or with ↑ and ↓.</source>
   <translation>用鼠标或 ↑ ↓ 从列表中选择。</translation>
  </message>
  <message>
   <extracomment>views/help/whats_this.py</extracomment>
   <source>Choose with the mouse or with the arrow keys.</source>
   <translation>用鼠标或方向键选择。</translation>
  </message>
  <message>
   <extracomment>views/help/whats_this.py</extracomment>
   <source>Click it, or press Space, to switch it.</source>
   <translation>点击或按空格键切换。</translation>
  </message>
  <message>
   <extracomment>views/help/whats_this.py</extracomment>
   <source>Click it, or press Space.</source>
   <translation>点击或按空格键。</translation>
  </message>
  <message>
   <extracomment>views/help/whats_this.py</extracomment>
   <source>Click one, or go on with ← and →.</source>
   <translation>点击一项，或用 ← → 继续。</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>Conventions</source>
   <translation>约定</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>Curve</source>
   <translation>曲线</translation>
  </message>
  <message>
   <extracomment>views/help/whats_this.py</extracomment>
   <source>Drag it, or use the arrow keys; Page Up and Page Down go further.</source>
   <translation>拖动它，或用方向键；Page Up 与 Page Down 移动更远。</translation>
  </message>
  <message>
   <extracomment>views/help/whats_this.py</extracomment>
   <source>Drag what can be moved, or use the arrow keys. The wheel zooms, dragging the ground pans, a double click shows everything again. A click pins a reading.</source>
   <translation>拖动可移动的对象，或用方向键。滚轮缩放，拖动背景平移，双击恢复全貌。点击可固定读数。</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>Formula</source>
   <translation>公式</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>Inputs</source>
   <translation>输入</translation>
  </message>
  <message>
   <extracomment>views/help/pages.py</extracomment>
   <source>Lessons to open</source>
   <translation>可打开的课程</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>Open in the program</source>
   <translation>在程序中打开</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>Parameters</source>
   <translation>参数</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>Reference</source>
   <translation>参考文献</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>See also</source>
   <translation>另见</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>The loss and its gradient over the {}, for both labels.</source>
   <translation>两种标签下，损失及其梯度随{} 的变化。</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>The loss and its gradient over the {}.</source>
   <translation>损失及其梯度随{} 的变化。</translation>
  </message>
  <message>
   <extracomment>views/help/whats_this.py</extracomment>
   <source>The numbers that are drawn. Every number can be typed here, and a table can be pasted from a spreadsheet.</source>
   <translation>所绘制的数字。每个数字都可在此输入，也可从电子表格粘贴整张表。</translation>
  </message>
  <message>
   <extracomment>views/help/pages.py</extracomment>
   <source>The program</source>
   <translation>程序</translation>
  </message>
  <message>
   <extracomment>views/help/whats_this.py</extracomment>
   <source>The selected loss: formula, gradient, its value now, parameters, the convention of each framework, when it fails, and the same computation as code.</source>
   <translation>所选损失：公式、梯度、现在的值、参数、各框架的约定、何时失效，以及同一计算的代码。</translation>
  </message>
  <message>
   <extracomment>views/help/whats_this.py</extracomment>
   <source>The text of the open lesson, with printed numbers beside those computed here.</source>
   <translation>所打开课程的正文，印出的数字旁是此处计算的数字。</translation>
  </message>
  <message>
   <extracomment>views/help/whats_this.py</extracomment>
   <source>Type a number, or change it with ↑ and ↓.</source>
   <translation>输入数字，或用 ↑ ↓ 更改。</translation>
  </message>
  <message>
   <extracomment>views/help/whats_this.py</extracomment>
   <source>Type and press Enter.</source>
   <translation>输入并按 Enter。</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>When it fails</source>
   <translation>何时失效</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>When to use it</source>
   <translation>何时使用</translation>
  </message>
  <message>
   <extracomment>views/help/pages.py</extracomment>
   <source>Workspaces</source>
   <translation>工作区</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>allowed</source>
   <translation>允许</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>also called {}</source>
   <translation>又称 {}</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>as in</source>
   <translation>如同</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>default</source>
   <translation>默认</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>from the package {}</source>
   <translation>来自包 {}</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>function</source>
   <translation>函数</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>gradient</source>
   <translation>梯度</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>input</source>
   <translation>输入</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>key `{}`</source>
   <translation>键 `{}`</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>no</source>
   <translation>否</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>on or off</source>
   <translation>开或关</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>parameter</source>
   <translation>参数</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>what it does</source>
   <translation>作用</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>what it is</source>
   <translation>它是什么</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>what it sets</source>
   <translation>设置了什么</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>where it lives</source>
   <translation>所在空间</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>yes</source>
   <translation>是</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>{} (where none is named)</source>
   <translation>{}（未指定时）</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>{} ({})</source>
   <translation>{}（{}）</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>{}, or off</source>
   <translation>{}，或关</translation>
  </message>
  <message>
   <extracomment>views/help/loss_page.py</extracomment>
   <source>{}: {}</source>
   <translation>{}：{}</translation>
  </message>
 </context>
 <context>
  <name>HelpBrowser</name>
  <message>
   <extracomment>views/help/browser.py</extracomment>
   <source>Arrow keys scroll, Tab goes to the next link</source>
   <translation>方向键滚动，Tab 转到下一个链接</translation>
  </message>
  <message>
   <extracomment>views/help/browser.py</extracomment>
   <source>Page</source>
   <translation>页面</translation>
  </message>
 </context>
 <context>
  <name>HelpCommands</name>
  <message>
   <extracomment>views/commands/help.py</extracomment>
   <source>Select a loss</source>
   <translation>选择一个损失</translation>
  </message>
 </context>
 <context>
  <name>HelpWindow</name>
  <message>
   <extracomment>views/help/window.py</extracomment>
   <source>Back</source>
   <translation>后退</translation>
  </message>
  <message>
   <extracomment>views/help/window.py</extracomment>
   <source>Forward</source>
   <translation>前进</translation>
  </message>
  <message>
   <extracomment>views/help/window.py</extracomment>
   <source>Help</source>
   <translation>帮助</translation>
  </message>
  <message>
   <extracomment>views/help/window.py</extracomment>
   <source>Search all pages</source>
   <translation>搜索所有页面</translation>
  </message>
  <message>
   <extracomment>views/help/window.py</extracomment>
   <source>Share the width: arrow keys, Home, End</source>
   <translation>分配宽度：方向键、Home、End</translation>
  </message>
  <message>
   <extracomment>views/help/window.py</extracomment>
   <source>{} – Help</source>
   <translation>{} – 帮助</translation>
  </message>
 </context>
 <context>
  <name>ImageFiles</name>
  <message>
   <extracomment>views/images/files.py</extracomment>
   <source>All files (*)</source>
   <translation>所有文件 (*)</translation>
  </message>
  <message>
   <extracomment>views/images/files.py</extracomment>
   <source>Change the features</source>
   <translation>更改特征</translation>
  </message>
  <message>
   <extracomment>views/images/files.py</extracomment>
   <source>Open a stack of convolutions</source>
   <translation>打开卷积堆栈</translation>
  </message>
  <message>
   <extracomment>views/images/files.py</extracomment>
   <source>Open the reference picture</source>
   <translation>打开参考图片</translation>
  </message>
  <message>
   <extracomment>views/images/files.py</extracomment>
   <source>Open the second picture</source>
   <translation>打开第二张图片</translation>
  </message>
  <message>
   <extracomment>views/images/files.py</extracomment>
   <source>Pictures ({})</source>
   <translation>图片 ({})</translation>
  </message>
  <message>
   <extracomment>views/images/files.py</extracomment>
   <source>Stacks of convolutions (*.npz)</source>
   <translation>卷积堆栈 (*.npz)</translation>
  </message>
 </context>
 <context>
  <name>ImagesWorkspace</name>
  <message>
   <extracomment>views/workspaces/images.py</extracomment>
   <source>Change the lower row</source>
   <translation>更改下面一行</translation>
  </message>
  <message>
   <extracomment>views/workspaces/images.py</extracomment>
   <source>Every curve as a share of its maximum</source>
   <translation>每条曲线按其最大值的比例</translation>
  </message>
  <message>
   <extracomment>views/workspaces/images.py</extracomment>
   <source>Feature maps</source>
   <translation>特征图</translation>
  </message>
  <message>
   <extracomment>views/workspaces/images.py</extracomment>
   <source>Gradients</source>
   <translation>梯度</translation>
  </message>
  <message>
   <extracomment>views/workspaces/images.py</extracomment>
   <source>Lower row</source>
   <translation>下面一行</translation>
  </message>
  <message>
   <extracomment>views/workspaces/images.py</extracomment>
   <source>Move the slider</source>
   <translation>移动滑块</translation>
  </message>
  <message>
   <extracomment>views/workspaces/images.py</extracomment>
   <source>Normalise the curves</source>
   <translation>归一化曲线</translation>
  </message>
  <message>
   <extracomment>views/workspaces/images.py</extracomment>
   <source>Normalised</source>
   <translation>归一化</translation>
  </message>
  <message>
   <extracomment>views/workspaces/images.py</extracomment>
   <source>What a layer of φ sees</source>
   <translation>φ 的某一层所看到的</translation>
  </message>
  <message>
   <extracomment>views/workspaces/images.py</extracomment>
   <source>Where each loss would change the distorted picture</source>
   <translation>每种损失会在何处改变失真图片</translation>
  </message>
 </context>
 <context>
  <name>InformationWorkspace</name>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Change a probability</source>
   <translation>更改概率</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Change the direction</source>
   <translation>更改方向</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Change the distribution</source>
   <translation>更改分布</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Change the part</source>
   <translation>更改部分</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Change the unit</source>
   <translation>更改单位</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Cross-entropy and KL divergence of two distributions</source>
   <translation>两个分布的交叉熵与 KL 散度</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Distribution</source>
   <translation>分布</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Divergence</source>
   <translation>散度</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Drag a probability</source>
   <translation>拖动概率</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Drag an event</source>
   <translation>拖动事件</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Entropy</source>
   <translation>熵</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Entropy of a distribution</source>
   <translation>一个分布的熵</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Forward: what Q lacks where P is</source>
   <translation>正向：P 有而 Q 缺之处</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Keep sum</source>
   <translation>保持和</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Log p</source>
   <translation>p 取对数</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Logarithm to the base 10</source>
   <translation>以 10 为底的对数</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Logarithm to the base 2</source>
   <translation>以 2 为底的对数</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Logarithmic axis of p</source>
   <translation>p 的对数轴</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Moving one probability rescales the others, so that they sum to 1</source>
   <translation>移动一个概率会缩放其余概率，使总和为 1</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Natural logarithm</source>
   <translation>自然对数</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Nudge a probability</source>
   <translation>微调概率</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Nudge an event</source>
   <translation>微调事件</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Part</source>
   <translation>部分</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Reverse: what P lacks where Q is</source>
   <translation>反向：Q 有而 P 缺之处</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Self-information of events</source>
   <translation>事件的自信息</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Show and change P</source>
   <translation>显示并更改 P</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Show and change Q</source>
   <translation>显示并更改 Q</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Surprise</source>
   <translation>惊奇</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Switch a setting</source>
   <translation>切换设置</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Terms of</source>
   <translation>各项属于</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>Unit</source>
   <translation>单位</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>bits</source>
   <translation>比特</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>dits</source>
   <translation>迪特</translation>
  </message>
  <message>
   <extracomment>views/workspaces/information.py</extracomment>
   <source>nats</source>
   <translation>奈特</translation>
  </message>
 </context>
 <context>
  <name>Inspector</name>
  <message>
   <extracomment>views/inspector/inspector.py</extracomment>
   <source>Arrow keys scroll it</source>
   <translation>用方向键滚动</translation>
  </message>
  <message>
   <extracomment>views/inspector/inspector.py</extracomment>
   <source>Inspector</source>
   <translation>检查器</translation>
  </message>
 </context>
 <context>
  <name>KeyboardSheet</name>
  <message>
   <extracomment>views/keyboard_sheet.py</extracomment>
   <source>Arrow keys scroll it</source>
   <translation>用方向键滚动</translation>
  </message>
  <message>
   <extracomment>views/keyboard_sheet.py</extracomment>
   <source>Keyboard</source>
   <translation>键盘</translation>
  </message>
 </context>
 <context>
  <name>LessonCommands</name>
  <message>
   <extracomment>views/commands/lessons.py</extracomment>
   <source>Open a lesson</source>
   <translation>打开课程</translation>
  </message>
 </context>
 <context>
  <name>LessonDialog</name>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>Conclude</source>
   <translation>总结</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>Controls below the plot</source>
   <translation>图下方的控件</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>Data</source>
   <translation>数据</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>Hide</source>
   <translation>隐藏</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>Inspector</source>
   <translation>检查器</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>List of losses</source>
   <translation>损失列表</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>Look</source>
   <translation>观察</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>Losses and parameters</source>
   <translation>损失与参数</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>Nobody can change</source>
   <translation>禁止更改</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>Notes</source>
   <translation>注释</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>Ranges: zoom and pan</source>
   <translation>范围：缩放与平移</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>Save as a locked lesson</source>
   <translation>另存为锁定课程</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>Sessions (*{})</source>
   <translation>会话 (*{})</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>Settings</source>
   <translation>设置</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>Stands above the lesson</source>
   <translation>显示在课程上方</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>Tabs of the workspaces</source>
   <translation>工作区标签页</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>Title</source>
   <translation>标题</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>Tools above the plot</source>
   <translation>图上方的工具</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>Try</source>
   <translation>尝试</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>What follows</source>
   <translation>由此得出什么</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>What is dragged or slid</source>
   <translation>可拖动或滑动的对象</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>What is shown</source>
   <translation>显示了什么</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>What to change</source>
   <translation>可以更改什么</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>Whoever opens the lesson can choose Unlock to change everything.</source>
   <translation>打开课程的人可选择“解锁”来更改一切。</translation>
  </message>
  <message>
   <extracomment>views/lesson_dialog.py</extracomment>
   <source>Workspace</source>
   <translation>工作区</translation>
  </message>
 </context>
 <context>
  <name>LessonPanel</name>
  <message>
   <extracomment>views/lesson_panel.py</extracomment>
   <source>Arrow keys scroll it</source>
   <translation>用方向键滚动</translation>
  </message>
  <message>
   <extracomment>views/lesson_panel.py</extracomment>
   <source>Conclude</source>
   <translation>总结</translation>
  </message>
  <message>
   <extracomment>views/lesson_panel.py</extracomment>
   <source>Lesson</source>
   <translation>课程</translation>
  </message>
  <message>
   <extracomment>views/lesson_panel.py</extracomment>
   <source>Lesson {} of {}</source>
   <translation>第 {} 课，共 {} 课</translation>
  </message>
  <message>
   <extracomment>views/lesson_panel.py</extracomment>
   <source>Look</source>
   <translation>观察</translation>
  </message>
  <message>
   <extracomment>views/lesson_panel.py</extracomment>
   <source>Page of the lesson</source>
   <translation>课程页面</translation>
  </message>
  <message>
   <extracomment>views/lesson_panel.py</extracomment>
   <source>Text of the lesson</source>
   <translation>课程正文</translation>
  </message>
  <message>
   <extracomment>views/lesson_panel.py</extracomment>
   <source>This lesson cites no numbers</source>
   <translation>本课没有引用数字</translation>
  </message>
  <message>
   <extracomment>views/lesson_panel.py</extracomment>
   <source>This lesson is locked</source>
   <translation>本课已锁定</translation>
  </message>
  <message>
   <extracomment>views/lesson_panel.py</extracomment>
   <source>Try</source>
   <translation>尝试</translation>
  </message>
  <message>
   <extracomment>views/lesson_panel.py</extracomment>
   <source>Values</source>
   <translation>数值</translation>
  </message>
  <message>
   <extracomment>views/lesson_panel.py</extracomment>
   <source>Values of the lesson</source>
   <translation>课程的数值</translation>
  </message>
  <message>
   <extracomment>views/lesson_panel.py</extracomment>
   <source>What follows</source>
   <translation>由此得出什么</translation>
  </message>
  <message>
   <extracomment>views/lesson_panel.py</extracomment>
   <source>What is printed or asked for, and what it is</source>
   <translation>印出或要求的数字，以及实际的数字</translation>
  </message>
  <message>
   <extracomment>views/lesson_panel.py</extracomment>
   <source>What is shown</source>
   <translation>显示了什么</translation>
  </message>
  <message>
   <extracomment>views/lesson_panel.py</extracomment>
   <source>What to change</source>
   <translation>可以更改什么</translation>
  </message>
  <message>
   <extracomment>views/lesson_panel.py</extracomment>
   <source>page {} of {}</source>
   <translation>第 {} 页，共 {} 页</translation>
  </message>
 </context>
 <context>
  <name>Lessons</name>
  <message>
   <extracomment>digit-ce.lossx</extracomment>
   <source>0.51 for the right guess, 2.30 for the wrong one. Cross-entropy is the surprise at the true class: 0 when it was given probability 1, and ln 10 when it was given 1/10.</source>
   <translation>答对为 0.51，答错为 2.30。交叉熵是真实类别处的惊奇：给它的概率为 1 时为 0，为 1/10 时为 ln 10。</translation>
  </message>
  <message>
   <extracomment>one-outlier.lossx</extracomment>
   <source>1/7: all points that are not on the line pull alike, and seven of the eight are not.</source>
   <translation>1/7：不在直线上的点拉力都相同，八个中有七个不在。</translation>
  </message>
  <message>
   <extracomment>one-outlier.lossx</extracomment>
   <source>10/22: the outlier pulls with δ and no more, the others with their residuals, 12 together.</source>
   <translation>10/22：离群值只以 δ 拉动；其他点按其残差拉动，合计 12。</translation>
  </message>
  <message>
   <extracomment>one-outlier.lossx</extracomment>
   <source>17/7. With the last point on y = x it would be 16/21: one point turns the line.</source>
   <translation>17/7。若最后一点在 y = x 上则为 16/21：一个点就使直线转动。</translation>
  </message>
  <message>
   <extracomment>one-outlier.lossx</extracomment>
   <source>19/18 with δ = 1, however far above it the outlier stands.</source>
   <translation>δ = 1 时为 19/18，不论离群值高出多少。</translation>
  </message>
  <message>
   <extracomment>one-outlier.lossx</extracomment>
   <source>20/32: the squared error pulls with the size of the residual, and the eight sizes add up to 32.</source>
   <translation>20/32：平方误差按残差的大小拉动，八个残差合计 32。</translation>
  </message>
  <message>
   <extracomment>table-tennis.lossx</extracomment>
   <source>63/64 · log₂(64/63) + 1/64 · 6 = 0.022365 + 0.09375 = 0.116115. With log₂(64/63) = 0.02272 rounded to 0.023 first, it would come out as 0.1164.</source>
   <translation>63/64 · log₂(64/63) + 1/64 · 6 = 0.022365 + 0.09375 = 0.116115。若先把 log₂(64/63) = 0.02272 舍入为 0.023，结果会是 0.1164。</translation>
  </message>
  <message>
   <extracomment>cat-likelihood.lossx</extracomment>
   <source>8 log 2: at y = 0.5 every picture costs log 2 = 0.693, whatever it shows.</source>
   <translation>8 log 2：在 y = 0.5 处每张图片的代价都是 log 2 = 0.693，不论它是什么。</translation>
  </message>
  <message>
   <extracomment>ridge-and-lasso.lossx</extracomment>
   <source>A linear model with eight features, fitted to 16 noisy samples by minimising data term + λ·Σ|w|. On the left are two of the weights: contours of the data term, the diamond of all weights with the same penalty as the minimiser, and its path from λ = 0 to the origin. In the middle is every weight over λ, on the right every weight now. Guess under Values how many would be exactly 0 with the L2 penalty.</source>
   <translation>一个有八个特征的线性模型，通过最小化数据项 + λ·Σ|w| 拟合 16 个有噪声的样本。左边是其中两个权重：数据项的等高线、与最小点惩罚相同的所有权重构成的菱形，以及从 λ = 0 到原点的路径。中间是每个权重随 λ 的变化，右边是现在的每个权重。请在“数值”中猜：用 L2 惩罚时会有多少个恰为 0。</translation>
  </message>
  <message>
   <extracomment>pixels-or-perception.lossx</extracomment>
   <source>A little more than twice that of one pixel, and at four pixels it will not double again: where an edge has left its place, further away is not much worse.</source>
   <translation>比一个像素的两倍略多；到四个像素时不会再翻倍：边缘离开原位之后，再远也坏不了多少。</translation>
  </message>
  <message>
   <extracomment>pixels-or-perception.lossx</extracomment>
   <source>A loss on pixels compares what stands at the same place. A loss on features compares what is there, and puts up with a small move. It is no measure of truth either: at two pixels both call the shift worse, and φ decides what counts.</source>
   <translation>像素上的损失比较同一位置的内容。特征上的损失比较有什么内容，容忍小的移动。它也不是衡量真相的标准：平移两个像素时，两者都认为平移更糟，而什么重要由 φ 决定。</translation>
  </message>
  <message>
   <extracomment>two-matches.lossx</extracomment>
   <source>A match that one team wins nine times of ten still leaves almost half a bit open: the curve is steep at its ends.</source>
   <translation>一队十次胜九次的比赛仍有近半个比特的不确定：曲线在两端很陡。</translation>
  </message>
  <message>
   <extracomment>digit-mse.lossx</extracomment>
   <source>A network has read a picture of a 2 and gives ten probabilities, one a digit. The first prediction puts 0.6 on the 2, the second puts 0.6 on the 7. The label is 1 at the 2 and 0 elsewhere, so the loss is half the sum of the squared distances between the bars and the label.</source>
   <translation>网络读了一张 2 的图片，给出十个概率，每个数字一个。第一个预测给 2 的概率为 0.6，第二个给 7 的概率为 0.6。标签在 2 处为 1，其余为 0，因此损失是柱与标签之间距离平方之和的一半。</translation>
  </message>
  <message>
   <extracomment>imbalance.lossx</extracomment>
   <source>A noisy picture of a disc has 256 pixels, and 28 of them are its edge. One model says of every pixel that it is no edge; the other looks for steep brightness, finds all 28 and takes 36 more for edges. By the classification error the model that finds nothing is the better one: 28 mistakes against 36.</source>
   <translation>一张有噪声的圆盘图片有 256 个像素，其中 28 个是边缘。一个模型说每个像素都不是边缘；另一个寻找陡峭的亮度变化，找到全部 28 个，又把另外 36 个当作边缘。按分类误差，什么也没找到的模型更好：28 个错误对 36 个。</translation>
  </message>
  <message>
   <extracomment>coin-underflow.lossx</extracomment>
   <source>A product of many probabilities is 0 long before the data are large, and a 0 has no maximum and no slope. The logarithm has its maximum at the same p, and the sum is about −1386. This is why the log-likelihood is what is maximised, and its negative, the cross-entropy, what is minimised.</source>
   <translation>许多概率的乘积远在数据变大之前就为 0，而 0 没有最大值也没有斜率。对数在同一个 p 处取最大值，总和约为 −1386。因此最大化的是对数似然，而最小化的是其负值，即交叉熵。</translation>
  </message>
  <message>
   <extracomment>digits-descent.lossx</extracomment>
   <source>A softmax classifier of 64 pixels starts with all weights 0 and goes through the digits 20 times, 32 at a step. It is trained three times, with the same mini-batches, under cross-entropy, squared error and 0-1 loss. On the left is the training loss, in the middle the share of wrong answers on digits it was not trained on, on the right what it learned: orange pixels speak for a digit, blue ones against it.</source>
   <translation>一个 64 像素的 softmax 分类器从全零权重开始，把全部数字过 20 遍，每步 32 个。用相同的小批量训练三次，分别在交叉熵、平方误差与 0-1 损失下。左边是训练损失，中间是未用于训练的数字上的错误比例，右边是它学到的内容：橙色像素支持某个数字，蓝色反对它。</translation>
  </message>
  <message>
   <extracomment>target-logit.lossx</extracomment>
   <source>A softmax over angles gives the true class the logit s cos θ, with θ the angle between the embedding and its prototype. The members of the family put a smaller ψ(θ) in the place of cos θ: A-softmax (−1)^k cos(mθ) − 2k, AM-softmax cos θ − m, ArcFace cos(θ + m). Above is ψ, below how fast it falls: how hard the embedding is turned towards its prototype. Guess under Values the ψ of ArcFace at θ = π.</source>
   <translation>角度 softmax 给真实类别的对数几率为 s cos θ，θ 是嵌入与其原型之间的角度。这一族的成员用更小的 ψ(θ) 代替 cos θ：A-softmax 为 (−1)^k cos(mθ) − 2k，AM-softmax 为 cos θ − m，ArcFace 为 cos(θ + m)。上方是 ψ，下方是它下降得多快：嵌入朝其原型转动的力度。请在“数值”中猜 ArcFace 在 θ = π 处的 ψ。</translation>
  </message>
  <message>
   <extracomment>why-not-accuracy.lossx</extracomment>
   <source>Accuracy changes only where a point changes sides, so its gradient is 0 almost everywhere and undefined on the edges: descent can't use it. Cross-entropy is smooth, has a slope everywhere, and going down it lowers the errors, too.</source>
   <translation>准确率只在点换边时才变化，因此其梯度几乎处处为 0，在边上没有定义：下降用不上它。交叉熵平滑，处处有斜率，沿它下降也会减少错误。</translation>
  </message>
  <message>
   <extracomment>target-logit.lossx</extracomment>
   <source>All margins make the same cosine count for less, so that the angle has to become smaller. With m = 2, A-softmax pulls twice as hard at 45° as the slope of a cosine ever is, but not at all where its pieces meet; AM-softmax leaves the slope of the cosine as it is; ArcFace pulls even at θ = 0. Where ψ rises, a hard example gets worse: that is what the fallback is for.</source>
   <translation>所有间隔都使同样的余弦分量变小，因此角度必须变小。m = 2 时，A-softmax 在 45° 处的拉力是余弦斜率最大值的两倍，但在各段相接处完全没有拉力；AM-softmax 保持余弦的斜率不变；ArcFace 在 θ = 0 处也拉动。ψ 上升之处，困难的样例变得更糟：回退形式正为此而设。</translation>
  </message>
  <message>
   <extracomment>ridge-and-lasso.lossx</extracomment>
   <source>Article on L1 and L2 penalties; the samples follow the first example of Tibshirani (1996), whose eight weights are 3, 1.5, 0, 0, 2, 0, 0, 0</source>
   <translation>关于 L1 与 L2 惩罚的文章；样本仿照 Tibshirani (1996) 的第一个例子，其八个权重为 3、1.5、0、0、2、0、0、0</translation>
  </message>
  <message>
   <extracomment>nll.lossx</extracomment>
   <source>Article on NLLLoss and its relation to CrossEntropyLoss</source>
   <translation>关于 NLLLoss 及其与 CrossEntropyLoss 关系的文章</translation>
  </message>
  <message>
   <extracomment>imbalance.lossx</extracomment>
   <source>Article on a weighted softmax loss for finding edges in pictures, where edge pixels weigh 1 and all others 0.001</source>
   <translation>关于在图片中寻找边缘的加权 softmax 损失的文章，其中边缘像素的权重为 1，其余为 0.001</translation>
  </message>
  <message>
   <extracomment>three-classes.lossx</extracomment>
   <source>Article on cross-entropy as the distance of two distributions, with three classes</source>
   <translation>关于以交叉熵作为两个分布之距离的文章，三个类别</translation>
  </message>
  <message>
   <extracomment>table-tennis.lossx</extracomment>
   <source>Article on information and entropy: a match that is all but decided</source>
   <translation>关于信息与熵的文章：一场几乎没有悬念的比赛</translation>
  </message>
  <message>
   <extracomment>eight-teams.lossx</extracomment>
   <source>Article on information and entropy: a tournament of eight teams of equal strength</source>
   <translation>关于信息与熵的文章：八支实力相当的队伍的锦标赛</translation>
  </message>
  <message>
   <extracomment>two-matches.lossx</extracomment>
   <source>Article on information and entropy: the entropy of two matches</source>
   <translation>关于信息与熵的文章：两场比赛的熵</translation>
  </message>
  <message>
   <extracomment>gaussian-least-squares.lossx</extracomment>
   <source>Article on loss functions: the maximum-likelihood line under Gaussian noise is the line of least squares</source>
   <translation>关于损失函数的文章：高斯噪声下的最大似然直线就是最小二乘直线</translation>
  </message>
  <message>
   <extracomment>one-outlier.lossx</extracomment>
   <source>Article on regression losses: L1, L2, smooth L1 and Huber under an outlier</source>
   <translation>关于回归损失的文章：有离群点时的 L1、L2、平滑 L1 与 Huber</translation>
  </message>
  <message>
   <extracomment>kl-not-symmetric.lossx</extracomment>
   <source>Article on relative entropy and cross-entropy: Gibbs' inequality</source>
   <translation>关于相对熵与交叉熵的文章：吉布斯不等式</translation>
  </message>
  <message>
   <extracomment>soft-softmax.lossx</extracomment>
   <source>Article on softmax: the soft softmax, whose logits are divided by a temperature T</source>
   <translation>关于 softmax 的文章：软 softmax，其对数几率除以温度 T</translation>
  </message>
  <message>
   <extracomment>cat-likelihood.lossx</extracomment>
   <source>Article on where the cross-entropy comes from: the likelihood of n pictures that show a cat (x = 1) or none (x = 0), and its logarithm as the loss</source>
   <translation>关于交叉熵由来的文章：n 张有猫（x = 1）或无猫（x = 0）的图片的似然，以及以其对数作为损失</translation>
  </message>
  <message>
   <extracomment>two-models.lossx</extracomment>
   <source>Article on why networks are trained with the cross-entropy and not with the classification error</source>
   <translation>关于为何用交叉熵而不用分类误差训练网络的文章</translation>
  </message>
  <message>
   <extracomment>ce-from-logits.lossx</extracomment>
   <source>Article that recomputes by hand what a framework's CrossEntropyLoss prints</source>
   <translation>手工重算某框架的 CrossEntropyLoss 所输出数值的文章</translation>
  </message>
  <message>
   <extracomment>mse-saturates.lossx</extracomment>
   <source>At z = −5 the cross-entropy pulls about 150 times as hard as the squared error. After a sigmoid or a softmax the squared error stalls exactly where learning is needed most.</source>
   <translation>在 z = −5 处，交叉熵的拉力约为平方误差的 150 倍。在 sigmoid 或 softmax 之后，平方误差恰在最需要学习之处停滞。</translation>
  </message>
  <message>
   <extracomment>why-not-accuracy.lossx</extracomment>
   <source>Between two edges nothing changes: it is 0 at almost every weight and bias.</source>
   <translation>两条边之间什么都不变：它在几乎每个权重与偏置处为 0。</translation>
  </message>
  <message>
   <extracomment>epsilon-gradient.lossx</extracomment>
   <source>Binary cross-entropy with the label 1. The naive form clips p = 1 / (1 + exp(−z)) to [ε, 1 − ε] before it takes the logarithm. The probe stands at z = −20: sure, and wrong. The stable form has the slope −1 there. The clipped one has none.</source>
   <translation>标签为 1 的二元交叉熵。朴素形式在取对数之前把 p = 1 / (1 + exp(−z)) 裁剪到 [ε, 1 − ε]。探针在 z = −20 处：确信而错误。稳定形式在那里的斜率为 −1，裁剪的形式没有斜率。</translation>
  </message>
  <message>
   <extracomment>cat-likelihood.lossx</extracomment>
   <source>Cat or not: the likelihood of n pictures</source>
   <translation>是不是猫：n 张图片的似然</translation>
  </message>
  <message>
   <extracomment>softmax-ce.lossx</extracomment>
   <source>Change any logit: the product stays p − y, the predicted probability minus the label. Make the true class very unlikely: ∂L/∂p explodes, yet the product never leaves [−1, 1], because p in the Jacobian cancels the 1/p. Choose the squared error and see that nothing cancels there.</source>
   <translation>改变任一对数几率：乘积始终是 p − y，即预测概率减标签。使真实类别非常不可能：∂L/∂p 急剧增大，而乘积从不离开 [−1, 1]，因为雅可比矩阵中的 p 消去了 1/p。选择平方误差，看那里什么也没有消去。</translation>
  </message>
  <message>
   <extracomment>digits-descent.lossx</extracomment>
   <source>Compare after five epochs: cross-entropy is wrong on a tenth of the digits, squared error on a quarter. Its gradient has the factor p (1 − p), small where the classifier is sure. Set η to 0.5: the squared error catches up. Set μ to 0: both get slower. Tick the focal loss or a hinge: only the new one is trained. Press Again for another order of the digits.</source>
   <translation>比较五轮之后：交叉熵错十分之一的数字，平方误差错四分之一。其梯度带有因子 p (1 − p)，在分类器确信之处很小。把 η 设为 0.5：平方误差赶上。把 μ 设为 0：两者都变慢。勾选焦点损失或合页损失：只训练新的一个。按“再次”换另一种数字顺序。</translation>
  </message>
  <message>
   <extracomment>nll.lossx</extracomment>
   <source>Compare it with the cross-entropy on the same logits: row by row they are the same number, because cross-entropy is log-softmax followed by this loss. Then look at the published numbers: with a softmax in the place of the log-softmax the result is negative, which no −log of a probability can be.</source>
   <translation>与同样对数几率上的交叉熵比较：逐行是相同的数，因为交叉熵就是 log-softmax 之后再用此损失。然后看印出的数字：用 softmax 代替 log-softmax 结果为负，而概率的 −log 不可能为负。</translation>
  </message>
  <message>
   <extracomment>two-models.lossx</extracomment>
   <source>Compare the two models in the table, then choose the squared error in the list of losses: both losses prefer model 2. Open the third sample and move some probability to class 1, in either model: the losses follow every step, the classification error stays at 1/3 until class 1 is the largest.</source>
   <translation>在表格中比较两个模型，然后在损失列表中选择平方误差：两种损失都偏向模型 2。打开第三个样本，在任一模型中把一些概率移到类别 1：损失随每一步变化，分类误差保持 1/3，直到类别 1 最大。</translation>
  </message>
  <message>
   <extracomment>digits-descent.lossx</extracomment>
   <source>Cross-entropy ends at 7.4 % errors, squared error at 12.2 %, and with five times the learning rate at 9.0 % and 9.6 %: much of a loss's advantage is the size of its steps. The 0-1 loss stays at 90 %: it is flat almost everywhere, its gradient is 0, and there is nothing to descend. What is wanted is few errors; what can be descended is a smooth loss that bounds them.</source>
   <translation>交叉熵最后错 7.4 %，平方误差错 12.2 %，学习率取五倍时分别为 9.0 % 与 9.6 %：一种损失的优势很大程度上来自步子的大小。0-1 损失停在 90 %：它几乎处处平坦，梯度为 0，无从下降。想要的是少出错；能够沿其下降的，是从上方约束错误的平滑损失。</translation>
  </message>
  <message>
   <extracomment>ce-from-logits.lossx</extracomment>
   <source>Cross-entropy from logits</source>
   <translation>由对数几率计算的交叉熵</translation>
  </message>
  <message>
   <extracomment>mse-stalls.lossx</extracomment>
   <source>Cross-entropy is right after 17 steps, squared error after 232. The slope of the cross-entropy in z is p − t = 0.982; that of ½ (p − t)² has the further factor p (1 − p) = 0.0177, which is 0 where the sigmoid saturates. The squared error learns least where it is most wrong.</source>
   <translation>交叉熵在 17 步后答对，平方误差要到 232 步之后。交叉熵对 z 的斜率是 p − t = 0.982；½ (p − t)² 的斜率多一个因子 p (1 − p) = 0.0177，它在 sigmoid 饱和处为 0。平方误差在错得最多处学得最少。</translation>
  </message>
  <message>
   <extracomment>mse-stalls.lossx</extracomment>
   <source>Cross-entropy needs 20, three more than before. p (1 − p) has fallen from 0.0177 to 0.0066, and the squared error waits the longer.</source>
   <translation>交叉熵需要 20 步，比之前多三步。p (1 − p) 从 0.0177 降到 0.0066，平方误差等得更久。</translation>
  </message>
  <message>
   <extracomment>naive-softmax.lossx</extracomment>
   <source>Cross-entropy of two classes with the logits 0 and z, label 1, written as in a book (naive) and with the largest logit subtracted first (stable). Top right: how far each is from the exact loss. Bottom right: where it has no value or no gradient at all.</source>
   <translation>两个类别的交叉熵，对数几率为 0 与 z，标签为 1，按书上写法（朴素）与先减去最大对数几率（稳定）。右上：各自离精确损失多远。右下：何处完全没有值或没有梯度。</translation>
  </message>
  <message>
   <extracomment>softmax-ce.lossx</extracomment>
   <source>Derivation of the gradient of cross-entropy after a softmax, class i against class j</source>
   <translation>softmax 之后交叉熵的梯度推导，类别 i 对类别 j</translation>
  </message>
  <message>
   <extracomment>two-matches.lossx</extracomment>
   <source>Drag a bar, or a point on the curve. Where is the entropy largest, and where is it 0? Drag Q to 9/10 and check your guess. Switch between P and Q below the plot. In Q the win of the weaker team has 2 bits, but it comes in one match of four.</source>
   <translation>拖动柱，或曲线上的点。熵在哪里最大，在哪里为 0？把 Q 拖到 9/10，检验您的猜测。在图下方切换 P 与 Q。在 Q 中弱队获胜有 2 比特，但四场比赛才出现一次。</translation>
  </message>
  <message>
   <extracomment>digit-ce.lossx</extracomment>
   <source>Drag any bar but the 2 with Keep sum off: the loss does not move. Then drag the 2 towards 0 and watch the loss climb, steeper and steeper, to −ln ε = 16.1; without ε it would have no limit, while the squared error stays below 1. Set ε to 0.01 and see how much lower it caps the loss.</source>
   <translation>关闭“保持和”，拖动除 2 以外的任一柱：损失不动。然后把 2 拖向 0，看损失上升得越来越陡，直到 −ln ε = 16.1；没有 ε 它就没有上限，而平方误差保持在 1 以下。把 ε 设为 0.01，看损失的上限因此降低多少。</translation>
  </message>
  <message>
   <extracomment>eight-teams.lossx</extracomment>
   <source>Drag one of the two events along the curve: its length changes on the right, and the product follows. Set “reaches the final” to 1/8, as with sixteen teams, and check your guess. Move an event to p = 1: what is certain tells nothing. Switch on Log p: the curve becomes a straight line, and multiplying becomes adding. Switch from bits to nats: every number is multiplied by log 2 = 0.6931, and the sum still holds.</source>
   <translation>沿曲线拖动两个事件之一：右边其长度变化，乘积随之变化。把“进入决赛”设为 1/8，如同十六支队，检验您的猜测。把一个事件移到 p = 1：确定之事没有信息。打开“p 取对数”：曲线变成直线，相乘变成相加。从比特切换到奈特：每个数都乘以 log 2 = 0.6931，而求和仍成立。</translation>
  </message>
  <message>
   <extracomment>cat-likelihood.lossx</extracomment>
   <source>Drag p: the left curve is highest and the right one is lowest at the same place, k/n = 6/8. Click a picture to flip it and see the maximum move. Switch to log L and then to the mean: the curve keeps its place and changes only its sign and its scale. The inspector holds the difference between −log L and the sum of the binary cross-entropies.</source>
   <translation>拖动 p：左边曲线最高处与右边曲线最低处在同一位置，k/n = 6/8。点击图片使其翻转，看最大值移动。切换到 log L，再切换到均值：曲线位置不变，只改变符号与尺度。检查器中有 −log L 与二元交叉熵之和的差。</translation>
  </message>
  <message>
   <extracomment>digit-mse.lossx</extracomment>
   <source>Drag the bar of the 2 upwards and watch both terms shrink: the one of the 2, and those of the classes that give probability away. Then go to the second prediction and see which classes cost it most. Change the convention from textbook to pytorch: the number changes by a factor, the order of the two predictions does not.</source>
   <translation>把 2 的柱向上拖，看两种项都缩小：2 的项，以及让出概率的各类别的项。然后转到第二个预测，看哪些类别代价最大。把约定从教科书改为 PyTorch：数值相差一个倍数，两个预测的次序不变。</translation>
  </message>
  <message>
   <extracomment>kl-not-symmetric.lossx</extracomment>
   <source>Drag the bars of Q towards those of P. Terms where Q is larger than P are negative, but the sum never is: it reaches 0 only where all bars are equal. Then drag one bar of Q down to 0: KL(P‖Q) becomes infinite, because P still expects that outcome, while KL(Q‖P) stays finite. Switch to the terms of KL(Q‖P) and compare.</source>
   <translation>把 Q 的柱拖向 P 的柱。Q 大于 P 的项为负，但总和从不为负：只有所有柱相等时才为 0。然后把 Q 的一根柱拖到 0：KL(P‖Q) 变为无穷，因为 P 仍预期那个结果，而 KL(Q‖P) 保持有限。切换到 KL(Q‖P) 的各项并比较。</translation>
  </message>
  <message>
   <extracomment>one-outlier.lossx</extracomment>
   <source>Drag the last point down to the line and up again: the line of least squares follows it all the way, the others soon stop. In the inspector the share of the farthest point follows. Change Huber's δ to 10 and check your guess; at 20 its line joins that of least squares.</source>
   <translation>把最后一点拖到直线上再拖回：最小二乘直线一路跟随，其他直线很快停下。检查器中最远点的比例随之变化。把 Huber 的 δ 改为 10，检验您的猜测；到 20 时其直线与最小二乘重合。</translation>
  </message>
  <message>
   <extracomment>gaussian-least-squares.lossx</extracomment>
   <source>Drag the line until the squares are small: the point in the plane moves to the middle of the rings, which is where the colours are strongest. Press Least squares to see the exact solution arrive. Then drag σ: the coloured spot gets narrower or wider, and its middle stays. Press Likeliest σ and check your guess. Switch to W to see both over the slope alone.</source>
   <translation>拖动直线直到各正方形变小：平面中的点移到环的中央，即颜色最强处。按“最小二乘”看精确解到来。然后拖动 σ：彩色斑点变窄或变宽，中心不动。按“最大似然的 σ”，检验您的猜测。切换到 W，看两者仅随斜率的变化。</translation>
  </message>
  <message>
   <extracomment>surrogates.lossx</extracomment>
   <source>Drag the margin from 2 to −2 and watch the slopes. Between m = 0 and m = −2 the exponential's grows from 1 to 7.4, the logistic's from 0.72 to 1.27 bits. Type −10: a single mistake then weighs 22026 under the exponential and 1.44 under the logistic. Switch to nats: the logistic falls below the step between m = −0.54 and 0. Select focal: it lies below the step up to m = −1.35.</source>
   <translation>把间隔从 2 拖到 −2，看斜率。在 m = 0 与 m = −2 之间，指数损失的斜率从 1 增到 7.4，logistic 损失的从 0.72 增到 1.27 比特。输入 −10：单个错误在指数损失下的权重为 22026，在 logistic 下为 1.44。切换到奈特：logistic 在 m = −0.54 与 0 之间低于阶跃。选择焦点损失：直到 m = −1.35 它都低于阶跃。</translation>
  </message>
  <message>
   <extracomment>pixels-or-perception.lossx</extracomment>
   <source>Drag the place along the curves: the squared error of the shift passes that of the blur at 0.85 pixels, the perceptual loss at 1.27. Look at the outlines over the bars: a shift costs as much in layer 1 and far less in layers 2 and 3, which blur the edges they have found before they compare. Choose Gradients: every loss asks for another change of the same picture.</source>
   <translation>沿曲线拖动位置：平移的平方误差在 0.85 像素处超过模糊的，感知损失在 1.27 处。看柱上的轮廓：平移在第 1 层的代价同样大，在第 2 与第 3 层小得多，后者在比较之前先把找到的边缘模糊。选择“梯度”：每种损失要求对同一图片作不同的改变。</translation>
  </message>
  <message>
   <extracomment>mse-saturates.lossx</extracomment>
   <source>Drag the probe to the left. The squared error's slope is (p − 1) p (1 − p), and p (1 − p) goes to 0: the more wrong the output, the less it learns. The slope of the cross-entropy is p − 1 and goes to −1. Switch the label to 0 and see the mirror image on the other side.</source>
   <translation>把探针向左拖。平方误差的斜率是 (p − 1) p (1 − p)，而 p (1 − p) 趋于 0：输出错得越多，学得越少。交叉熵的斜率是 p − 1，趋于 −1。把标签切换为 0，看另一侧的镜像。</translation>
  </message>
  <message>
   <extracomment>naive-softmax.lossx</extracomment>
   <source>Drag the probe to the right of z = 88.72: exp(z) is more than any float32, and infinity over infinity is not a number. float16 is there already at 11.09. Go to the left of −103.97, where exp(z) has become 0 and its logarithm infinite. Then type 40: the naive form has rounded the small loss to 0, the stable one keeps its digits.</source>
   <translation>把探针拖到 z = 88.72 右边：exp(z) 大于任何 float32，无穷除以无穷不是数。float16 在 11.09 就已如此。到 −103.97 左边，exp(z) 变为 0，其对数为无穷。然后输入 40：朴素形式把小的损失舍入为 0，稳定形式保留其数位。</translation>
  </message>
  <message>
   <extracomment>epsilon-gradient.lossx</extracomment>
   <source>Drag the probe to the right until the clipped form gets its gradient back: at z = −16.12, where p = 1e-7. Type another ε, 1e-3 or 1e-12, and see the border move. Choose + ε instead of clip, and none. Switch float16 on: 1 − 1e-7 is 1 there, and the logarithm of 0 is back.</source>
   <translation>把探针向右拖，直到裁剪的形式重新有梯度：在 z = −16.12 处，p = 1e-7。输入另一个 ε，1e-3 或 1e-12，看边界移动。用 + ε 代替裁剪，再选“无”。打开 float16：那里 1 − 1e-7 就是 1，0 的对数又回来了。</translation>
  </message>
  <message>
   <extracomment>margin-circle.lossx</extracomment>
   <source>Drag x along the circle out of the wedge and watch ArcFace's loss fall. Drag it outwards: the plain softmax's loss falls without turning, the others don't change. Move s: the loss gets steeper at the edge of the wedge. Move m until the wedge fills the whole arc. Drag the hollow mark to change the radius α: a small radius keeps the loss up, whatever the angle. Press Directions to see the short arrows, too. Put x at 0, or W₂ on W₁.</source>
   <translation>沿圆把 x 拖出楔形，看 ArcFace 的损失下降。把它向外拖：普通 softmax 的损失不转动也下降，其他的不变。移动 s：损失在楔形边缘变陡。移动 m 直到楔形占满整个弧。拖动空心标记改变半径 α：半径小则损失居高不下，不论角度。按“方向”也可看见短箭头。把 x 放在 0 处，或把 W₂ 放在 W₁ 上。</translation>
  </message>
  <message>
   <extracomment>ridge-and-lasso.lossx</extracomment>
   <source>Drag λ: one weight after the other reaches 0 and stays there. Switch to L2: the diamond becomes a disc, the weights shrink together, and none becomes exactly 0 at any λ. Then choose 2 features without correlation and L1 again: both weights lose λ, w₂ is 0 from λ = 0.625 on and w₁ from 2.168 on. That is the soft threshold. Change a y in the table and see the path follow.</source>
   <translation>拖动 λ：权重一个接一个到 0 并停在那里。切换到 L2：菱形变成圆盘，各权重一起缩小，在任何 λ 下都没有一个恰为 0。然后选择无相关的 2 个特征，再选 L1：两个权重都减少 λ，w₂ 从 λ = 0.625 起为 0，w₁ 从 2.168 起。这就是软阈值。在表格中改一个 y，看路径随之变化。</translation>
  </message>
  <message>
   <extracomment>digits-minibatch.lossx</extracomment>
   <source>Draw again some times: the mean of ten rows jumps between 0.01 and 1. Drag n from 10 to 90: the means come three times closer, because √9 is 3, and a little more, because 90 of 500 rows are no small part. In the Vector workspace set the labels in the Data dock from class index to one-hot and come back: no number changes.</source>
   <translation>重新抽样几次：十行的均值在 0.01 与 1 之间跳动。把 n 从 10 拖到 90：各均值的离散缩小到三分之一，因为 √9 是 3；还略多一点，因为 500 行中的 90 行不是小部分。在“向量”工作区的“数据”面板中把标签从类别索引改为独热再回来：没有数字变化。</translation>
  </message>
  <message>
   <extracomment>coin-underflow.lossx</extracomment>
   <source>Draw fewer flips, say 1000, and the curve on the left comes back, in units of a power of ten. Draw 200 and switch to float32: there the product is lost, too. Then draw more and watch the right panel: the maximum gets sharper and stays near 0.5.</source>
   <translation>少抽一些，比如 1000 次，左边的曲线又回来了，以十的幂为单位。抽 200 次并切换到 float32：那里乘积也丢失了。然后多抽一些，看右面板：最大值更尖锐，保持在 0.5 附近。</translation>
  </message>
  <message>
   <extracomment>cat-likelihood.lossx</extracomment>
   <source>Eight pictures, six of them with a cat: the marks above. A model gives every one of them y = P(cat) = 0.6. The likelihood on the left is the product of the probabilities of what happened: 0.6 for each cat and 0.4 for each picture without one. On the right is −log of it. Guess under Values what −log L is at y = 0.5.</source>
   <translation>八张图片，其中六张有猫：上方的标记。模型给每张 y = P(猫) = 0.6。左边的似然是所发生之事的概率的乘积：每张有猫的图片 0.6，每张没有猫的图片 0.4。右边是它的 −log。请在“数值”中猜 y = 0.5 处的 −log L。</translation>
  </message>
  <message>
   <extracomment>eight-teams.lossx</extracomment>
   <source>Eight teams of equal strength play for the cup. That a team reaches the final has the probability 1/4, that it then wins the final 1/2, that it wins the cup 1/8. The curve is the self-information f(p) = −log p, in bits. On the right the information of the two events is laid end to end above that of winning the cup. Guess under Values what winning the cup would tell if there were sixteen teams.</source>
   <translation>八支实力相同的队争夺奖杯。一支队进入决赛的概率为 1/4，随后赢得决赛的概率为 1/2，赢得奖杯的概率为 1/8。曲线是自信息 f(p) = −log p，以比特计。右边，两个事件的信息首尾相接，放在赢得奖杯的信息之上。请在“数值”中猜：若有十六支队，赢得奖杯的信息是多少。</translation>
  </message>
  <message>
   <extracomment>eight-teams.lossx</extracomment>
   <source>Eight teams: information adds up</source>
   <translation>八支队：信息相加</translation>
  </message>
  <message>
   <extracomment>imbalance.lossx</extracomment>
   <source>Few edges among many pixels: class weights</source>
   <translation>众多像素中的少数边缘：类别权重</translation>
  </message>
  <message>
   <extracomment>ce-from-logits.lossx</extracomment>
   <source>Go from one row to the other and read the two losses whose mean is printed. Add the same number to all logits of a row: the softmax and the loss do not change. Read the numbers as probabilities instead and see the diagnostics object: rows that don't sum to 1, values outside [0, 1].</source>
   <translation>从一行到另一行，读出被取均值的两个损失。给一行的所有对数几率加同一个数：softmax 与损失不变。改把这些数读作概率，看诊断提出异议：各行之和不为 1，值在 [0, 1] 之外。</translation>
  </message>
  <message>
   <extracomment>two-matches.lossx</extracomment>
   <source>H(P) = 1 bit and H(Q) = 0.811278 bits, which the article prints as 0.8. The surest match has the least entropy; among all pairs the even one has the most.</source>
   <translation>H(P) = 1 比特，H(Q) = 0.811278 比特，文章印为 0.8。最确定的比赛熵最小；在所有概率对中，各占一半时熵最大。</translation>
  </message>
  <message>
   <extracomment>three-classes.lossx</extracomment>
   <source>H(p, q1) = 0.69 and H(p, q2) = 0.22: q2 is nearer to the truth. With a one-hot label cross-entropy and KL divergence are equal, and both are −log of the probability of the true class.</source>
   <translation>H(p, q1) = 0.69，H(p, q2) = 0.22：q2 更接近真实分布。标签为独热时，交叉熵与 KL 散度相等，两者都是真实类别概率的 −log。</translation>
  </message>
  <message>
   <extracomment>three-classes.lossx</extracomment>
   <source>H(p, q2) as a framework prints it</source>
   <translation>框架印出的 H(p, q2)</translation>
  </message>
  <message>
   <extracomment>surrogates.lossx</extracomment>
   <source>Hinge, exponential and logistic loss over the 0-1 step</source>
   <translation>0-1 阶跃之上的合页、指数与 logistic 损失</translation>
  </message>
  <message>
   <extracomment>two-matches.lossx</extracomment>
   <source>In match P the two teams win with probabilities 1/2 and 1/2, in match Q with 3/4 and 1/4. In the middle each outcome is a column as wide as its probability and as high as its information −log p. The areas add up to the entropy, the information to be expected. On the right both matches stand on the curve of all pairs (p, 1 − p). Guess under Values the entropy of a match (9/10, 1/10).</source>
   <translation>比赛 P 中两队获胜的概率为 1/2 与 1/2，比赛 Q 中为 3/4 与 1/4。中间每个结果是一根柱，宽为其概率，高为其信息 −log p。面积相加为熵，即期望的信息。右边两场比赛都在所有概率对 (p, 1 − p) 的曲线上。请在“数值”中猜比赛 (9/10, 1/10) 的熵。</translation>
  </message>
  <message>
   <extracomment>kl-not-symmetric.lossx</extracomment>
   <source>KL is not symmetric, and never negative</source>
   <translation>KL 不对称，且从不为负</translation>
  </message>
  <message>
   <extracomment>kl-not-symmetric.lossx</extracomment>
   <source>KL(P‖Q) is what the wrong distribution Q costs on top of the entropy, so it can't be negative (Gibbs' inequality), and it is 0 only for P = Q. It is no distance: exchanging P and Q gives another number. With the data P fixed, minimising the cross-entropy is minimising KL(P‖Q).</source>
   <translation>KL(P‖Q) 是用错误的分布 Q 在熵之上多付的代价，因此不可能为负（吉布斯不等式），仅当 P = Q 时为 0。它不是距离：交换 P 与 Q 得到另一个数。数据 P 固定时，最小化交叉熵就是最小化 KL(P‖Q)。</translation>
  </message>
  <message>
   <extracomment>kl-not-symmetric.lossx</extracomment>
   <source>KL(Q‖P) with Q = (1, 0, 0, 0), in bits</source>
   <translation>Q = (1, 0, 0, 0) 时的 KL(Q‖P)，以比特计</translation>
  </message>
  <message>
   <extracomment>target-logit.lossx</extracomment>
   <source>L-softmax, A-softmax (SphereFace), AM-softmax (CosFace) and ArcFace: margins put into the logit of the true class</source>
   <translation>L-softmax、A-softmax (SphereFace)、AM-softmax (CosFace) 与 ArcFace：把间隔放进真实类别的对数几率</translation>
  </message>
  <message>
   <extracomment>gaussian-least-squares.lossx</extracomment>
   <source>Least squares is the likelihood of Gaussian noise</source>
   <translation>最小二乘是高斯噪声的似然</translation>
  </message>
  <message>
   <extracomment>table-tennis.lossx</extracomment>
   <source>Less than twice as much: a win that is twice as frequent tells one bit less, 5 in the place of 6.</source>
   <translation>不到两倍：频率加倍的胜利少一个比特的信息，5 而不是 6。</translation>
  </message>
  <message>
   <extracomment>digits-minibatch.lossx</extracomment>
   <source>MLP</source>
   <translation>MLP</translation>
  </message>
  <message>
   <extracomment>gaussian-least-squares.lossx</extracomment>
   <source>MSE of least squares</source>
   <translation>最小二乘的 MSE</translation>
  </message>
  <message>
   <extracomment>surrogates.lossx</extracomment>
   <source>Margin losses of support vector machines, boosting and logistic regression as surrogates of the classification error</source>
   <translation>支持向量机、提升法与 logistic 回归的间隔损失，作为分类错误的代理</translation>
  </message>
  <message>
   <extracomment>digits-minibatch.lossx</extracomment>
   <source>Mini-batches of handwritten digits</source>
   <translation>手写数字的小批量</translation>
  </message>
  <message>
   <extracomment>two-models.lossx</extracomment>
   <source>Model 2 gives the third sample's class 1 the probability 0.3, and not 0.4: it is 0.155 + 0.155 + 0.523 = 0.833. With 0.4 it would be 0.708, about what is printed.</source>
   <translation>模型 2 给第三个样本的类别 1 的概率为 0.3 而不是 0.4：即 0.155 + 0.155 + 0.523 = 0.833。若为 0.4 则为 0.708，约为印出的数。</translation>
  </message>
  <message>
   <extracomment>soft-softmax.lossx</extracomment>
   <source>Move T below the plot: it divides the logits of all four rows once more, so at T = 2 the first row is what the second was. Watch the entropies climb towards 2.322 and fall to 0 as T goes to 0. Then select the cross-entropy: at a high T it is near 2.322 whatever the label, and a lower T makes a right answer cheaper and a wrong one dearer.</source>
   <translation>移动图下方的 T：四行的对数几率都再除以它，因此 T = 2 时第一行成为原来的第二行。看熵升向 2.322，T 趋于 0 时降到 0。然后选择交叉熵：T 高时不论标签都接近 2.322，T 低时正确的回答代价更小，错误的代价更大。</translation>
  </message>
  <message>
   <extracomment>target-logit.lossx</extracomment>
   <source>Move m of ArcFace from 0 to 1: the curve slides to the left. Beyond θ = π − m the paper's cos(θ + m) rises again, and the shaded zone grows; there the loss pushes away from the prototype. Change the branch from paper to fallback: ψ jumps down and keeps falling. The dotted end is the branch not in force. Select A-softmax and move its m: at θ = π it reaches 1 − 2m.</source>
   <translation>把 ArcFace 的 m 从 0 移到 1：曲线向左滑动。超过 θ = π − m，论文的 cos(θ + m) 重新上升，阴影区变大；在那里损失把嵌入推离原型。把分支从“论文”改为“回退”：ψ 跳下并继续下降。点线的末端是未生效的分支。选择 A-softmax 并移动其 m：在 θ = π 处它达到 1 − 2m。</translation>
  </message>
  <message>
   <extracomment>nll.lossx</extracomment>
   <source>NLLLoss(log_softmax(x)), what gives the printed number</source>
   <translation>NLLLoss(log_softmax(x))，它给出印出的那个数</translation>
  </message>
  <message>
   <extracomment>nll.lossx</extracomment>
   <source>NLLLoss(softmax(x)), as the article writes it</source>
   <translation>NLLLoss(softmax(x))，如文章所写</translation>
  </message>
  <message>
   <extracomment>naive-softmax.lossx</extracomment>
   <source>Naive against stable softmax: where float32 overflows</source>
   <translation>朴素与稳定的 softmax：float32 在何处溢出</translation>
  </message>
  <message>
   <extracomment>nll.lossx</extracomment>
   <source>Negative log-likelihood, and a forgotten logarithm</source>
   <translation>负对数似然，与被忘记的对数</translation>
  </message>
  <message>
   <extracomment>gaussian-least-squares.lossx</extracomment>
   <source>No line has less, so that none is likelier, whatever σ is.</source>
   <translation>没有 MSE 更小的直线，因此不论 σ 为何，也没有更可能的直线。</translation>
  </message>
  <message>
   <extracomment>mse-stalls.lossx</extracomment>
   <source>One neuron, p = σ(w x + b), with the input x = 1 and the label 0. It starts at w = b = 2, where p = 0.982: sure, and wrong. Above is its output at every step of gradient descent, below it the loss and the size of the gradient. Both losses start at the same place and take steps with the same learning rate. Guess under Values how many steps the squared error needs from w = b = 2.5.</source>
   <translation>一个神经元，p = σ(w x + b)，输入 x = 1，标签 0。从 w = b = 2 开始，p = 0.982：确信而错误。上方是梯度下降每一步的输出，下方是损失与梯度的大小。两种损失从同一处开始，以相同的学习率逐步下降。请在“数值”中猜：从 w = b = 2.5 开始，平方误差需要多少步。</translation>
  </message>
  <message>
   <extracomment>one-outlier.lossx</extracomment>
   <source>One outlier: squared, absolute and Huber loss</source>
   <translation>一个离群值：平方、绝对与 Huber 损失</translation>
  </message>
  <message>
   <extracomment>mse-saturates.lossx</extracomment>
   <source>One output through a sigmoid, p = 1 / (1 + exp(−z)), with the label 1. The probe stands at z = −5, where the output is almost 0: sure, and wrong. Above are the two losses, below their slopes.</source>
   <translation>一个经 sigmoid 的输出，p = 1 / (1 + exp(−z))，标签 1。探针在 z = −5，输出几乎为 0：确信而错误。上方是两种损失，下方是其斜率。</translation>
  </message>
  <message>
   <extracomment>soft-softmax.lossx</extracomment>
   <source>One row of logits, divided by the temperatures 1, 2, 5 and 20 before the softmax: p_k = exp(z_k / T) / Σ_j exp(z_j / T). The largest logit keeps the largest probability, but the bars become flatter as T grows. Beside each temperature stands the entropy of its probabilities, in bits; five even classes would have log₂ 5 = 2.322.</source>
   <translation>一行对数几率，在 softmax 之前除以温度 1、2、5 与 20：p_k = exp(z_k / T) / Σ_j exp(z_j / T)。最大的对数几率保持最大的概率，但 T 增大时各柱变平。每个温度旁是其概率的熵，以比特计；五个均匀的类别为 log₂ 5 = 2.322。</translation>
  </message>
  <message>
   <extracomment>kl-not-symmetric.lossx</extracomment>
   <source>One term is left, log₂(1 / 0.5). It is finite, because P allows all that Q expects; KL(P‖Q) is infinite then.</source>
   <translation>只剩一项，log₂(1 / 0.5)。它是有限的，因为 P 允许 Q 所预期的一切；此时 KL(P‖Q) 为无穷。</translation>
  </message>
  <message>
   <extracomment>kl-not-symmetric.lossx</extracomment>
   <source>P and Q are two distributions over the same four outcomes. In the middle each cross-entropy is stacked: CE(P, Q) = H(P) + KL(P‖Q) on the left, CE(Q, P) = H(Q) + KL(Q‖P) on the right. H(P) and H(Q) are both 1.75 bits, but KL(P‖Q) = 0.625 and KL(Q‖P) = 0.5 bits. On the right is what each outcome adds, and the sum. Guess under Values what KL(Q‖P) would be if Q were sure of outcome a.</source>
   <translation>P 与 Q 是同样四个结果上的两个分布。中间堆叠各交叉熵：左边 CE(P, Q) = H(P) + KL(P‖Q)，右边 CE(Q, P) = H(Q) + KL(Q‖P)。H(P) 与 H(Q) 都是 1.75 比特，但 KL(P‖Q) = 0.625，KL(Q‖P) = 0.5 比特。右边是每个结果的贡献与总和。请在“数值”中猜：若 Q 确信结果 a，KL(Q‖P) 为多少。</translation>
  </message>
  <message>
   <extracomment>pixels-or-perception.lossx</extracomment>
   <source>Pixels or perception</source>
   <translation>像素还是感知</translation>
  </message>
  <message>
   <extracomment>mse-stalls.lossx</extracomment>
   <source>Press play, or drag the line of the step. Then start further out, with w = b = 2.5 and 1000 steps, and see where p passes ½ now. Raise the learning rate η until the squared error is as quick as the cross-entropy was.</source>
   <translation>按播放，或拖动表示当前步的竖线。然后从更远处开始，w = b = 2.5，1000 步，看 p 现在在哪一步越过 ½。提高学习率 η，直到平方误差与交叉熵原来一样快。</translation>
  </message>
  <message>
   <extracomment>why-not-accuracy.lossx</extracomment>
   <source>Press play: the cross-entropy walks down, the 0-1 loss stays at the start, because its gradient is 0. Drag the start into another step. Drag a point, and see one edge of the stairs turn. Switch the picture to Surface for the loss itself.</source>
   <translation>按播放：交叉熵沿坡下降，0-1 损失停在起点，因为其梯度为 0。把起点拖到另一级台阶。拖动一个点，看台阶的一条边转动。把图像切换到“曲面”看损失本身。</translation>
  </message>
  <message>
   <extracomment>epsilon-gradient.lossx</extracomment>
   <source>Probabilities clipped to [ε, 1 − ε] before the logarithm, as Keras does with ε = 1e-7</source>
   <translation>取对数之前把概率裁剪到 [ε, 1 − ε]，如 Keras 取 ε = 1e-7</translation>
  </message>
  <message>
   <extracomment>table-tennis.lossx</extracomment>
   <source>Read both areas in the table: 0.0224 and 0.09375. The rare win gives most of the entropy. Drag P(other wins) towards 0: the entropy goes to 0, too, although the rare win becomes more and more surprising.</source>
   <translation>在表格中读两块面积：0.0224 与 0.09375。罕见的胜利给出熵的大部分。把 P(另一方胜) 拖向 0：熵也趋于 0，尽管罕见的胜利越来越令人惊奇。</translation>
  </message>
  <message>
   <extracomment>ridge-and-lasso.lossx</extracomment>
   <source>Ridge and lasso: weights that become exactly 0</source>
   <translation>岭回归与 lasso：恰为 0 的权重</translation>
  </message>
  <message>
   <extracomment>ce-from-logits.lossx</extracomment>
   <source>Rounded steps by hand: unrounded, the mean is 2.21522.</source>
   <translation>手算时各步作了舍入：不舍入时均值为 2.21522。</translation>
  </message>
  <message>
   <extracomment>one-outlier.lossx</extracomment>
   <source>Seven points have residuals from −3 to 3 from y = x, the line with the handles; the last one has 20. Least squares is pulled up to a slope of 2.4, the absolute error and Huber's loss stay near 1. Of what pulls on y = x the outlier's share is 20/32 under the squared error and 1/7 under Huber's loss with δ = 1. Guess under Values what it is with δ = 10.</source>
   <translation>七个点相对 y = x（带把手的直线）的残差为 −3 到 3；最后一点为 20。最小二乘被拉到斜率 2.4，绝对误差与 Huber 损失保持在 1 附近。在对 y = x 的拉力中，离群值的比例在平方误差下为 20/32，在 δ = 1 的 Huber 损失下为 1/7。请在“数值”中猜 δ = 10 时为多少。</translation>
  </message>
  <message>
   <extracomment>soft-softmax.lossx</extracomment>
   <source>Soft softmax: what the temperature does</source>
   <translation>柔和的 softmax：温度的作用</translation>
  </message>
  <message>
   <extracomment>softmax-ce.lossx</extracomment>
   <source>Softmax with cross-entropy: the gradient is p − y</source>
   <translation>softmax 与交叉熵：梯度是 p − y</translation>
  </message>
  <message>
   <extracomment>mse-saturates.lossx</extracomment>
   <source>Squared error saturates, cross-entropy does not</source>
   <translation>平方误差饱和，交叉熵不饱和</translation>
  </message>
  <message>
   <extracomment>mse-stalls.lossx</extracomment>
   <source>Squared error stalls, cross-entropy goes at once</source>
   <translation>平方误差停滞，交叉熵立即前进</translation>
  </message>
  <message>
   <extracomment>three-classes.lossx</extracomment>
   <source>Swap the second and third probability of q1: nothing changes, because p is 0 there. Set the base to 2 and read the same losses in bits. Look at the KL divergence beside it: it is the same number here. Make the label soft, say (0.8, 0.1, 0.1), and the two differ by the entropy of the label.</source>
   <translation>交换 q1 的第二与第三个概率：什么都不变，因为那里 p 为 0。把底设为 2，以比特读同样的损失。看旁边的 KL 散度：在此是相同的数。使标签变软，比如 (0.8, 0.1, 0.1)，两者就相差标签的熵。</translation>
  </message>
  <message>
   <extracomment>mse-stalls-softmax.lossx</extracomment>
   <source>Switch the picture to Classes: the lower bars are −∂L/∂z, where each loss pushes every logit. For the cross-entropy they are y − p. Drag the first logit up and down and watch the bars of the squared error shrink.</source>
   <translation>把图像切换到“类别”：下面的柱是 −∂L/∂z，即每种损失把各对数几率推向何处。交叉熵的为 y − p。上下拖动第一个对数几率，看平方误差的柱缩小。</translation>
  </message>
  <message>
   <extracomment>table-tennis.lossx</extracomment>
   <source>Table tennis: 63 wins in 64</source>
   <translation>乒乓球：64 场胜 63 场</translation>
  </message>
  <message>
   <extracomment>gaussian-least-squares.lossx</extracomment>
   <source>Ten points and a line that can be dragged by its two handles. The area of the squares is what the squared error adds up. On the right is the plane of all lines, one point for each W and b: the colours are the Gaussian likelihood over its maximum, the rings are lines of equal MSE. Guess under Values the σ under which the best line is likeliest.</source>
   <translation>十个点与一条可用两个把手拖动的直线。平方误差累加的就是这些正方形的面积。右边是所有直线的平面，每个 W 与 b 一个点：颜色是高斯似然除以其最大值，环是 MSE 相等的线。请在“数值”中猜使最佳直线最可能的 σ。</translation>
  </message>
  <message>
   <extracomment>digits-descent.lossx</extracomment>
   <source>Textbook chapter on mini-batch learning of handwritten digits, here with the 1 797 digits this program ships: 1 297 to train on, 500 to validate</source>
   <translation>教科书中关于手写数字小批量学习的一章，这里用本程序附带的 1 797 个数字：1 297 个用于训练，500 个用于验证</translation>
  </message>
  <message>
   <extracomment>digits-minibatch.lossx</extracomment>
   <source>Textbook chapter on mini-batch learning of handwritten digits: ten rows drawn by chance stand for all; here with the 500 test digits this program ships</source>
   <translation>教科书中关于手写数字小批量学习的一章：随机抽取的十行代表全部；这里用本程序附带的 500 个测试数字</translation>
  </message>
  <message>
   <extracomment>digit-ce.lossx</extracomment>
   <source>Textbook chapter on training a network to read handwritten digits: the cross-entropy error</source>
   <translation>教科书中关于训练网络识别手写数字的一章：交叉熵误差</translation>
  </message>
  <message>
   <extracomment>digit-mse.lossx</extracomment>
   <source>Textbook chapter on training a network to read handwritten digits: the sum of squared errors</source>
   <translation>教科书中关于训练网络识别手写数字的一章：平方误差之和</translation>
  </message>
  <message>
   <extracomment>mse-saturates.lossx</extracomment>
   <source>The argument for cross-entropy after a sigmoid: the vanishing gradient of the squared error</source>
   <translation>sigmoid 之后用交叉熵的理由：平方误差的梯度消失</translation>
  </message>
  <message>
   <extracomment>mse-stalls-softmax.lossx</extracomment>
   <source>The argument for cross-entropy after a softmax: ∂L/∂z = p − y</source>
   <translation>softmax 之后用交叉熵的理由：∂L/∂z = p − y</translation>
  </message>
  <message>
   <extracomment>pixels-or-perception.lossx</extracomment>
   <source>The argument for perceptual losses: Johnson, Alahi and Fei-Fei (2016), Perceptual losses for real-time style transfer and super-resolution</source>
   <translation>使用感知损失的理由：Johnson, Alahi and Fei-Fei (2016), Perceptual losses for real-time style transfer and super-resolution</translation>
  </message>
  <message>
   <extracomment>nll.lossx</extracomment>
   <source>The article prints NLLLoss(softmax(x)) = 1.3537, but 1.3537 comes from the log-softmax; the line as printed gives −0.3861. A negative value of this loss always means that the logarithm was forgotten.</source>
   <translation>文章印出 NLLLoss(softmax(x)) = 1.3537，但 1.3537 来自 log-softmax；按印出的那一行得 −0.3861。此损失为负总是意味着忘了取对数。</translation>
  </message>
  <message>
   <extracomment>two-models.lossx</extracomment>
   <source>The classification error only counts which number is the largest, so it can't say that a model gets better. The squared error is 0.81 against 0.34, the cross-entropy 1.8 against 0.83 with decimal logarithms, summed. The article prints 0.697 for the last number, which is a slip.</source>
   <translation>分类误差只数哪个数最大，因此反映不出模型在变好。平方误差为 0.81 对 0.34，交叉熵用常用对数求和为 1.8 对 0.83。文章把最后一个数印为 0.697，是笔误。</translation>
  </message>
  <message>
   <extracomment>ridge-and-lasso.lossx</extracomment>
   <source>The contours touch the diamond at a corner, where a weight is 0, for a whole range of λ; a disc has no corners. So the lasso selects features and ridge regression only shrinks them. At λ = 0.8 it keeps the three weights that are not 0 in truth, and pays for it: they are smaller than without a penalty. The elastic net lies between.</source>
   <translation>在整段 λ 范围内，等高线在菱形的角上与它相切，那里有一个权重为 0；圆盘没有角。因此 lasso 选择特征，岭回归只是缩小权重。在 λ = 0.8 处它保留真实值不为 0 的三个权重，并为此付出代价：它们小于没有惩罚时的值。弹性网介于两者之间。</translation>
  </message>
  <message>
   <extracomment>table-tennis.lossx</extracomment>
   <source>The entropy is 0.116115 bits. The article prints 0.1164. To hear the result of such a match tells little more than a tenth of a bit.</source>
   <translation>熵为 0.116115 比特。文章印为 0.1164。得知这样一场比赛的结果，信息只比十分之一比特略多。</translation>
  </message>
  <message>
   <extracomment>soft-softmax.lossx</extracomment>
   <source>The entropy is 0.878, 1.741, 2.211 and 2.315 bits at T = 1, 2, 5 and 20: it grows with T and never reaches log₂ 5. The temperature changes how sure the softmax is, never which class it prefers, so the number of mistakes stays the same.</source>
   <translation>T = 1、2、5 与 20 时熵为 0.878、1.741、2.211 与 2.315 比特：随 T 增大，从不达到 log₂ 5。温度改变 softmax 有多确信，从不改变它偏向哪个类别，因此错误数不变。</translation>
  </message>
  <message>
   <extracomment>surrogates.lossx</extracomment>
   <source>The exponential's gradient explodes, so that one mislabelled example outweighs all others; the logistic's is gentle and never more than 1 nat per unit of margin. The hinge pulls with 1 until the margin is 1 and then not at all. Focal loss is no upper bound of the error: it gives up height near m = 0 to turn easy examples down.</source>
   <translation>指数损失的梯度爆炸，因此一个标错的样例胜过其他所有样例；logistic 的温和，每单位间隔从不超过 1 奈特。合页损失的拉力为 1，直到间隔达到 1，之后为 0。焦点损失不是错误的上界：它放弃 m = 0 附近的高度，以降低容易样例的分量。</translation>
  </message>
  <message>
   <extracomment>cat-likelihood.lossx</extracomment>
   <source>The formula is printed without its minus sign, which gives −4.8975. With it, −log L is 4.8975, the sum of the binary cross-entropies.</source>
   <translation>公式印出时漏了负号，得 −4.8975。加上负号，−log L 为 4.8975，即二元交叉熵之和。</translation>
  </message>
  <message>
   <extracomment>margin-circle.lossx</extracomment>
   <source>The geometry of softmax losses with normalised prototypes: decision boundary, margin, and the radius of the L2-constrained softmax</source>
   <translation>归一化原型的 softmax 损失的几何：决策边界、间隔，以及 L2 约束 softmax 的半径</translation>
  </message>
  <message>
   <extracomment>coin-underflow.lossx</extracomment>
   <source>The least float32 above 0 is 2^−149. A hundred and fifty samples are enough to lose the likelihood.</source>
   <translation>大于 0 的最小 float32 是 2^−149。一百五十个样本就足以丢失似然。</translation>
  </message>
  <message>
   <extracomment>softmax-ce.lossx</extracomment>
   <source>The logits z go through the softmax p_j = exp(z_j) / Σ_k exp(z_k) and then into the cross-entropy. The chain rule has two factors: ∂L/∂p, which is −1/p at the true class and 0 elsewhere, and the softmax's Jacobian ∂p/∂z, p_i (δ_ij − p_j). The panels below show both and their product.</source>
   <translation>对数几率 z 经过 softmax p_j = exp(z_j) / Σ_k exp(z_k)，再进入交叉熵。链式法则有两个因子：∂L/∂p，在真实类别处为 −1/p，其余为 0；以及 softmax 的雅可比矩阵 ∂p/∂z，p_i (δ_ij − p_j)。下面的面板显示两者及其乘积。</translation>
  </message>
  <message>
   <extracomment>digit-mse.lossx</extracomment>
   <source>The loss is 0.0975 for the right guess and 0.5975 for the wrong one: a smaller loss means a better fit to the label. The squared error counts every class, so almost a third of what the second prediction pays is for the 0.6 on the 7.</source>
   <translation>答对的损失为 0.0975，答错的为 0.5975：损失越小，与标签越吻合。平方误差计入每个类别，因此第二个预测的代价近三分之一来自 7 处的 0.6。</translation>
  </message>
  <message>
   <extracomment>surrogates.lossx</extracomment>
   <source>The margin m = y f is positive where the sign of the score f is right. What counts is the step: 1 for a mistake, 0 else. It can't be descended, because its slope is 0. The other curves stand in for it, and below are their slopes. Hinge, squared hinge, exponential and, to base 2, logistic loss lie nowhere below the step, so their mean is never less than the share of mistakes. Guess under Values the slope of the exponential at m = −3.</source>
   <translation>得分 f 的符号正确时，间隔 m = y f 为正。要紧的是阶跃：错误为 1，否则为 0。不能沿它下降，因为它的斜率为 0。其他曲线代替它，下方是其斜率。合页、平方合页、指数以及以 2 为底的 logistic 损失处处不低于阶跃，因此其均值从不小于错误的比例。请在“数值”中猜指数损失在 m = −3 处的斜率。</translation>
  </message>
  <message>
   <extracomment>ce-from-logits.lossx</extracomment>
   <source>The mean is 2.2152. Giving such a loss the output of a softmax applies the softmax twice and makes every loss look moderate: give it logits.</source>
   <translation>均值为 2.2152。把 softmax 的输出给这样的损失会作两次 softmax，使每个损失看起来都不大：请直接给它对数几率。</translation>
  </message>
  <message>
   <extracomment>digits-minibatch.lossx</extracomment>
   <source>The mean over a mini-batch is right on average and off by about σ/√n. That is enough to take a step downhill, and too little to choose a model: the ten rows of seed 0 prefer the MLP, as seven of ten mini-batches do, while over all rows the softmax regression has the smaller loss. A few costly mistakes decide, and most mini-batches hold none of them.</source>
   <translation>小批量的均值平均而言是正确的，偏差约为 σ/√n。这足以走一步下坡，却不足以选择模型：种子 0 的十行偏向 MLP，十个小批量中有七个如此，而在所有行上 softmax 回归的损失较小。少数代价高的错误起决定作用，而大多数小批量不含它们。</translation>
  </message>
  <message>
   <extracomment>pixels-or-perception.lossx</extracomment>
   <source>The picture is shifted to the right by one pixel, which is hard to see. The dotted lines are the losses of the same picture blurred with σ = 1.2 pixels, which is easy to see. The squared error calls the shift the worse of the two: 0.00412 against 0.00331. The perceptual loss says the opposite: 0.00153 against 0.00216. Guess under Values the squared error of a shift by two pixels.</source>
   <translation>图片向右平移一个像素，很难看出。点线是同一图片用 σ = 1.2 像素模糊后的损失，很容易看出。平方误差认为平移更糟：0.00412 对 0.00331。感知损失的说法相反：0.00153 对 0.00216。请在“数值”中猜平移两个像素的平方误差。</translation>
  </message>
  <message>
   <extracomment>imbalance.lossx</extracomment>
   <source>The pixels weigh 1 and 0.001 here: compare the two models. Then go to the Vector workspace, set the weight of the class without edges to 1 in the Data dock and come back: now the model that finds nothing has the smaller cross-entropy, too, 0.377 against 0.434. Undo that, and change the convention from pytorch to textbook: the cross-entropies become nine times smaller.</source>
   <translation>此处像素的权重为 1 与 0.001：比较两个模型。然后到“向量”工作区，在“数据”面板中把无边缘类别的权重设为 1 再回来：现在什么也没找到的模型交叉熵也更小，0.377 对 0.434。撤销，并把约定从 PyTorch 改为教科书：交叉熵变为九分之一。</translation>
  </message>
  <message>
   <extracomment>mse-stalls-softmax.lossx</extracomment>
   <source>The same stall after a softmax</source>
   <translation>softmax 之后同样的停滞</translation>
  </message>
  <message>
   <extracomment>digit-ce.lossx</extracomment>
   <source>The same two predictions of a 2, measured by −Σ t log y. Because the label is 0 everywhere but at the 2, only the probability of the 2 counts. A small number, ε = 1e-7, is added to every probability so that log 0 can't occur. The first prediction is shown. Guess the loss of the second, which gives the 2 a probability of 0.1, under Values before you go to it.</source>
   <translation>对一个 2 的同样两个预测，以 −Σ t log y 衡量。因为标签除 2 外都为 0，只有 2 的概率计入。每个概率都加上小数 ε = 1e-7，使 log 0 不会出现。显示的是第一个预测。转到第二个之前，请在“数值”中猜它的损失，它给 2 的概率为 0.1。</translation>
  </message>
  <message>
   <extracomment>ridge-and-lasso.lossx</extracomment>
   <source>The slope of w² is 0 at w = 0, so nothing holds a weight there; |w| has a corner.</source>
   <translation>w² 在 w = 0 处的斜率为 0，因此没有什么把权重留在那里；|w| 有一个角。</translation>
  </message>
  <message>
   <extracomment>naive-softmax.lossx</extracomment>
   <source>The softmax as a book writes it, exp(z) over the sum of exp(z), and why frameworks don't compute it so</source>
   <translation>书上写的 softmax，exp(z) 除以 exp(z) 之和，以及框架为何不这样计算</translation>
  </message>
  <message>
   <extracomment>nll.lossx</extracomment>
   <source>The softmax gives probabilities, and this loss takes their logarithms: without the log it is minus the mean probability of the labels, -0.3861.</source>
   <translation>softmax 给出概率，而此损失要的是概率的对数：没有取对数，得到的就是标签平均概率的负值，-0.3861。</translation>
  </message>
  <message>
   <extracomment>one-outlier.lossx</extracomment>
   <source>The squared error pulls with a force that grows with the residual, so that one wrong point can outweigh all others. The absolute error pulls with the same force at any distance, and Huber and smooth L1 do so beyond their threshold: an outlier counts, but as one point.</source>
   <translation>平方误差的拉力随残差增大，因此一个错误的点可以胜过其他所有点。绝对误差在任何距离拉力相同，Huber 与平滑 L1 在阈值之外也如此：离群值计入，但只算一个点。</translation>
  </message>
  <message>
   <extracomment>naive-softmax.lossx</extracomment>
   <source>The stable form has a value everywhere, and keeps its digits where p is nearly 1: what the other classes add stays apart, so that neither log p nor p − 1 cancels. A log-softmax that only subtracts the largest logit, such as PyTorch's, gives the loss 0 and the gradient 0 from about z = 16.6 on in float32.</source>
   <translation>稳定形式处处有值，并在 p 接近 1 处保留其数位：其他类别的贡献保持分开，因此 log p 与 p − 1 都不会发生抵消。只减去最大对数几率的 log-softmax，如 PyTorch 的，在 float32 中约从 z = 16.6 起给出损失 0 与梯度 0。</translation>
  </message>
  <message>
   <extracomment>table-tennis.lossx</extracomment>
   <source>The stronger player wins 63 of 64 matches. The other one's win tells 6 bits, but its column is only 1/64 wide. The usual result is a wide column of almost no height: log(64/63) = 0.0227 bits. On the right P stands at the foot of the curve; Q is an even match. Guess under Values the entropy if the other one won twice as often, 1 match of 32.</source>
   <translation>较强的选手 64 场胜 63 场。另一方获胜有 6 比特，但其柱宽仅 1/64。通常的结果是几乎没有高度的宽柱：log(64/63) = 0.0227 比特。右边 P 在曲线脚下；Q 是势均力敌的比赛。请在“数值”中猜：若另一方胜率加倍，32 场胜 1 场，熵为多少。</translation>
  </message>
  <message>
   <extracomment>target-logit.lossx</extracomment>
   <source>The target logit of the angular softmax family</source>
   <translation>角度 softmax 族的目标对数几率</translation>
  </message>
  <message>
   <extracomment>mse-stalls-softmax.lossx</extracomment>
   <source>The true class is the most probable after 17 steps under cross-entropy and after 110 under squared error. The Jacobian of the softmax, p (1 − p) and −p q, stands in front of the squared error's gradient and vanishes where p is near 0 or 1. In the cross-entropy it cancels: p − y is left.</source>
   <translation>真实类别成为最可能的类别，在交叉熵下需要 17 步，在平方误差下需要 110 步。softmax 的雅可比矩阵 p (1 − p) 与 −p q 作为因子乘在平方误差的梯度上，在 p 接近 0 或 1 处趋于 0。在交叉熵中它被消去：剩下 p − y。</translation>
  </message>
  <message>
   <extracomment>three-classes.lossx</extracomment>
   <source>The truth is the distribution p = (1, 0, 0). Two predictions are compared with it: q1 = (0.5, 0.2, 0.3) and q2 = (0.8, 0.1, 0.1). The cross-entropy H(p, q) = −Σ p log q, with the natural logarithm, says which one is nearer. The second one is shown. Guess H(p, q1) under Values before you go back to the first row.</source>
   <translation>真实分布是 p = (1, 0, 0)。两个预测与之比较：q1 = (0.5, 0.2, 0.3) 与 q2 = (0.8, 0.1, 0.1)。交叉熵 H(p, q) = −Σ p log q（自然对数）说明哪个更近。显示的是第二个。回到第一行之前，请在“数值”中猜 H(p, q1)。</translation>
  </message>
  <message>
   <extracomment>three-classes.lossx</extracomment>
   <source>Three classes, two predictions</source>
   <translation>三个类别，两个预测</translation>
  </message>
  <message>
   <extracomment>mse-stalls-softmax.lossx</extracomment>
   <source>Three logits, z = (4, 0, 0), go through a softmax; the true class is class 1. It begins with p = 0.018 and the descent goes along the logits themselves. Again both losses take steps of the same learning rate.</source>
   <translation>三个对数几率 z = (4, 0, 0) 经过 softmax；真实类别为类别 1。开始时 p = 0.018，下降沿对数几率本身进行。两种损失仍以相同的学习率逐步下降。</translation>
  </message>
  <message>
   <extracomment>digits-descent.lossx</extracomment>
   <source>Three losses learn the digits</source>
   <translation>三种损失学习数字</translation>
  </message>
  <message>
   <extracomment>nll.lossx</extracomment>
   <source>Three rows of logits with the labels 1, 0 and 4. The negative log-likelihood only picks: it takes, of each row, the number at the label, changes its sign and averages. What it is given must therefore already be logarithms of probabilities. Guess under Values what the line that the article writes really gives: will it be positive?</source>
   <translation>三行对数几率，标签为 1、0 与 4。负对数似然只是挑选：从每行取出标签处的数，变号并取平均。因此给它的必须已是概率的对数。请在“数值”中猜文章所写的那一行实际给出什么：会是正的吗？</translation>
  </message>
  <message>
   <extracomment>why-not-accuracy.lossx</extracomment>
   <source>Twelve points of two classes on a line, and one neuron. On the left is the share of wrong answers over weight and bias: flat steps, from which nothing says where downhill is. In the middle the same share along the weight, beside the smooth cross-entropy. Guess under Values how steep the steps are where the descent starts.</source>
   <translation>一条线上两个类别的十二个点，与一个神经元。左边是权重与偏置上的错误比例：平坦的台阶，从中看不出哪里是下坡。中间是同样的比例沿权重的变化，旁边是平滑的交叉熵。请在“数值”中猜：下降开始处台阶有多陡。</translation>
  </message>
  <message>
   <extracomment>eight-teams.lossx</extracomment>
   <source>Twice as many teams take one more match, and to hear the winner of an even match is 1 bit.</source>
   <translation>队数加倍就多一场比赛，而得知一场势均力敌的比赛的胜者，信息为 1 比特。</translation>
  </message>
  <message>
   <extracomment>margin-circle.lossx</extracomment>
   <source>Two classes on the circle and the margin between them</source>
   <translation>圆上的两个类别与其间的间隔</translation>
  </message>
  <message>
   <extracomment>digits-minibatch.lossx</extracomment>
   <source>Two classifiers have read 500 digits. On the left are the losses of ten rows drawn by chance, their mean and the mean of all 500; on the right are the means of many such mini-batches against their size n, with the band σ/√n around the mean of all.</source>
   <translation>两个分类器读了 500 个数字。左边是随机抽取的十行的损失、其均值与全部 500 行的均值；右边是许多这样的小批量的均值随其大小 n 的变化，以及围绕总均值的 σ/√n 带。</translation>
  </message>
  <message>
   <extracomment>two-matches.lossx</extracomment>
   <source>Two matches: which one is more uncertain?</source>
   <translation>两场比赛：哪一场更不确定？</translation>
  </message>
  <message>
   <extracomment>two-models.lossx</extracomment>
   <source>Two models have classified the same three samples, and both are wrong on the third alone. Model 1 is right by a hair: 0.4 against 0.3 on the first two samples, and it is very sure of its mistake. Model 2 is sure where it is right and in doubt where it is wrong. The classification error is 1/3 for both.</source>
   <translation>两个模型对同样三个样本作了分类，都只在第三个上出错。模型 1 对得很勉强：前两个样本为 0.4 对 0.3，对自己的错误却非常确信。模型 2 在答对处确信，在答错处存疑。两者的分类误差都是 1/3。</translation>
  </message>
  <message>
   <extracomment>two-models.lossx</extracomment>
   <source>Two models, three samples: the same errors, not the same loss</source>
   <translation>两个模型，三个样本：错误相同，损失不同</translation>
  </message>
  <message>
   <extracomment>digit-ce.lossx</extracomment>
   <source>Two predictions of one digit: cross-entropy</source>
   <translation>对一个数字的两个预测：交叉熵</translation>
  </message>
  <message>
   <extracomment>digit-mse.lossx</extracomment>
   <source>Two predictions of one digit: mean squared error</source>
   <translation>对一个数字的两个预测：均方误差</translation>
  </message>
  <message>
   <extracomment>margin-circle.lossx</extracomment>
   <source>Two prototypes W₁ and W₂ of length 1, and an embedding x of class 1. It lies on the side of W₁: the dashed boundary is the bisector, so it is classified right. ArcFace wants more: neither class owns the shaded wedge, 0.5 rad wide, and x is in it. The arrows show where each loss pushes x; on the right stands each loss as x turns. Guess under Values how many degrees wide the wedge is when W₂ stands opposite to W₁.</source>
   <translation>长度为 1 的两个原型 W₁ 与 W₂，以及类别 1 的嵌入 x。它在 W₁ 一侧：虚线边界是平分线，因此分类正确。ArcFace 要求更多：阴影楔形宽 0.5 弧度，不属于任一类别，而 x 在其中。箭头表示每种损失把 x 推向何处；右边是 x 转动时的各损失。请在“数值”中猜：W₂ 与 W₁ 方向相反时楔形宽多少度。</translation>
  </message>
  <message>
   <extracomment>ce-from-logits.lossx</extracomment>
   <source>Two rows of logits with the labels 0 and 0. A framework's cross-entropy takes the logits as they are: it applies the softmax itself, takes −log of the probability of the label, and averages over the rows.</source>
   <translation>两行对数几率，标签为 0 与 0。框架的交叉熵按原样接受对数几率：自己作 softmax，取标签概率的 −log，再对各行取平均。</translation>
  </message>
  <message>
   <extracomment>coin-underflow.lossx</extracomment>
   <source>Two thousand flips of a fair coin, 1008 of them 1. The likelihood at p = 0.5 is 0.5 multiplied with itself 2000 times. The left panel multiplies in float64, whose least number is 2^−1074: after 1075 factors the product is 0, at every p. The right panel adds the logarithms of the same factors. Guess under Values how many factors float32 endures.</source>
   <translation>均匀硬币抛两千次，其中 1008 次为 1。p = 0.5 处的似然是 0.5 自乘 2000 次。左面板以 float64 相乘，其最小的数为 2^−1074：1075 个因子之后，在每个 p 处乘积都是 0。右面板把同样因子的对数相加。请在“数值”中猜 float32 能承受多少个因子。</translation>
  </message>
  <message>
   <extracomment>coin-underflow.lossx</extracomment>
   <source>Two thousand flips: a product that is 0 and a sum that is not</source>
   <translation>抛两千次：为 0 的乘积与不为 0 的和</translation>
  </message>
  <message>
   <extracomment>imbalance.lossx</extracomment>
   <source>Weighted, the detector is far better: 0.087 against 3.02 if the mean divides by the sum of the weights (pytorch), 0.0096 against 0.333 if it divides by the number of pixels (textbook). The ratio of the two is the same, but the size of every step in training is not: write down which mean was meant.</source>
   <translation>加权之后，检测器好得多：均值除以权重之和时（PyTorch）为 0.087 对 3.02，除以像素数时（教科书）为 0.0096 对 0.333。两者之比相同，但训练中每一步的大小不同：请写明用的是哪种均值。</translation>
  </message>
  <message>
   <extracomment>why-not-accuracy.lossx</extracomment>
   <source>Why a classifier is trained on a loss and not on its accuracy</source>
   <translation>为何训练分类器用损失而不用其准确率</translation>
  </message>
  <message>
   <extracomment>coin-underflow.lossx</extracomment>
   <source>Why likelihoods are computed as sums of logarithms: the range of floating-point numbers, IEEE 754</source>
   <translation>为何似然要以对数之和计算：浮点数的范围，IEEE 754</translation>
  </message>
  <message>
   <extracomment>why-not-accuracy.lossx</extracomment>
   <source>Why not accuracy</source>
   <translation>为什么不用准确率</translation>
  </message>
  <message>
   <extracomment>target-logit.lossx</extracomment>
   <source>With m = 0.5 it is cos(π + 0.5), more than the −1 at θ = π − 0.5: ψ has risen in between.</source>
   <translation>m = 0.5 时为 cos(π + 0.5)，大于 θ = π − 0.5 处的 −1：ψ 在其间上升了。</translation>
  </message>
  <message>
   <extracomment>margin-circle.lossx</extracomment>
   <source>With m = 0.5 rad it is 28.65° wherever the prototypes stand: ArcFace's margin is an angle. That of AM-softmax is a difference of cosines, and its angle depends on the prototypes.</source>
   <translation>m = 0.5 弧度时，无论原型在何处都是 28.65°：ArcFace 的间隔是角度。AM-softmax 的间隔是余弦之差，其角度取决于原型。</translation>
  </message>
  <message>
   <extracomment>margin-circle.lossx</extracomment>
   <source>Without a margin the loss is content a little beyond the bisector, once the scale is large. AM-softmax and ArcFace move each class's own boundary away from it: by angle 2 asin(m / (2 sin β/2)) and m in all, where β is the angle between the prototypes. With lengths normalised away the pull only turns; L2-softmax then owes all its confidence to the radius.</source>
   <translation>没有间隔时，一旦尺度大，损失在略超过平分线处就满足。AM-softmax 与 ArcFace 把各类别自己的边界移离平分线：合计角度为 2 asin(m / (2 sin β/2)) 与 m，β 是原型之间的角度。长度归一化后拉力只使嵌入转动；此时 L2-softmax 的全部把握都来自半径。</translation>
  </message>
  <message>
   <extracomment>naive-softmax.lossx</extracomment>
   <source>a large logit</source>
   <translation>大的对数几率</translation>
  </message>
  <message>
   <extracomment>surrogates.lossx</extracomment>
   <source>a small mistake</source>
   <translation>小错误</translation>
  </message>
  <message>
   <extracomment>target-logit.lossx</extracomment>
   <source>an embedding at {}°</source>
   <translation>{}° 处的嵌入</translation>
  </message>
  <message>
   <extracomment>softmax-ce.lossx</extracomment>
   <source>any logits</source>
   <translation>任意对数几率</translation>
  </message>
  <message>
   <extracomment>cat-likelihood.lossx</extracomment>
   <source>cat</source>
   <translation>猫</translation>
  </message>
  <message>
   <extracomment>two-models.lossx</extracomment>
   <source>classification error of model 1</source>
   <translation>模型 1 的分类误差</translation>
  </message>
  <message>
   <extracomment>two-models.lossx</extracomment>
   <source>classification error of model 2</source>
   <translation>模型 2 的分类误差</translation>
  </message>
  <message>
   <extracomment>two-models.lossx</extracomment>
   <source>cross-entropy of model 1, decimal logarithm, summed</source>
   <translation>模型 1 的交叉熵，常用对数，求和</translation>
  </message>
  <message>
   <extracomment>two-models.lossx</extracomment>
   <source>cross-entropy of model 2</source>
   <translation>模型 2 的交叉熵</translation>
  </message>
  <message>
   <extracomment>digit-ce.lossx</extracomment>
   <source>cross-entropy of the first prediction</source>
   <translation>第一个预测的交叉熵</translation>
  </message>
  <message>
   <extracomment>digit-ce.lossx</extracomment>
   <source>cross-entropy of the second prediction</source>
   <translation>第二个预测的交叉熵</translation>
  </message>
  <message>
   <extracomment>eight-teams.lossx</extracomment>
   <source>does not</source>
   <translation>未发生</translation>
  </message>
  <message>
   <extracomment>soft-softmax.lossx</extracomment>
   <source>dog</source>
   <translation>狗</translation>
  </message>
  <message>
   <extracomment>imbalance.lossx</extracomment>
   <source>edge</source>
   <translation>边缘</translation>
  </message>
  <message>
   <extracomment>imbalance.lossx</extracomment>
   <source>edge detector</source>
   <translation>边缘检测器</translation>
  </message>
  <message>
   <extracomment>soft-softmax.lossx</extracomment>
   <source>eel</source>
   <translation>鳗</translation>
  </message>
  <message>
   <extracomment>two-matches.lossx</extracomment>
   <source>entropy of a match (9/10, 1/10), in bits</source>
   <translation>比赛 (9/10, 1/10) 的熵，以比特计</translation>
  </message>
  <message>
   <extracomment>two-matches.lossx</extracomment>
   <source>entropy of the match (1/2, 1/2), in bits</source>
   <translation>比赛 (1/2, 1/2) 的熵，以比特计</translation>
  </message>
  <message>
   <extracomment>two-matches.lossx</extracomment>
   <source>entropy of the match (3/4, 1/4), in bits</source>
   <translation>比赛 (3/4, 1/4) 的熵，以比特计</translation>
  </message>
  <message>
   <extracomment>table-tennis.lossx</extracomment>
   <source>entropy of the match (31/32, 1/32), in bits</source>
   <translation>比赛 (31/32, 1/32) 的熵，以比特计</translation>
  </message>
  <message>
   <extracomment>table-tennis.lossx</extracomment>
   <source>entropy of the match (63/64, 1/64), in bits</source>
   <translation>比赛 (63/64, 1/64) 的熵，以比特计</translation>
  </message>
  <message>
   <extracomment>eight-teams.lossx</extracomment>
   <source>f(1/16) = f(1/8) + f(1/2), in bits: sixteen teams</source>
   <translation>f(1/16) = f(1/8) + f(1/2)，以比特计：十六支队</translation>
  </message>
  <message>
   <extracomment>eight-teams.lossx</extracomment>
   <source>f(1/2), in bits</source>
   <translation>f(1/2)，以比特计</translation>
  </message>
  <message>
   <extracomment>eight-teams.lossx</extracomment>
   <source>f(1/4), in bits</source>
   <translation>f(1/4)，以比特计</translation>
  </message>
  <message>
   <extracomment>eight-teams.lossx</extracomment>
   <source>f(1/8) = f(1/4) + f(1/2), in bits</source>
   <translation>f(1/8) = f(1/4) + f(1/2)，以比特计</translation>
  </message>
  <message>
   <extracomment>eight-teams.lossx</extracomment>
   <source>f(1/8) = f(1/4) + f(1/2), that is 3 = 2 + 1 bits. Probabilities of independent events multiply and their information should add: the logarithm is the continuous function that does this. The base only sets the unit.</source>
   <translation>f(1/8) = f(1/4) + f(1/2)，即 3 = 2 + 1 比特。独立事件的概率相乘，其信息应当相加：对数正是做到这一点的连续函数。底数只决定单位。</translation>
  </message>
  <message>
   <extracomment>coin-underflow.lossx</extracomment>
   <source>factors of 0.5 after which the product is 0 in float32</source>
   <translation>float32 中多少个 0.5 相乘之后乘积为 0</translation>
  </message>
  <message>
   <extracomment>table-tennis.lossx</extracomment>
   <source>favourite wins</source>
   <translation>强者胜</translation>
  </message>
  <message>
   <extracomment>three-classes.lossx</extracomment>
   <source>first class</source>
   <translation>第一类</translation>
  </message>
  <message>
   <extracomment>digit-ce.lossx</extracomment>
   <source>first prediction</source>
   <translation>第一个预测</translation>
  </message>
  <message>
   <extracomment>ce-from-logits.lossx</extracomment>
   <source>first row</source>
   <translation>第一行</translation>
  </message>
  <message>
   <extracomment>two-matches.lossx</extracomment>
   <source>first wins</source>
   <translation>第一队胜</translation>
  </message>
  <message>
   <extracomment>soft-softmax.lossx</extracomment>
   <source>fox</source>
   <translation>狐</translation>
  </message>
  <message>
   <extracomment>gaussian-least-squares.lossx</extracomment>
   <source>intercept of least squares, b</source>
   <translation>最小二乘的截距 b</translation>
  </message>
  <message>
   <extracomment>one-outlier.lossx</extracomment>
   <source>its share under Huber's loss with δ = 10</source>
   <translation>它在 δ = 10 的 Huber 损失下的比例</translation>
  </message>
  <message>
   <extracomment>one-outlier.lossx</extracomment>
   <source>its share under the absolute error</source>
   <translation>它在绝对误差下的比例</translation>
  </message>
  <message>
   <extracomment>gaussian-least-squares.lossx</extracomment>
   <source>log L = −n/2 · log(2πσ²) − n/(2σ²) · MSE. For any σ the most likely line is the one of least MSE: choosing the squared error is choosing Gaussian noise. σ decides only how much less likely the other lines are, and is itself most likely at √MSE.</source>
   <translation>log L = −n/2 · log(2πσ²) − n/(2σ²) · MSE。对任何 σ，最可能的直线都是 MSE 最小的：选择平方误差就是选择高斯噪声。σ 只决定其他直线的可能性小多少，而它自身在 √MSE 处最可能。</translation>
  </message>
  <message>
   <extracomment>gaussian-least-squares.lossx</extracomment>
   <source>log L of least squares, in nats</source>
   <translation>最小二乘的 log L，以奈特计</translation>
  </message>
  <message>
   <extracomment>digits-minibatch.lossx</extracomment>
   <source>mean cross-entropy of the MLP</source>
   <translation>MLP 的平均交叉熵</translation>
  </message>
  <message>
   <extracomment>digits-minibatch.lossx</extracomment>
   <source>mean cross-entropy of the softmax regression, as listed with the samples</source>
   <translation>softmax 回归的平均交叉熵，如样本所列</translation>
  </message>
  <message>
   <extracomment>ce-from-logits.lossx</extracomment>
   <source>mean over the two rows, as the framework prints it</source>
   <translation>两行的均值，如框架所印</translation>
  </message>
  <message>
   <extracomment>ce-from-logits.lossx</extracomment>
   <source>mean over the two rows, by hand</source>
   <translation>两行的均值，手算</translation>
  </message>
  <message>
   <extracomment>pixels-or-perception.lossx</extracomment>
   <source>mean squared error of the picture shifted by 2 pixels</source>
   <translation>平移 2 像素的图片的均方误差</translation>
  </message>
  <message>
   <extracomment>two-models.lossx</extracomment>
   <source>model {}</source>
   <translation>模型 {}</translation>
  </message>
  <message>
   <extracomment>imbalance.lossx</extracomment>
   <source>never an edge</source>
   <translation>从不判为边缘</translation>
  </message>
  <message>
   <extracomment>cat-likelihood.lossx</extracomment>
   <source>no cat</source>
   <translation>没有猫</translation>
  </message>
  <message>
   <extracomment>imbalance.lossx</extracomment>
   <source>no edge</source>
   <translation>非边缘</translation>
  </message>
  <message>
   <extracomment>target-logit.lossx</extracomment>
   <source>other</source>
   <translation>其他</translation>
  </message>
  <message>
   <extracomment>table-tennis.lossx</extracomment>
   <source>other wins</source>
   <translation>另一方胜</translation>
  </message>
  <message>
   <extracomment>soft-softmax.lossx</extracomment>
   <source>owl</source>
   <translation>鸮</translation>
  </message>
  <message>
   <extracomment>target-logit.lossx</extracomment>
   <source>own</source>
   <translation>自身</translation>
  </message>
  <message>
   <extracomment>imbalance.lossx</extracomment>
   <source>pixel {}, {}</source>
   <translation>像素 {}, {}</translation>
  </message>
  <message>
   <extracomment>two-models.lossx</extracomment>
   <source>sample {}</source>
   <translation>样本 {}</translation>
  </message>
  <message>
   <extracomment>three-classes.lossx</extracomment>
   <source>second class</source>
   <translation>第二类</translation>
  </message>
  <message>
   <extracomment>digit-ce.lossx</extracomment>
   <source>second prediction</source>
   <translation>第二个预测</translation>
  </message>
  <message>
   <extracomment>ce-from-logits.lossx</extracomment>
   <source>second row</source>
   <translation>第二行</translation>
  </message>
  <message>
   <extracomment>two-matches.lossx</extracomment>
   <source>second wins</source>
   <translation>第二队胜</translation>
  </message>
  <message>
   <extracomment>why-not-accuracy.lossx</extracomment>
   <source>size of the gradient of the 0-1 loss</source>
   <translation>0-1 损失梯度的大小</translation>
  </message>
  <message>
   <extracomment>gaussian-least-squares.lossx</extracomment>
   <source>slope of least squares, W</source>
   <translation>最小二乘的斜率 W</translation>
  </message>
  <message>
   <extracomment>surrogates.lossx</extracomment>
   <source>slope of the exponential loss at m = −3</source>
   <translation>指数损失在 m = −3 处的斜率</translation>
  </message>
  <message>
   <extracomment>one-outlier.lossx</extracomment>
   <source>slope of the line of least squares</source>
   <translation>最小二乘直线的斜率</translation>
  </message>
  <message>
   <extracomment>one-outlier.lossx</extracomment>
   <source>slope of the line of the least Huber loss</source>
   <translation>Huber 损失最小直线的斜率</translation>
  </message>
  <message>
   <extracomment>digits-minibatch.lossx</extracomment>
   <source>softmax</source>
   <translation>softmax</translation>
  </message>
  <message>
   <extracomment>two-models.lossx</extracomment>
   <source>squared error of model 1, summed over classes, mean over samples</source>
   <translation>模型 1 的平方误差，对类别求和，对样本取均值</translation>
  </message>
  <message>
   <extracomment>two-models.lossx</extracomment>
   <source>squared error of model 2</source>
   <translation>模型 2 的平方误差</translation>
  </message>
  <message>
   <extracomment>mse-stalls.lossx</extracomment>
   <source>steps until p &lt; ½ under squared error, from w = b = 2.5</source>
   <translation>平方误差下从 w = b = 2.5 到 p &lt; ½ 的步数</translation>
  </message>
  <message>
   <extracomment>epsilon-gradient.lossx</extracomment>
   <source>sure and wrong</source>
   <translation>确信而错误</translation>
  </message>
  <message>
   <extracomment>one-outlier.lossx</extracomment>
   <source>the outlier's share of the pull of the squared error on y = x</source>
   <translation>离群值在平方误差对 y = x 的拉力中的比例</translation>
  </message>
  <message>
   <extracomment>three-classes.lossx</extracomment>
   <source>third class</source>
   <translation>第三类</translation>
  </message>
  <message>
   <extracomment>nll.lossx</extracomment>
   <source>third row</source>
   <translation>第三行</translation>
  </message>
  <message>
   <extracomment>ridge-and-lasso.lossx</extracomment>
   <source>weights that are exactly 0 at λ = 0.8, as many as in the example</source>
   <translation>λ = 0.8 时恰为 0 的权重数，与示例相同</translation>
  </message>
  <message>
   <extracomment>ridge-and-lasso.lossx</extracomment>
   <source>weights that are exactly 0 with the L2 penalty, at the same λ</source>
   <translation>同样 λ 下 L2 惩罚时恰为 0 的权重数</translation>
  </message>
  <message>
   <extracomment>margin-circle.lossx</extracomment>
   <source>width of ArcFace's wedge in degrees, with W₂ opposite to W₁</source>
   <translation>W₂ 与 W₁ 方向相反时 ArcFace 楔形的宽度，以度计</translation>
  </message>
  <message>
   <extracomment>eight-teams.lossx</extracomment>
   <source>wins the cup</source>
   <translation>赢得奖杯</translation>
  </message>
  <message>
   <extracomment>margin-circle.lossx</extracomment>
   <source>x between two prototypes</source>
   <translation>两个原型之间的 x</translation>
  </message>
  <message>
   <extracomment>digit-mse.lossx</extracomment>
   <source>½ Σ (y − t)² of the first prediction</source>
   <translation>第一个预测的 ½ Σ (y − t)²</translation>
  </message>
  <message>
   <extracomment>digit-mse.lossx</extracomment>
   <source>½ Σ (y − t)² of the second prediction</source>
   <translation>第二个预测的 ½ Σ (y − t)²</translation>
  </message>
  <message>
   <extracomment>gaussian-least-squares.lossx</extracomment>
   <source>ȳ − W x̄: the line goes through the mean of the points.</source>
   <translation>ȳ − W x̄：直线经过各点的均值。</translation>
  </message>
  <message>
   <extracomment>cat-likelihood.lossx</extracomment>
   <source>Σ (x log y + (1 − x) log(1 − y)) of the eight pictures, taken as the loss</source>
   <translation>八张图片的 Σ (x log y + (1 − x) log(1 − y))，当作损失</translation>
  </message>
  <message>
   <extracomment>epsilon-gradient.lossx</extracomment>
   <source>ε and the vanished gradient</source>
   <translation>ε 与消失的梯度</translation>
  </message>
  <message>
   <extracomment>epsilon-gradient.lossx</extracomment>
   <source>ε hides the infinity and takes the gradient with it, just where a network is most wrong. Computed from the logits, the loss needs no ε.</source>
   <translation>ε 掩盖了无穷，也带走了梯度，恰在网络错得最多之处。由对数几率计算的损失不需要 ε。</translation>
  </message>
  <message>
   <extracomment>gaussian-least-squares.lossx</extracomment>
   <source>σ under which the line of least squares is likeliest</source>
   <translation>使最小二乘直线最可能的 σ</translation>
  </message>
  <message>
   <extracomment>target-logit.lossx</extracomment>
   <source>ψ(π) of ArcFace</source>
   <translation>ArcFace 的 ψ(π)</translation>
  </message>
  <message>
   <extracomment>softmax-ce.lossx</extracomment>
   <source>∂L/∂z = p − y: the gradient with respect to the logits is the error itself. That is why softmax and cross-entropy belong together, and why frameworks compute them in one step.</source>
   <translation>∂L/∂z = p − y：对对数几率的梯度就是误差本身。因此 softmax 与交叉熵总是搭配使用，框架也把两者合在一步计算。</translation>
  </message>
  <message>
   <extracomment>surrogates.lossx</extracomment>
   <source>−e³. One step further to the left is e times as steep.</source>
   <translation>−e³。再向左一个单位，陡度变为 e 倍。</translation>
  </message>
  <message>
   <extracomment>cat-likelihood.lossx</extracomment>
   <source>−log L = −Σ (x log y + (1 − x) log(1 − y)) is the binary cross-entropy, summed: to make the pictures as likely as possible is to make this loss as small as possible. The article prints the loss without its minus sign; minimised as printed, it would look for the y under which the pictures are least likely.</source>
   <translation>−log L = −Σ (x log y + (1 − x) log(1 − y)) 是求和的二元交叉熵：使这些图片的似然尽可能大，就是使此损失尽可能小。文章印的损失漏了负号；按印出的最小化，会找到使各图片最不可能的 y。</translation>
  </message>
  <message>
   <extracomment>cat-likelihood.lossx</extracomment>
   <source>−log L at y = 0.5, in nats</source>
   <translation>y = 0.5 处的 −log L，以奈特计</translation>
  </message>
  <message>
   <extracomment>gaussian-least-squares.lossx</extracomment>
   <source>−n/2 · log(2πσ²) − n/(2σ²) · MSE with the least MSE.</source>
   <translation>−n/2 · log(2πσ²) − n/(2σ²) · MSE，取最小的 MSE。</translation>
  </message>
  <message>
   <extracomment>gaussian-least-squares.lossx</extracomment>
   <source>√MSE of that line: how far the points typically lie from it.</source>
   <translation>该直线的 √MSE：各点通常离它多远。</translation>
  </message>
 </context>
 <context>
  <name>LikelihoodWorkspace</name>
  <message>
   <extracomment>views/workspaces/likelihood.py</extracomment>
   <source>Bernoulli</source>
   <translation>伯努利</translation>
  </message>
  <message>
   <extracomment>views/workspaces/likelihood.py</extracomment>
   <source>Change the part</source>
   <translation>更改部分</translation>
  </message>
  <message>
   <extracomment>views/workspaces/likelihood.py</extracomment>
   <source>Least squares</source>
   <translation>最小二乘</translation>
  </message>
  <message>
   <extracomment>views/workspaces/likelihood.py</extracomment>
   <source>Outcomes 0 and 1</source>
   <translation>结果 0 与 1</translation>
  </message>
  <message>
   <extracomment>views/workspaces/likelihood.py</extracomment>
   <source>Part</source>
   <translation>部分</translation>
  </message>
  <message>
   <extracomment>views/workspaces/likelihood.py</extracomment>
   <source>Points with a line</source>
   <translation>点与直线</translation>
  </message>
 </context>
 <context>
  <name>LineControls</name>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Add a point</source>
   <translation>添加点</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Beside the points</source>
   <translation>点的旁边</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Both over W, at the present b</source>
   <translation>在当前 b 下两者随 W 的变化</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Change the view</source>
   <translation>更改视图</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Change σ</source>
   <translation>更改 σ</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Fit</source>
   <translation>适应</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Intercept of the line</source>
   <translation>直线的截距</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Least squares</source>
   <translation>最小二乘</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Likeliest σ</source>
   <translation>最大似然的 σ</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Likelihood and MSE over the plane of W and b</source>
   <translation>W 与 b 平面上的似然与 MSE</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Move a point</source>
   <translation>移动点</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Move the line</source>
   <translation>移动直线</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Move the line to the exact solution</source>
   <translation>把直线移到精确解</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Remove a point</source>
   <translation>删除点</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Show or hide a line</source>
   <translation>显示或隐藏一条线</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Show or hide the squares</source>
   <translation>显示或隐藏平方</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Slope of the line</source>
   <translation>直线的斜率</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Squared residuals</source>
   <translation>残差平方</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Squares</source>
   <translation>平方</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Standard deviation of the noise</source>
   <translation>噪声的标准差</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>The line of least absolute deviations (L1)</source>
   <translation>最小绝对偏差直线 (L1)</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>The line of least squares (L2)</source>
   <translation>最小二乘直线 (L2)</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>The line of the least Huber loss</source>
   <translation>Huber 损失最小的直线</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>Zoom</source>
   <translation>缩放</translation>
  </message>
  <message>
   <extracomment>views/likelihood/line_controls.py</extracomment>
   <source>σ = √MSE: under it the present line is likeliest</source>
   <translation>σ = √MSE：此时当前直线的似然最大</translation>
  </message>
 </context>
 <context>
  <name>LossCommands</name>
  <message>
   <extracomment>views/commands/losses.py</extracomment>
   <source>Add a loss</source>
   <translation>添加损失</translation>
  </message>
  <message>
   <extracomment>views/commands/losses.py</extracomment>
   <source>Change a loss</source>
   <translation>修改损失</translation>
  </message>
  <message>
   <extracomment>views/commands/losses.py</extracomment>
   <source>Remove a loss</source>
   <translation>删除损失</translation>
  </message>
 </context>
 <context>
  <name>LossList</name>
  <message>
   <extracomment>views/loss_list.py</extracomment>
   <source>Losses of {} packages were left out</source>
   <translation>{} 个包的损失被略去</translation>
  </message>
  <message>
   <extracomment>views/loss_list.py</extracomment>
   <source>No loss is called “{}”.</source>
   <translation>没有名为“{}”的损失。</translation>
  </message>
  <message>
   <extracomment>views/loss_list.py</extracomment>
   <source>Search losses</source>
   <translation>搜索损失</translation>
  </message>
  <message>
   <extracomment>views/loss_list.py</extracomment>
   <source>Search losses by name</source>
   <translation>按名称搜索损失</translation>
  </message>
  <message>
   <extracomment>views/loss_list.py</extracomment>
   <source>Select a loss</source>
   <translation>选择一个损失</translation>
  </message>
  <message>
   <extracomment>views/loss_list.py</extracomment>
   <source>Show all losses</source>
   <translation>显示所有损失</translation>
  </message>
  <message>
   <extracomment>views/loss_list.py</extracomment>
   <source>The losses of a package were left out</source>
   <translation>一个包的损失被略去</translation>
  </message>
  <message>
   <extracomment>views/loss_list.py</extracomment>
   <source>Type a formula, or use a Python function</source>
   <translation>输入公式，或使用 Python 函数</translation>
  </message>
  <message>
   <extracomment>views/loss_list.py</extracomment>
   <source>Your own loss…</source>
   <translation>自定义损失…</translation>
  </message>
 </context>
 <context>
  <name>LossModel</name>
  <message>
   <extracomment>model/loss_model.py</extracomment>
   <source>Hide {}</source>
   <translation>隐藏{}</translation>
  </message>
  <message>
   <extracomment>model/loss_model.py</extracomment>
   <source>Loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <extracomment>model/loss_model.py</extracomment>
   <source>Show {}</source>
   <translation>显示{}</translation>
  </message>
  <message>
   <extracomment>model/loss_model.py</extracomment>
   <source>Value now</source>
   <translation>现值</translation>
  </message>
 </context>
 <context>
  <name>LossPage</name>
  <message>
   <extracomment>views/inspector/loss_page.py</extracomment>
   <source>Convention</source>
   <translation>约定</translation>
  </message>
  <message>
   <extracomment>views/inspector/loss_page.py</extracomment>
   <source>Help on this loss</source>
   <translation>关于此损失的帮助</translation>
  </message>
  <message>
   <extracomment>views/inspector/loss_page.py</extracomment>
   <source>Now</source>
   <translation>现在</translation>
  </message>
  <message>
   <extracomment>views/inspector/loss_page.py</extracomment>
   <source>Parameters</source>
   <translation>参数</translation>
  </message>
  <message>
   <extracomment>views/inspector/loss_page.py</extracomment>
   <source>Reference</source>
   <translation>参考文献</translation>
  </message>
  <message>
   <extracomment>views/inspector/loss_page.py</extracomment>
   <source>Snippet</source>
   <translation>代码片段</translation>
  </message>
  <message>
   <extracomment>views/inspector/loss_page.py</extracomment>
   <source>When it fails</source>
   <translation>何时失效</translation>
  </message>
  <message>
   <extracomment>views/inspector/loss_page.py</extracomment>
   <source>Your own</source>
   <translation>自定义</translation>
  </message>
  <message>
   <extracomment>views/inspector/loss_page.py</extracomment>
   <source>{}: the weight column of the data.</source>
   <translation>{}：数据的权重列。</translation>
  </message>
 </context>
 <context>
  <name>LossPreview</name>
  <message>
   <extracomment>views/own_loss/loss_preview.py</extracomment>
   <source>Preview</source>
   <translation>预览</translation>
  </message>
 </context>
 <context>
  <name>LossTree</name>
  <message>
   <extracomment>views/loss_tree.py</extracomment>
   <source>Arrow keys choose a loss for the inspector, Space draws it or takes it away</source>
   <translation>方向键选择损失供检查器显示，空格键绘出或移除它</translation>
  </message>
  <message>
   <extracomment>views/loss_tree.py</extracomment>
   <source>Losses</source>
   <translation>损失</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <extracomment>views/window_parts.py</extracomment>
   <source>Data</source>
   <translation>数据</translation>
  </message>
  <message>
   <extracomment>views/window_parts.py</extracomment>
   <source>Inspector</source>
   <translation>检查器</translation>
  </message>
  <message>
   <extracomment>views/window_parts.py</extracomment>
   <source>Lesson</source>
   <translation>课程</translation>
  </message>
  <message>
   <extracomment>views/window_parts.py</extracomment>
   <source>Losses</source>
   <translation>损失</translation>
  </message>
  <message>
   <extracomment>views/commands/view.py</extracomment>
   <source>Show another row</source>
   <translation>显示另一行</translation>
  </message>
  <message>
   <extracomment>views/commands/view.py</extracomment>
   <source>Show another workspace</source>
   <translation>显示另一工作区</translation>
  </message>
  <message>
   <extracomment>views/commands/view.py</extracomment>
   <source>Swap models</source>
   <translation>交换模型</translation>
  </message>
  <message>
   <extracomment>views/window_parts.py</extracomment>
   <source>Tools</source>
   <translation>工具</translation>
  </message>
 </context>
 <context>
  <name>MarginsWorkspace</name>
  <message>
   <extracomment>views/workspaces/margins.py</extracomment>
   <source>Change the arrows</source>
   <translation>更改箭头</translation>
  </message>
  <message>
   <extracomment>views/workspaces/margins.py</extracomment>
   <source>Change the part</source>
   <translation>更改部分</translation>
  </message>
  <message>
   <extracomment>views/workspaces/margins.py</extracomment>
   <source>Circle</source>
   <translation>圆</translation>
  </message>
  <message>
   <extracomment>views/workspaces/margins.py</extracomment>
   <source>Directions</source>
   <translation>方向</translation>
  </message>
  <message>
   <extracomment>views/workspaces/margins.py</extracomment>
   <source>Directions of the arrows alone, so that short ones are seen</source>
   <translation>只画箭头的方向，使短箭头也可见</translation>
  </message>
  <message>
   <extracomment>views/workspaces/margins.py</extracomment>
   <source>Fit</source>
   <translation>适应</translation>
  </message>
  <message>
   <extracomment>views/workspaces/margins.py</extracomment>
   <source>Log</source>
   <translation>对数</translation>
  </message>
  <message>
   <extracomment>views/workspaces/margins.py</extracomment>
   <source>Logarithmic loss axis</source>
   <translation>损失轴取对数</translation>
  </message>
  <message>
   <extracomment>views/workspaces/margins.py</extracomment>
   <source>Losses over the margin, above the 0-1 loss they stand for</source>
   <translation>损失随间隔的变化，均在其所代替的 0-1 损失之上</translation>
  </message>
  <message>
   <extracomment>views/workspaces/margins.py</extracomment>
   <source>Part</source>
   <translation>部分</translation>
  </message>
  <message>
   <extracomment>views/workspaces/margins.py</extracomment>
   <source>Scale the target logit</source>
   <translation>缩放目标对数几率</translation>
  </message>
  <message>
   <extracomment>views/workspaces/margins.py</extracomment>
   <source>Surrogates</source>
   <translation>代理损失</translation>
  </message>
  <message>
   <extracomment>views/workspaces/margins.py</extracomment>
   <source>The logit s ψ(θ) instead of ψ(θ)</source>
   <translation>用对数几率 s ψ(θ) 代替 ψ(θ)</translation>
  </message>
  <message>
   <extracomment>views/workspaces/margins.py</extracomment>
   <source>The target logit of the softmax family</source>
   <translation>softmax 族的目标对数几率</translation>
  </message>
  <message>
   <extracomment>views/workspaces/margins.py</extracomment>
   <source>Tick the losses that are usually compared here</source>
   <translation>勾选通常在此比较的损失</translation>
  </message>
  <message>
   <extracomment>views/workspaces/margins.py</extracomment>
   <source>Tick the usual losses</source>
   <translation>勾选常用损失</translation>
  </message>
  <message>
   <extracomment>views/workspaces/margins.py</extracomment>
   <source>Times s</source>
   <translation>乘以 s</translation>
  </message>
  <message>
   <extracomment>views/workspaces/margins.py</extracomment>
   <source>Two classes on the unit circle</source>
   <translation>单位圆上的两个类别</translation>
  </message>
  <message>
   <extracomment>views/workspaces/margins.py</extracomment>
   <source>Usual losses</source>
   <translation>常用损失</translation>
  </message>
  <message>
   <extracomment>views/workspaces/margins.py</extracomment>
   <source>Zoom</source>
   <translation>缩放</translation>
  </message>
 </context>
 <context>
  <name>MatchDialog</name>
  <message>
   <extracomment>views/match_dialog.py</extracomment>
   <source>1 match.</source>
   <translation>1 个匹配。</translation>
  </message>
  <message>
   <extracomment>views/match_dialog.py</extracomment>
   <source>A click on one shows it in the window.</source>
   <translation>点击一项即在窗口中显示。</translation>
  </message>
  <message>
   <extracomment>views/match_dialog.py</extracomment>
   <source>Match a number</source>
   <translation>匹配数值</translation>
  </message>
  <message>
   <extracomment>views/match_dialog.py</extracomment>
   <source>Nothing gives this number; what comes nearest is listed.</source>
   <translation>没有设置能给出此数；列出最接近的。</translation>
  </message>
  <message>
   <extracomment>views/match_dialog.py</extracomment>
   <source>Search</source>
   <translation>搜索</translation>
  </message>
  <message>
   <extracomment>views/match_dialog.py</extracomment>
   <source>Searching</source>
   <translation>正在搜索</translation>
  </message>
  <message>
   <extracomment>views/match_dialog.py</extracomment>
   <source>Searching…</source>
   <translation>正在搜索…</translation>
  </message>
  <message>
   <extracomment>views/match_dialog.py</extracomment>
   <source>Stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <extracomment>views/match_dialog.py</extracomment>
   <source>Stopped.</source>
   <translation>已停止。</translation>
  </message>
  <message>
   <extracomment>views/match_dialog.py</extracomment>
   <source>The data are others now: search again.</source>
   <translation>数据已变：请重新搜索。</translation>
  </message>
  <message>
   <extracomment>views/match_dialog.py</extracomment>
   <source>The predictions are now the {}.</source>
   <translation>预测现为{}。</translation>
  </message>
  <message>
   <extracomment>views/match_dialog.py</extracomment>
   <source>The window shows it: {} reads {} {}.</source>
   <translation>窗口已显示：{} 为 {} {}。</translation>
  </message>
  <message>
   <extracomment>views/match_dialog.py</extracomment>
   <source>Undo takes it back.</source>
   <translation>撤销可恢复。</translation>
  </message>
  <message>
   <extracomment>views/match_dialog.py</extracomment>
   <source>Which settings give the number that another tool gave for these data ({})?</source>
   <translation>哪些设置能给出另一工具对这些数据（{}）所给的数？</translation>
  </message>
  <message>
   <extracomment>views/match_dialog.py</extracomment>
   <source>on all {:,} rows</source>
   <translation>在全部 {:,} 行上</translation>
  </message>
  <message>
   <extracomment>views/match_dialog.py</extracomment>
   <source>on {}</source>
   <translation>在 {} 上</translation>
  </message>
  <message>
   <extracomment>views/match_dialog.py</extracomment>
   <source>{:,} rows of {:,} numbers, {}</source>
   <translation>{:,} 行，每行 {:,} 个数，{}</translation>
  </message>
  <message>
   <extracomment>views/match_dialog.py</extracomment>
   <source>{} matches.</source>
   <translation>{} 个匹配。</translation>
  </message>
 </context>
 <context>
  <name>MatchForm</name>
  <message>
   <extracomment>views/match_form.py</extracomment>
   <source>A softmax temperature that is tried beside 1</source>
   <translation>除 1 之外尝试的 softmax 温度</translation>
  </message>
  <message>
   <extracomment>views/match_form.py</extracomment>
   <source>A temperature is above 0.</source>
   <translation>温度大于 0。</translation>
  </message>
  <message>
   <extracomment>views/match_form.py</extracomment>
   <source>Number</source>
   <translation>数值</translation>
  </message>
  <message>
   <extracomment>views/match_form.py</extracomment>
   <source>Temperature</source>
   <translation>温度</translation>
  </message>
  <message>
   <extracomment>views/match_form.py</extracomment>
   <source>The number another tool gave</source>
   <translation>另一工具给出的数</translation>
  </message>
  <message>
   <extracomment>views/match_form.py</extracomment>
   <source>such as 0.0325</source>
   <translation>例如 0.0325</translation>
  </message>
 </context>
 <context>
  <name>MatchList</name>
  <message>
   <extracomment>views/match_list.py</extracomment>
   <source>Arrow keys choose one, Enter opens it</source>
   <translation>方向键选择一项，Enter 打开</translation>
  </message>
  <message>
   <extracomment>views/match_list.py</extracomment>
   <source>How it comes about</source>
   <translation>如何得来</translation>
  </message>
  <message>
   <extracomment>views/match_list.py</extracomment>
   <source>Matches</source>
   <translation>匹配</translation>
  </message>
  <message>
   <extracomment>views/match_list.py</extracomment>
   <source>Number</source>
   <translation>数值</translation>
  </message>
  <message>
   <extracomment>views/match_list.py</extracomment>
   <source>off by {}</source>
   <translation>相差 {}</translation>
  </message>
  <message>
   <extracomment>views/match_list.py</extracomment>
   <source>the same here: {} more</source>
   <translation>此处相同：另有 {} 个</translation>
  </message>
 </context>
 <context>
  <name>MemberPage</name>
  <message>
   <extracomment>views/margins/member_sliders.py</extracomment>
   <source>Change {}</source>
   <translation>更改{}</translation>
  </message>
 </context>
 <context>
  <name>MessageStrip</name>
  <message>
   <extracomment>views/message_strip.py</extracomment>
   <source>Dismiss</source>
   <translation>关闭</translation>
  </message>
  <message>
   <extracomment>views/message_strip.py</extracomment>
   <source>Dismiss the message</source>
   <translation>关闭消息</translation>
  </message>
 </context>
 <context>
  <name>ModelSwitch</name>
  <message>
   <extracomment>views/batch/model_switch.py</extracomment>
   <source>Look at {}</source>
   <translation>查看 {}</translation>
  </message>
  <message>
   <extracomment>views/batch/model_switch.py</extracomment>
   <source>Model that is looked at</source>
   <translation>正在查看的模型</translation>
  </message>
  <message>
   <extracomment>views/batch/model_switch.py</extracomment>
   <source>Swap models</source>
   <translation>交换模型</translation>
  </message>
 </context>
 <context>
  <name>NeuronControls</name>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>A softmax vector has no weight and bias</source>
   <translation>softmax 向量没有权重与偏置</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>Change the picture</source>
   <translation>更改图像</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>Change the step</source>
   <translation>更改步</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>Change the unit</source>
   <translation>更改单元</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>Classes</source>
   <translation>类别</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>Errors</source>
   <translation>误差</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>Fit</source>
   <translation>适应</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>Log</source>
   <translation>对数</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>Logarithmic loss</source>
   <translation>损失取对数</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>Move a logit</source>
   <translation>移动对数几率</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>Move a point</source>
   <translation>移动点</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>Move the start</source>
   <translation>移动起点</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>One neuron, p = σ(w x + b)</source>
   <translation>一个神经元，p = σ(w x + b)</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>One vector, p = softmax(z)</source>
   <translation>一个向量，p = softmax(z)</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>Output, loss and gradient by step</source>
   <translation>各步的输出、损失与梯度</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>Picture</source>
   <translation>图像</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>Sigmoid</source>
   <translation>Sigmoid</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>Softmax</source>
   <translation>Softmax</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>Steps</source>
   <translation>步</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>Surface</source>
   <translation>曲面</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>The error rate over weight and bias</source>
   <translation>权重与偏置上的错误率</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>The loss over weight and bias; with softmax, the classes</source>
   <translation>权重与偏置上的损失；对 softmax 则为各类别</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>Unit</source>
   <translation>单元</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_controls.py</extracomment>
   <source>Zoom</source>
   <translation>缩放</translation>
  </message>
 </context>
 <context>
  <name>NeuronSettings</name>
  <message>
   <extracomment>views/descent/neuron_settings.py</extracomment>
   <source>1 point</source>
   <translation>1 个点</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_settings.py</extracomment>
   <source>12 points</source>
   <translation>12 个点</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_settings.py</extracomment>
   <source>Bias at the start</source>
   <translation>起始偏置</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_settings.py</extracomment>
   <source>Change the learning rate</source>
   <translation>更改学习率</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_settings.py</extracomment>
   <source>Exchange the points</source>
   <translation>更换点</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_settings.py</extracomment>
   <source>Judge the neuron on one point: x = 1 of class 0</source>
   <translation>用一个点评判神经元：类别 0 的 x = 1</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_settings.py</extracomment>
   <source>Judge the neuron on twelve points of two classes</source>
   <translation>用两个类别的十二个点评判神经元</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_settings.py</extracomment>
   <source>Learning rate η</source>
   <translation>学习率 η</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_settings.py</extracomment>
   <source>Momentum μ</source>
   <translation>动量 μ</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_settings.py</extracomment>
   <source>Number of classes</source>
   <translation>类别数</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_settings.py</extracomment>
   <source>True class, counted from 0</source>
   <translation>真实类别，从 0 数起</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_settings.py</extracomment>
   <source>Weight at the start</source>
   <translation>起始权重</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_settings.py</extracomment>
   <source>classes</source>
   <translation>类别</translation>
  </message>
  <message>
   <extracomment>views/descent/neuron_settings.py</extracomment>
   <source>true class</source>
   <translation>真实类别</translation>
  </message>
 </context>
 <context>
  <name>NoteEdit</name>
  <message>
   <extracomment>views/plot/note_edit.py</extracomment>
   <source>Text of the note</source>
   <translation>注释文字</translation>
  </message>
  <message>
   <extracomment>views/plot/note_edit.py</extracomment>
   <source>Type a note</source>
   <translation>输入注释</translation>
  </message>
 </context>
 <context>
  <name>NumberControl</name>
  <message>
   <extracomment>views/inspector/controls.py</extracomment>
   <source>off</source>
   <translation>关</translation>
  </message>
  <message>
   <extracomment>views/inspector/controls.py</extracomment>
   <source>{} is no whole number</source>
   <translation>{} 不是整数</translation>
  </message>
  <message>
   <extracomment>views/inspector/controls.py</extracomment>
   <source>{} slider</source>
   <translation>{}滑块</translation>
  </message>
 </context>
 <context>
  <name>NumberEdit</name>
  <message>
   <extracomment>views/number_edit.py</extracomment>
   <source>Copy all digits</source>
   <translation>复制全部数位</translation>
  </message>
 </context>
 <context>
  <name>NumberGrid</name>
  <message>
   <extracomment>views/grid/number_grid.py</extracomment>
   <source>Arrow keys choose a number, typing changes it, Ctrl+V pastes a table</source>
   <translation>方向键选择数字，键入即修改，Ctrl+V 粘贴表格</translation>
  </message>
  <message>
   <extracomment>views/grid/number_grid.py</extracomment>
   <source>Numbers of the figure</source>
   <translation>图中的数字</translation>
  </message>
 </context>
 <context>
  <name>NumericsWorkspace</name>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>Change the detail</source>
   <translation>更改细节</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>Change the label</source>
   <translation>更改标签</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>Change the range</source>
   <translation>更改范围</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>Change the variable</source>
   <translation>更改变量</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>Fit</source>
   <translation>适应</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>Gradient error</source>
   <translation>梯度误差</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>High end of the axis</source>
   <translation>轴的上端</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>Label</source>
   <translation>标签</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>Log</source>
   <translation>对数</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>Log x</source>
   <translation>x 取对数</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>Logarithmic loss axis</source>
   <translation>损失轴取对数</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>Logarithmic variable axis</source>
   <translation>变量轴取对数</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>Low end of the axis</source>
   <translation>轴的下端</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>Move the probe</source>
   <translation>移动探针</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>Position of the probe</source>
   <translation>探针的位置</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>Probe</source>
   <translation>探针</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>The probe lies between {:g} and {:g}</source>
   <translation>探针介于 {:g} 与 {:g} 之间</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>The relative error of the gradient instead of the gradient</source>
   <translation>显示梯度的相对误差而非梯度</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>The selected loss doesn't have this variable</source>
   <translation>所选损失没有这个变量</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>The true class is 0</source>
   <translation>真实类别为 0</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>The true class is 1</source>
   <translation>真实类别为 1</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>Variable</source>
   <translation>变量</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>Zoom</source>
   <translation>缩放</translation>
  </message>
  <message>
   <extracomment>views/workspaces/numerics.py</extracomment>
   <source>label</source>
   <translation>标签</translation>
  </message>
 </context>
 <context>
  <name>OpenDialog</name>
  <message>
   <extracomment>views/open/words.py</extracomment>
   <source>: too many for a session, which will refer to the file</source>
   <translation>：会话放不下，将引用该文件</translation>
  </message>
  <message>
   <extracomment>views/open/dialog.py</extracomment>
   <source>All files (*)</source>
   <translation>所有文件 (*)</translation>
  </message>
  <message>
   <extracomment>views/open/dialog.py</extracomment>
   <source>Labels</source>
   <translation>标签</translation>
  </message>
  <message>
   <extracomment>views/open/dialog.py</extracomment>
   <source>Open {}</source>
   <translation>打开 {}</translation>
  </message>
  <message>
   <extracomment>views/open/dialog.py</extracomment>
   <source>Open {} as the second model</source>
   <translation>把 {} 作为第二个模型打开</translation>
  </message>
  <message>
   <extracomment>views/open/dialog.py</extracomment>
   <source>Reading the file</source>
   <translation>正在读取文件</translation>
  </message>
  <message>
   <extracomment>views/open/dialog.py</extracomment>
   <source>Reading…</source>
   <translation>正在读取…</translation>
  </message>
  <message>
   <extracomment>views/open/words.py</extracomment>
   <source>class index</source>
   <translation>类别索引</translation>
  </message>
  <message>
   <extracomment>views/open/words.py</extracomment>
   <source>in the same file</source>
   <translation>在同一文件中</translation>
  </message>
  <message>
   <extracomment>views/open/words.py</extracomment>
   <source>in {}</source>
   <translation>在 {} 中</translation>
  </message>
  <message>
   <extracomment>views/open/words.py</extracomment>
   <source>one-hot</source>
   <translation>独热</translation>
  </message>
  <message>
   <extracomment>views/open/words.py</extracomment>
   <source>read as {}, as you chose</source>
   <translation>按您的选择读作{}</translation>
  </message>
  <message>
   <extracomment>views/open/words.py</extracomment>
   <source>soft</source>
   <translation>软</translation>
  </message>
  <message>
   <extracomment>views/open/words.py</extracomment>
   <source>{:,} rows of {:,} classes</source>
   <translation>{:,} 行，{:,} 个类别</translation>
  </message>
  <message>
   <extracomment>views/open/dialog.py</extracomment>
   <source>{}: second model</source>
   <translation>{}：第二个模型</translation>
  </message>
 </context>
 <context>
  <name>OpenForm</name>
  <message>
   <extracomment>views/open/form.py</extracomment>
   <source>Array of labels</source>
   <translation>标签数组</translation>
  </message>
  <message>
   <extracomment>views/open/form.py</extracomment>
   <source>Array of predictions</source>
   <translation>预测数组</translation>
  </message>
  <message>
   <extracomment>views/open/form.py</extracomment>
   <source>Column left out</source>
   <translation>略去的列</translation>
  </message>
  <message>
   <extracomment>views/open/form.py</extracomment>
   <source>From this file</source>
   <translation>来自此文件</translation>
  </message>
  <message>
   <extracomment>views/open/form.py</extracomment>
   <source>Label column</source>
   <translation>标签列</translation>
  </message>
  <message>
   <extracomment>views/open/form.py</extracomment>
   <source>Labels</source>
   <translation>标签</translation>
  </message>
  <message>
   <extracomment>views/open/form.py</extracomment>
   <source>Labels from another file…</source>
   <translation>来自另一文件的标签…</translation>
  </message>
  <message>
   <extracomment>views/open/form.py</extracomment>
   <source>Left out</source>
   <translation>略去</translation>
  </message>
  <message>
   <extracomment>views/open/form.py</extracomment>
   <source>Predictions</source>
   <translation>预测</translation>
  </message>
  <message>
   <extracomment>views/open/form.py</extracomment>
   <source>What the predictions are</source>
   <translation>预测是什么</translation>
  </message>
  <message>
   <extracomment>views/open/form.py</extracomment>
   <source>in the array</source>
   <translation>在数组中</translation>
  </message>
  <message>
   <extracomment>views/open/form.py</extracomment>
   <source>in the column</source>
   <translation>在列中</translation>
  </message>
  <message>
   <extracomment>views/open/form.py</extracomment>
   <source>log-probabilities</source>
   <translation>对数概率</translation>
  </message>
  <message>
   <extracomment>views/open/form.py</extracomment>
   <source>logits</source>
   <translation>对数几率</translation>
  </message>
  <message>
   <extracomment>views/open/form.py</extracomment>
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <extracomment>views/open/form.py</extracomment>
   <source>probabilities</source>
   <translation>概率</translation>
  </message>
  <message>
   <extracomment>views/open/form.py</extracomment>
   <source>recognised</source>
   <translation>自动识别</translation>
  </message>
 </context>
 <context>
  <name>Opening</name>
  <message>
   <extracomment>views/opening.py</extracomment>
   <source>Something went wrong in the program ({}: {}). Your work is kept.</source>
   <translation>程序出了问题（{}：{}）。您的工作已保留。</translation>
  </message>
 </context>
 <context>
  <name>OwnLossDialog</name>
  <message>
   <extracomment>views/own_loss/dialog.py</extracomment>
   <source>Add</source>
   <translation>添加</translation>
  </message>
  <message>
   <extracomment>views/own_loss/dialog.py</extracomment>
   <source>Change</source>
   <translation>修改</translation>
  </message>
  <message>
   <extracomment>views/own_loss/dialog.py</extracomment>
   <source>Change your loss</source>
   <translation>修改您的损失</translation>
  </message>
  <message>
   <extracomment>views/own_loss/dialog.py</extracomment>
   <source>Formula</source>
   <translation>公式</translation>
  </message>
  <message>
   <extracomment>views/own_loss/dialog.py</extracomment>
   <source>Installed package</source>
   <translation>已安装的包</translation>
  </message>
  <message>
   <extracomment>views/own_loss/dialog.py</extracomment>
   <source>Python function</source>
   <translation>Python 函数</translation>
  </message>
  <message>
   <extracomment>views/own_loss/dialog.py</extracomment>
   <source>Your own loss</source>
   <translation>自定义损失</translation>
  </message>
 </context>
 <context>
  <name>OwnPanel</name>
  <message>
   <extracomment>views/inspector/own_panel.py</extracomment>
   <source>Change…</source>
   <translation>修改…</translation>
  </message>
  <message>
   <extracomment>views/inspector/own_panel.py</extracomment>
   <source>Remove</source>
   <translation>删除</translation>
  </message>
  <message>
   <extracomment>views/inspector/own_panel.py</extracomment>
   <source>Remove a loss</source>
   <translation>删除损失</translation>
  </message>
 </context>
 <context>
  <name>PackagesPage</name>
  <message>
   <extracomment>views/own_loss/packages_page.py</extracomment>
   <source>A package offers losses as an entry point of the group “{}” that names a module with a LOSS, or a package of such modules. They are read when the program starts.</source>
   <translation>包通过“{}”组的入口点提供损失，入口点指向含 LOSS 的模块，或由这类模块组成的包。程序启动时读取。</translation>
  </message>
  <message>
   <extracomment>views/own_loss/packages_page.py</extracomment>
   <source>Losses from installed packages</source>
   <translation>来自已安装的包的损失</translation>
  </message>
  <message>
   <extracomment>views/own_loss/packages_page.py</extracomment>
   <source>No installed package brings losses.</source>
   <translation>没有已安装的包提供损失。</translation>
  </message>
 </context>
 <context>
  <name>ParameterGrid</name>
  <message>
   <extracomment>views/own_loss/parameter_grid.py</extracomment>
   <source>Default of {}</source>
   <translation>{} 的默认值</translation>
  </message>
  <message>
   <extracomment>views/own_loss/parameter_grid.py</extracomment>
   <source>Largest {}</source>
   <translation>{} 的最大值</translation>
  </message>
  <message>
   <extracomment>views/own_loss/parameter_grid.py</extracomment>
   <source>Least {}</source>
   <translation>{} 的最小值</translation>
  </message>
  <message>
   <extracomment>views/own_loss/parameter_grid.py</extracomment>
   <source>Logarithmic slider for {}</source>
   <translation>{} 的对数滑块</translation>
  </message>
  <message>
   <extracomment>views/own_loss/parameter_grid.py</extracomment>
   <source>default</source>
   <translation>默认</translation>
  </message>
  <message>
   <extracomment>views/own_loss/parameter_grid.py</extracomment>
   <source>from</source>
   <translation>从</translation>
  </message>
  <message>
   <extracomment>views/own_loss/parameter_grid.py</extracomment>
   <source>give the lower end first</source>
   <translation>先给较小的一端</translation>
  </message>
  <message>
   <extracomment>views/own_loss/parameter_grid.py</extracomment>
   <source>logarithmic</source>
   <translation>对数</translation>
  </message>
  <message>
   <extracomment>views/own_loss/parameter_grid.py</extracomment>
   <source>to</source>
   <translation>到</translation>
  </message>
 </context>
 <context>
  <name>ParameterRow</name>
  <message>
   <extracomment>views/inspector/parameter_row.py</extracomment>
   <source>Change {}</source>
   <translation>更改{}</translation>
  </message>
  <message>
   <extracomment>views/inspector/parameter_row.py</extracomment>
   <source>Reset {}</source>
   <translation>重置{}</translation>
  </message>
  <message>
   <extracomment>views/inspector/parameter_row.py</extracomment>
   <source>Use {}</source>
   <translation>使用{}</translation>
  </message>
 </context>
 <context>
  <name>Phrases</name>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>'descr': [</source>
   <translation>'descr': [</translation>
  </message>
  <message>
   <extracomment>losses/settings.py</extracomment>
   <source>'mean', 'sum' or None</source>
   <translation>'mean'、'sum' 或 None</translation>
  </message>
  <message>
   <extracomment>losses/own/consent.py</extracomment>
   <source>'{}' is Python code and was not loaded</source>
   <translation>“{}”是 Python 代码，没有加载</translation>
  </message>
  <message>
   <extracomment>export/writing.py</extracomment>
   <source>'{}' is no format</source>
   <translation>“{}”不是格式</translation>
  </message>
  <message>
   <extracomment>export/image.py</extracomment>
   <source>'{}' is no metadata entry</source>
   <translation>“{}”不是元数据条目</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>(counted on 1 of {} rows)</source>
   <translation>（在 {} 行中的 1 行上计数）</translation>
  </message>
  <message>
   <extracomment>losses/convention_words.py</extracomment>
   <source>(label rows: {})</source>
   <translation>（标签行：{}）</translation>
  </message>
  <message>
   <extracomment>data/table.py</extracomment>
   <source>(rows, classes)</source>
   <translation>（行, 类别）</translation>
  </message>
  <message>
   <extracomment>data/table.py</extracomment>
   <source>(rows,) or (rows, classes)</source>
   <translation>（行,）或（行, 类别）</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>(up to {} of rounding is let pass)</source>
   <translation>（允许至多 {} 的舍入）</translation>
  </message>
  <message>
   <extracomment>session/loss_diagnosis.py</extracomment>
   <source>(used here)</source>
   <translation>（此处使用）</translation>
  </message>
  <message>
   <extracomment>losses/convention_words.py</extracomment>
   <source>({} in float32)</source>
   <translation>（float32 中为 {}）</translation>
  </message>
  <message>
   <extracomment>session/likelihood/checks.py</extracomment>
   <source>({}, {}) is out of range</source>
   <translation>({}, {}) 超出范围</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/cosine_embedding.py</extracomment>
   <source>+1 if they belong together, -1 if not</source>
   <translation>属于一起为 +1，否则为 -1</translation>
  </message>
  <message>
   <extracomment>figures/zone_marks.py</extracomment>
   <source>, as it should</source>
   <translation>，符合预期</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>, in {}{} groups; the first are {}</source>
   <translation>，共 {} 组{}；前几组为 {}</translation>
  </message>
  <message>
   <extracomment>figures/margins/psi.py</extracomment>
   <source>, loss {}</source>
   <translation>，损失 {}</translation>
  </message>
  <message>
   <extracomment>losses/spaces.py</extracomment>
   <source>, or logits with a link</source>
   <translation>，或带链接函数的对数几率</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>, under {}</source>
   <translation>，在 {} 下</translation>
  </message>
  <message>
   <extracomment>losses/convention_words.py</extracomment>
   <source>, with weights {}</source>
   <translation>，权重 {}</translation>
  </message>
  <message>
   <extracomment>losses/own/formula_loss.py</extracomment>
   <source>-1 or 1</source>
   <translation>-1 或 1</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/slices.py</extracomment>
   <source>-MSE</source>
   <translation>-MSE</translation>
  </message>
  <message>
   <extracomment>data/diagnostics.py</extracomment>
   <source>0 and 1 are the labels</source>
   <translation>标签为 0 与 1</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/bernoulli.py</extracomment>
   <source>0 in {}:
product underflows
at n = {},
the sum is {}</source>
   <translation>在 {} 中为 0：
n = {} 时乘积下溢，
和为 {}</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/bernoulli.py</extracomment>
   <source>0 in {}: the product underflows at n = {}, the sum is {}</source>
   <translation>在 {} 中为 0：n = {} 时乘积下溢，和为 {}</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_concepts.py</extracomment>
   <source>0 in {}: the product underflows at n = {}; the sum is {} nats.</source>
   <translation>在 {} 中为 0：n = {} 时乘积下溢；和为 {} 奈特。</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_grid.py</extracomment>
   <source>0 or 1</source>
   <translation>0 或 1</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>0, 1 or a soft label between</source>
   <translation>0、1 或其间的软标签</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/zero_one.py</extracomment>
   <source>0-1 loss</source>
   <translation>0-1 损失</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>1 at the true class</source>
   <translation>真实类别处为 1</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multi_margin.py</extracomment>
   <source>1 counts what is missing to the margin, 2 its square.</source>
   <translation>1 计入离间隔所缺的量，2 计入其平方。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/contrastive.py</extracomment>
   <source>1 if they belong together, 0 if not</source>
   <translation>属于一起为 1，否则为 0</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>1 is the city-block distance, 2 the Euclidean one.</source>
   <translation>1 为城市街区距离，2 为欧几里得距离。</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>1 label for {} prediction rows</source>
   <translation>1 个标签对 {} 行预测</translation>
  </message>
  <message>
   <extracomment>session/data_edits.py</extracomment>
   <source>10 000 at most</source>
   <translation>最多 10 000</translation>
  </message>
  <message>
   <extracomment>data/pictures.py</extracomment>
   <source>16 bits a pixel as 8</source>
   <translation>每像素 16 位作 8 位</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>3 arguments</source>
   <translation>3 个参数</translation>
  </message>
  <message>
   <extracomment>data/kept.py</extracomment>
   <source>: read as</source>
   <translation>：读作</translation>
  </message>
  <message>
   <extracomment>figures/zone_marks.py</extracomment>
   <source>: {} than any {}</source>
   <translation>：{} 于任何 {}</translation>
  </message>
  <message>
   <extracomment>session/matching/found.py</extracomment>
   <source>; at temperature {} and 1</source>
   <translation>；温度为 {} 与 1 时</translation>
  </message>
  <message>
   <extracomment>figures/curves.py</extracomment>
   <source>; at {} = {}: {}</source>
   <translation>；在 {} = {} 处：{}</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>; ignore_index={} would skip it</source>
   <translation>；ignore_index={} 会跳过它</translation>
  </message>
  <message>
   <extracomment>session/matching/found.py</extracomment>
   <source>; with and without class weights</source>
   <translation>；含与不含类别权重</translation>
  </message>
  <message>
   <extracomment>export/carrying.py</extracomment>
   <source>&lt;metadata id="{}"&gt;{};base64,</source>
   <translation>&lt;metadata id="{}"&gt;{};base64,</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/tversky.py</extracomment>
   <source>A Dice loss that can mind missing a lesion more than marking too much.</source>
   <translation>可使遗漏病灶比多标更受重视的 Dice 损失。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/log_cosh.py</extracomment>
   <source>A Huber loss without a threshold: its slope saturates at 1, and nothing jumps.</source>
   <translation>没有阈值的 Huber 损失：斜率在 1 处饱和，没有跳变。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multi_margin.py</extracomment>
   <source>A NaN among the scores makes the value and the gradient of its row NaN; PyTorch gives 0.</source>
   <translation>得分中有 NaN 使该行的值与梯度为 NaN；PyTorch 给出 0。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multiclass_hinge.py</extracomment>
   <source>A NaN among the scores makes the value and the row's gradient NaN; PyTorch's gradient would stay finite.</source>
   <translation>得分中有 NaN 使该行的值与梯度为 NaN；PyTorch 的梯度会保持有限。</translation>
  </message>
  <message>
   <extracomment>losses/own/python_loss.py</extracomment>
   <source>A Python function.</source>
   <translation>一个 Python 函数。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/information/entropy.py</extracomment>
   <source>A class of probability 0 adds nothing, but its slope is +∞; PyTorch gives NaN there through x·log x.</source>
   <translation>概率为 0 的类别没有贡献，但其斜率为 +∞；PyTorch 在此因 x·log x 给出 NaN。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/negative_log_likelihood.py</extracomment>
   <source>A class without label mass is not read, not even if it is NaN or -∞.</source>
   <translation>没有标签质量的类别不被读取，即使它是 NaN 或 -∞。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/jensen_shannon.py</extracomment>
   <source>A confident mistake costs at most log 2, so from logits its gradient vanishes.</source>
   <translation>自信的错误代价至多为 log 2，因此由对数几率计算时其梯度消失。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>A confident mistake costs without limit: log 0 is infinite, unless clamped or clipped.</source>
   <translation>自信的错误代价没有上限：log 0 为无穷，除非限制或裁剪。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/contrastive.py</extracomment>
   <source>A dissimilar pair at distance 0 has no direction to part in; the gradient 0 is taken.</source>
   <translation>距离为 0 的不相似对没有分开的方向；梯度取 0。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/jensen_shannon.py</extracomment>
   <source>A divergence without a side: symmetric, finite, and at most one bit.</source>
   <translation>没有偏向的散度：对称、有限，至多一个比特。</translation>
  </message>
  <message>
   <extracomment>session/presets.py</extracomment>
   <source>A first loss</source>
   <translation>第一个损失</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/squared_hinge.py</extracomment>
   <source>A hinge with a smooth start: small violations cost little, large ones a lot.</source>
   <translation>起步平滑的合页：小的违反代价小，大的代价大。</translation>
  </message>
  <message>
   <extracomment>losses/own/python_parameters.py</extracomment>
   <source>A keyword of your function.</source>
   <translation>您的函数的关键字参数。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/arcface.py</extracomment>
   <source>A large scale makes a few hard samples, or mislabelled ones, the whole gradient.</source>
   <translation>大的尺度使少数困难或标错的样本占据全部梯度。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/categorical_focal.py</extracomment>
   <source>A large γ leaves hardly any gradient once most examples are right.</source>
   <translation>γ 大时，一旦大多数样例正确就几乎没有梯度。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/poisson_nll.py</extracomment>
   <source>A log-rate above 709 overflows, in float32 above 88: one bad step ends a training.</source>
   <translation>对数速率高于 709 时溢出，float32 中高于 88：走错一步就会终止训练。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/negative_log_likelihood.py</extracomment>
   <source>A mean over rows that all have class weight 0 is NaN, and so is its gradient.</source>
   <translation>所有行的类别权重都为 0 时均值为 NaN，其梯度也是。</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_concepts.py</extracomment>
   <source>A mini-batch B holds {} rows.</source>
   <translation>一个小批量 B 含 {} 行。</translation>
  </message>
  <message>
   <extracomment>losses/own/formula_loss.py</extracomment>
   <source>A name of your formula.</source>
   <translation>您的公式的名称。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/poisson_nll.py</extracomment>
   <source>A rate below 0 is refused: it has no likelihood. PyTorch returns NaN, or infinity where rate + ε is 0.</source>
   <translation>小于 0 的速率被拒绝：它没有似然。PyTorch 返回 NaN，速率 + ε 为 0 处返回无穷。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/dice.py</extracomment>
   <source>A row is one mask, and each gets its own loss; Keras pools the whole batch unless told an axis.</source>
   <translation>一行是一个掩膜，各有自己的损失；Keras 若不指定轴则合并整个批次。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/zero_one.py</extracomment>
   <source>A row with a NaN has the value NaN; PyTorch's argmax would choose the NaN.</source>
   <translation>含 NaN 的行的值为 NaN；PyTorch 的 argmax 会选中 NaN。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/cross_entropy.py</extracomment>
   <source>A small number that keeps the logarithm finite.</source>
   <translation>使对数保持有限的小数。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/smooth_l1.py</extracomment>
   <source>A small β makes the curvature 1/β large: steps may overshoot.</source>
   <translation>小的 β 使曲率 1/β 变大：步子可能过头。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/gaussian_nll.py</extracomment>
   <source>A smaller variance counts as this.</source>
   <translation>更小的方差按此计。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/logistic.py</extracomment>
   <source>A smooth hinge: the pull of a mistake grows to 1 and stays there.</source>
   <translation>平滑的合页：错误的拉力增到 1 并保持。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multiclass_hinge.py</extracomment>
   <source>A soft label gives the expected loss over its classes.</source>
   <translation>软标签给出对其各类别的期望损失。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multi_margin.py</extracomment>
   <source>A soft label gives the expected loss over its classes; that takes K passes.</source>
   <translation>软标签给出对其各类别的期望损失；这需要 K 遍。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/l2_softmax.py</extracomment>
   <source>A softmax that can't be lowered by longer embeddings: all have the length α.</source>
   <translation>不能靠更长的嵌入降低的 softmax：所有嵌入的长度为 α。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/l_softmax.py</extracomment>
   <source>A softmax that is only content when the angle to the true class is m times smaller.</source>
   <translation>只有到真实类别的角度小 m 倍才满足的 softmax。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/perceptual.py</extracomment>
   <source>A stack for one channel sees the channels of a colour image one by one.</source>
   <translation>单通道的堆栈逐个看彩色图像的通道。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/perceptual.py</extracomment>
   <source>A stack of convolutions, its .npz file, or pixels; off, the built-in oriented filters.</source>
   <translation>卷积堆栈、其 .npz 文件，或 pixels；关闭时为内置的方向滤波器。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/a_softmax.py</extracomment>
   <source>A zero embedding has no angle; its value is the limit and its gradient that of m = 1. A zero prototype gets no gradient. Frameworks give NaN.</source>
   <translation>零嵌入没有角度；其值取极限，梯度取 m = 1 时的梯度。零原型没有梯度。各框架给出 NaN。</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>A zero embedding has no direction.</source>
   <translation>零嵌入没有方向。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/l2_softmax.py</extracomment>
   <source>A zero embedding has no direction; it counts as perpendicular to all and gets no gradient. Frameworks give NaN.</source>
   <translation>零嵌入没有方向；算作与所有垂直，没有梯度。各框架给出 NaN。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/l_softmax.py</extracomment>
   <source>A zero vector has no angle; its value is the limit and its gradient that of the plain softmax. Frameworks give NaN.</source>
   <translation>零向量没有角度；其值取极限，梯度取普通 softmax 的梯度。各框架给出 NaN。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/a_softmax.py</extracomment>
   <source>A-soft.</source>
   <translation>A-soft.</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/a_softmax.py</extracomment>
   <source>A-softmax (SphereFace)</source>
   <translation>A-softmax (SphereFace)</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/am_softmax.py</extracomment>
   <source>AM-soft.</source>
   <translation>AM-soft.</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/am_softmax.py</extracomment>
   <source>AM-softmax (CosFace)</source>
   <translation>AM-softmax (CosFace)</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_concepts.py</extracomment>
   <source>Above it descent on a quadratic of this curvature diverges.</source>
   <translation>超过它，在此曲率的二次函数上下降会发散。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/absolute_error.py</extracomment>
   <source>Absolute error</source>
   <translation>绝对误差</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/smooth_l1.py</extracomment>
   <source>Absolute error without its tip: steady near the target, calm about outliers.</source>
   <translation>没有折点的绝对误差：在目标附近平稳，对离群值从容。</translation>
  </message>
  <message>
   <extracomment>figures/batch_reliability.py</extracomment>
   <source>Accuracy against confidence; expected calibration error:</source>
   <translation>准确率对置信度；期望校准误差：</translation>
  </message>
  <message>
   <extracomment>data/fixes.py</extracomment>
   <source>Add 1 to the labels</source>
   <translation>标签加 1</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/poisson_nll.py</extracomment>
   <source>Add log t!</source>
   <translation>加上 log t!</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/gaussian_nll.py</extracomment>
   <source>Add ½ log 2π</source>
   <translation>加上 ½ log 2π</translation>
  </message>
  <message>
   <extracomment>data/fixes.py</extracomment>
   <source>Add ε = 1e-7</source>
   <translation>加上 ε = 1e-7</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/poisson_nll.py</extracomment>
   <source>Added to a rate before its logarithm; not used for logarithms.</source>
   <translation>在取对数之前加到速率上；输入为对数时不使用。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/cosine_embedding.py</extracomment>
   <source>Added to squared lengths</source>
   <translation>加到长度的平方上</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/arcface.py</extracomment>
   <source>Added to the angle of the true class; 0.5 rad is 28.6°.</source>
   <translation>加到真实类别的角度上；0.5 弧度为 28.6°。</translation>
  </message>
  <message>
   <extracomment>losses/parameters.py</extracomment>
   <source>Added to the denominator, and c of it to the numerator; it keeps small masks from dividing by almost nothing.</source>
   <translation>加到分母上，其 c 倍加到分子上；使小掩膜不至于除以几乎为零的数。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/squared_error.py</extracomment>
   <source>After a sigmoid or softmax the gradient carries p(1 - p) and vanishes where the output is confidently wrong.</source>
   <translation>在 sigmoid 或 softmax 之后，梯度带有 p(1 - p)，在输出自信地出错之处消失。</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_grid.py</extracomment>
   <source>After each epoch: mean training loss of its mini-batches, validation error</source>
   <translation>每轮之后：其小批量的平均训练损失，验证误差</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/negative_log_likelihood.py</extracomment>
   <source>After log_softmax it is the softmax cross-entropy.</source>
   <translation>在 log_softmax 之后就是 softmax 交叉熵。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>All embeddings in one point cost exactly the margin each: training can stick there. A margin of 0 would call that perfect, so it is refused, as PyTorch does.</source>
   <translation>所有嵌入落在一点时，每个恰好付出间隔的代价：训练可能停在那里。间隔为 0 会把它当作完美，因此和 PyTorch 一样被拒绝。</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/bernoulli.py</extracomment>
   <source>All outcomes are {}: the maximum is at the end, p̂ = {}</source>
   <translation>所有结果都是 {}：最大值在端点，p̂ = {}</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/dice.py</extracomment>
   <source>All pixels share one denominator, so small masks have large, noisy gradients.</source>
   <translation>所有像素共用一个分母，因此小掩膜的梯度大而有噪声。</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_concepts.py</extracomment>
   <source>All points lie on the line: L grows without end as σ → 0.</source>
   <translation>所有点都在直线上：σ → 0 时 L 无限增长。</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_concepts.py</extracomment>
   <source>All x are equal, so that the points say nothing of W: every line through (x̄, ȳ) fits as well. Drawn is the one of least W² + b².</source>
   <translation>所有 x 相等，因此各点对 W 没有说明：过 (x̄, ȳ) 的每条直线拟合得一样好。所绘为 W² + b² 最小者。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>An anchor has to be nearer to its own kind than to others, by a margin.</source>
   <translation>锚点必须比对异类更接近同类，差距为间隔。</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_concepts.py</extracomment>
   <source>An outcome {} has probability 0 at p = {}, and it occurred.</source>
   <translation>在 p = {1} 处结果 {0} 的概率为 0，而它发生了。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/squared_error.py</extracomment>
   <source>An outlier at ten times the distance weighs a hundred times as much in the loss and ten times as much in the gradient.</source>
   <translation>距离为十倍的离群值，在损失中的权重为一百倍，在梯度中为十倍。</translation>
  </message>
  <message>
   <extracomment>losses/angular_multiples.py</extracomment>
   <source>Angular margin</source>
   <translation>角度间隔</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/arcface.py</extracomment>
   <source>Angular margin (rad)</source>
   <translation>角度间隔（弧度）</translation>
  </message>
  <message>
   <extracomment>losses/catalog/__init__.py</extracomment>
   <source>Angular softmax</source>
   <translation>角度 softmax</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/arcface.py</extracomment>
   <source>ArcFace</source>
   <translation>ArcFace</translation>
  </message>
  <message>
   <extracomment>figures/information/entropy.py</extracomment>
   <source>Areas p times −log p of each outcome; together the entropy of {}: {}</source>
   <translation>各结果的面积为 p 乘以 −log p；合起来是 {} 的熵：{}</translation>
  </message>
  <message>
   <extracomment>figures/margins/pulls.py</extracomment>
   <source>Arrows: directions of −∂L/∂x, lengths say nothing</source>
   <translation>箭头：−∂L/∂x 的方向，长度没有意义</translation>
  </message>
  <message>
   <extracomment>figures/margins/pulls.py</extracomment>
   <source>Arrows: −∂L/∂x, length 1 stands for {}</source>
   <translation>箭头：−∂L/∂x，长度 1 代表 {}</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_concepts.py</extracomment>
   <source>As the loss binary cross-entropy gives it, with p as every prediction.</source>
   <translation>与二元交叉熵损失所给相同，每个预测都取 p。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/absolute_error.py</extracomment>
   <source>At 0 it has no derivative; 0 is taken, as in PyTorch. JAX takes 1, scikit-learn -1.</source>
   <translation>在 0 处没有导数；取 0，与 PyTorch 相同。JAX 取 1，scikit-learn 取 -1。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/absolute_error.py</extracomment>
   <source>At NaN the slope is NaN; PyTorch gives 0 there.</source>
   <translation>在 NaN 处斜率为 NaN；PyTorch 在此给出 0。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/pinball.py</extracomment>
   <source>At NaN the slope is NaN; written as two ReLUs it is the finite 2τ - 1.</source>
   <translation>在 NaN 处斜率为 NaN；写成两个 ReLU 时为有限的 2τ - 1。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/perceptual.py</extracomment>
   <source>At a ReLU's kink the slope 0 is taken.</source>
   <translation>在 ReLU 的折点处斜率取 0。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/poisson_nll.py</extracomment>
   <source>At a log-rate of +∞ it is +∞, its limit; PyTorch gives NaN.</source>
   <translation>对数速率为 +∞ 时为其极限 +∞；PyTorch 给出 NaN。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/hinge.py</extracomment>
   <source>At a score that is NaN the slope is NaN; a relu gives -1 there in PyTorch, a clamp 0.</source>
   <translation>得分为 NaN 时斜率为 NaN；在 PyTorch 中 relu 给出 -1，clamp 给出 0。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/l2_norm.py</extracomment>
   <source>At distance 0 it has no derivative; 0 is taken. A plain square root gives NaN.</source>
   <translation>距离为 0 处没有导数；取 0。直接开平方根会得到 NaN。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/reverse_kl.py</extracomment>
   <source>At p = 0 the slope is -∞, and 0 where the target is 0 too; PyTorch gives NaN.</source>
   <translation>在 p = 0 处斜率为 -∞，目标也为 0 处为 0；PyTorch 给出 NaN。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/jensen_shannon.py</extracomment>
   <source>At p = 0 under label mass the slope is -∞; where both are 0 it is ½ log 2, the slope along p. PyTorch gives NaN at both.</source>
   <translation>标签有质量而 p = 0 处斜率为 -∞；两者皆为 0 处为 ½ log 2，即沿 p 的斜率。PyTorch 在两处都给出 NaN。</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/bernoulli.py</extracomment>
   <source>At p = {} an outcome {} has probability 0, and it occurred</source>
   <translation>在 p = {} 处结果 {} 的概率为 0，而它发生了</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/pinball.py</extracomment>
   <source>At the kink the slope 0 is taken; scikit-learn takes -τ, the slope below it.</source>
   <translation>在折点处斜率取 0；scikit-learn 取 -τ，即其下方的斜率。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/hinge.py</extracomment>
   <source>At the margin the slope jumps; 0 is taken there. Optax and Keras take -0.5.</source>
   <translation>在间隔处斜率跳变；此处取 0。Optax 与 Keras 取 -0.5。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/cosine_embedding.py</extracomment>
   <source>At the margin the slope jumps; the whole slope is taken there, as PyTorch does.</source>
   <translation>在间隔处斜率跳变；此处取整个斜率，与 PyTorch 相同。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/arcface.py</extracomment>
   <source>At θ = 0 and π the angle has no derivative; the subgradient 0 is taken. PyTorch's square root gives NaN there.</source>
   <translation>在 θ = 0 与 π 处角度没有导数；取次梯度 0。PyTorch 的平方根在此给出 NaN。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/am_softmax.py</extracomment>
   <source>At θ = π the pull of the true prototype vanishes, just where it is needed most.</source>
   <translation>在 θ = π 处真实原型的拉力消失，而那里正最需要它。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/pinball.py</extracomment>
   <source>At τ = 0 or 1 one side costs nothing, and the prediction runs away to it.</source>
   <translation>在 τ = 0 或 1 处，一侧没有代价，预测会向那一侧跑掉。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/pinball.py</extracomment>
   <source>At τ = ½ it is half the absolute error, and predicts the median.</source>
   <translation>在 τ = ½ 处为绝对误差之半，预测中位数。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>BCE</source>
   <translation>BCE</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/focal.py</extracomment>
   <source>Balance</source>
   <translation>平衡</translation>
  </message>
  <message>
   <extracomment>losses/parameters.py</extracomment>
   <source>Base of the logarithm</source>
   <translation>对数的底</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>Batches</source>
   <translation>批量</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/poly1.py</extracomment>
   <source>Below ε = -1 the slope turns around at p = -1/ε: beyond, the loss grows with p.</source>
   <translation>ε 小于 -1 时，斜率在 p = -1/ε 处反转：超过之后损失随 p 增大。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/gaussian_nll.py</extracomment>
   <source>Below ε the value stays, but the slope does not become 0; it is the one at ε, as in PyTorch, so finite differences disagree there.</source>
   <translation>低于 ε 时值保持不变，但斜率不变为 0，而是 ε 处的斜率，与 PyTorch 相同，因此那里有限差分不一致。</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/points.py</extracomment>
   <source>Best under {}: y = {} x + {}.</source>
   <translation>在 {} 下最佳：y = {} x + {}。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/exponential.py</extracomment>
   <source>Beyond a margin of about -710 (float64) or -89 (float32) it overflows; the value is then infinite and said to be.</source>
   <translation>间隔超过约 -710（float64）或 -89（float32）时溢出；此时值为无穷并会说明。</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>Beyond it the loss pushes away from the prototype.</source>
   <translation>超过它，损失把嵌入推离原型。</translation>
  </message>
  <message>
   <extracomment>figures/images/figure.py</extracomment>
   <source>Beyond the border the pixels at the edge repeat</source>
   <translation>边界之外重复边缘的像素</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/arcface.py</extracomment>
   <source>Beyond θ = π - m the paper's cos(θ + m) rises again and the pull turns round; the usual fallback cos θ - m sin m keeps it falling, at the price of a jump.</source>
   <translation>超过 θ = π - m 后，论文的 cos(θ + m) 重新上升，拉力反向；通常的回退 cos θ - m sin m 使其继续下降，代价是一处跳变。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/arcface.py</extracomment>
   <source>Beyond π - m</source>
   <translation>超过 π - m</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/l2_softmax.py</extracomment>
   <source>Bias</source>
   <translation>偏置</translation>
  </message>
  <message>
   <extracomment>session/sweeping/descent.py</extracomment>
   <source>Bias at the start</source>
   <translation>起始偏置</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>Binary cross-entropy</source>
   <translation>二元交叉熵</translation>
  </message>
  <message>
   <extracomment>figures/information/entropy.py</extracomment>
   <source>Binary entropy of “{}” against all others;</source>
   <translation>“{}”对其余各类的二元熵；</translation>
  </message>
  <message>
   <extracomment>losses/angular_multiples.py</extracomment>
   <source>Blend with cos θ</source>
   <translation>与 cos θ 混合</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/kl_divergence.py</extracomment>
   <source>Both are at least ε, as in Keras; below the slope is 0.</source>
   <translation>两者都至少为 ε，与 Keras 相同；低于它斜率为 0。</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_concepts.py</extracomment>
   <source>Both are infinite.</source>
   <translation>两者都是无穷。</translation>
  </message>
  <message>
   <extracomment>batch/output/report_tables.py</extracomment>
   <source>By class</source>
   <translation>按类别</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/cross_entropy.py</extracomment>
   <source>CE</source>
   <translation>CE</translation>
  </message>
  <message>
   <extracomment>figures/information/divergence.py</extracomment>
   <source>CE(P, Q)</source>
   <translation>CE(P, Q)</translation>
  </message>
  <message>
   <extracomment>figures/information/divergence.py</extracomment>
   <source>CE(Q, P)</source>
   <translation>CE(Q, P)</translation>
  </message>
  <message>
   <extracomment>figures/information/divergence.py</extracomment>
   <source>CE({}, {}) = {}: entropy {} and KL divergence {} {}</source>
   <translation>CE({}, {}) = {}：熵 {}，KL 散度 {} {}</translation>
  </message>
  <message>
   <extracomment>export/writing.py</extracomment>
   <source>CSV table of the drawn numbers</source>
   <translation>所绘数字的 CSV 表</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/categorical_focal.py</extracomment>
   <source>Categorical focal</source>
   <translation>多类焦点损失</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>Clamp the logarithm</source>
   <translation>限制对数</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/categorical_focal.py</extracomment>
   <source>Class weights</source>
   <translation>类别权重</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/a_softmax.py</extracomment>
   <source>Classes are told apart by angle alone, and the true one has to be m times nearer.</source>
   <translation>类别只由角度区分，真实类别必须近 m 倍。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>Classification</source>
   <translation>分类</translation>
  </message>
  <message>
   <extracomment>losses/parameters.py</extracomment>
   <source>Clip probabilities</source>
   <translation>裁剪概率</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/focal.py</extracomment>
   <source>Clip the logarithm</source>
   <translation>裁剪对数</translation>
  </message>
  <message>
   <extracomment>data/fixes.py</extracomment>
   <source>Clip to [0, 1]</source>
   <translation>裁剪到 [0, 1]</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>Clipping (Keras) leaves no slope where p is outside [ε, 1 - ε]; clamping the log (PyTorch) keeps one.</source>
   <translation>裁剪（Keras）在 p 位于 [ε, 1 - ε] 之外时没有斜率；限制对数（PyTorch）则保留斜率。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/focal.py</extracomment>
   <source>Clips p to [ε, 1 - ε] in the logarithm, not in (1 - p)^γ, as in Keras.</source>
   <translation>在对数中而不是在 (1 - p)^γ 中把 p 裁剪到 [ε, 1 - ε]，与 Keras 相同。</translation>
  </message>
  <message>
   <extracomment>losses/parameters.py</extracomment>
   <source>Clips p to [ε, 1 - ε]; outside the slope is 0.</source>
   <translation>把 p 裁剪到 [ε, 1 - ε]；之外斜率为 0。</translation>
  </message>
  <message>
   <extracomment>figures/images/figure.py</extracomment>
   <source>Colours reach: {}</source>
   <translation>颜色范围：{}</translation>
  </message>
  <message>
   <extracomment>losses/own/formula_loss.py</extracomment>
   <source>Computed in a form that neither overflows nor loses digits; the value is the same.</source>
   <translation>以既不溢出也不丢失数位的形式计算；值相同。</translation>
  </message>
  <message>
   <extracomment>figures/descent/risk_plane.py</extracomment>
   <source>Contours of the data term over {} and {}; the minimiser at λ = {} is ({}, {})</source>
   <translation>数据项在 {} 与 {} 上的等高线；λ = {} 时的最小点为 ({}, {})</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/contrastive.py</extracomment>
   <source>Contrastive</source>
   <translation>对比损失</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/cosine_embedding.py</extracomment>
   <source>Cosine embedding</source>
   <translation>余弦嵌入</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/am_softmax.py</extracomment>
   <source>Cosine margin</source>
   <translation>余弦间隔</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/cross_entropy.py</extracomment>
   <source>Cross-entropy</source>
   <translation>交叉熵</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/negative_log_likelihood.py</extracomment>
   <source>Cross-entropy for a model that already returns log-probabilities.</source>
   <translation>用于已返回对数概率的模型的交叉熵。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/focal.py</extracomment>
   <source>Cross-entropy that forgets the examples already right, for rare positives.</source>
   <translation>忘记已答对样例的交叉熵，用于稀少的正例。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/poly1.py</extracomment>
   <source>Cross-entropy that goes on pulling at examples already right, or stops sooner.</source>
   <translation>对已答对的样例继续拉动、或更早停止的交叉熵。</translation>
  </message>
  <message>
   <extracomment>figures/margins/circle.py</extracomment>
   <source>Dashed: decision boundary</source>
   <translation>虚线：决策边界</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>Data term</source>
   <translation>数据项</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/zero_one.py</extracomment>
   <source>Decision threshold</source>
   <translation>决策阈值</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>Descent</source>
   <translation>下降</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/dice.py</extracomment>
   <source>Dice</source>
   <translation>Dice</translation>
  </message>
  <message>
   <extracomment>session/sweeping/workspaces.py</extracomment>
   <source>Direction of prototype {}, in degrees</source>
   <translation>原型 {} 的方向，以度计</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>Distance</source>
   <translation>距离</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>Distance swap</source>
   <translation>距离交换</translation>
  </message>
  <message>
   <extracomment>losses/parameters.py</extracomment>
   <source>Divide a row by its sum before the logarithm, as Keras does.</source>
   <translation>在取对数之前把一行除以其和，与 Keras 相同。</translation>
  </message>
  <message>
   <extracomment>data/fixes.py</extracomment>
   <source>Divide by the rows</source>
   <translation>除以行数</translation>
  </message>
  <message>
   <extracomment>figures/images/figure.py</extracomment>
   <source>Dotted lines and outlines: after {}</source>
   <translation>点线与轮廓：经 {} 之后</translation>
  </message>
  <message>
   <extracomment>figures/batch.py</extracomment>
   <source>ECE {}</source>
   <translation>ECE {}</translation>
  </message>
  <message>
   <extracomment>model/data_model.py</extracomment>
   <source>Edit cells</source>
   <translation>编辑单元格</translation>
  </message>
  <message>
   <extracomment>model/data_model.py</extracomment>
   <source>Edit label</source>
   <translation>编辑标签</translation>
  </message>
  <message>
   <extracomment>model/data_model.py</extracomment>
   <source>Edit prediction</source>
   <translation>编辑预测</translation>
  </message>
  <message>
   <extracomment>model/data_model.py</extracomment>
   <source>Edit weight</source>
   <translation>编辑权重</translation>
  </message>
  <message>
   <extracomment>model/grid_model.py</extracomment>
   <source>Edit {}</source>
   <translation>编辑{}</translation>
  </message>
  <message>
   <extracomment>losses/catalog/information/entropy.py</extracomment>
   <source>Entropy</source>
   <translation>熵</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>Epoch {} of {}</source>
   <translation>第 {0} 轮，共 {1} 轮</translation>
  </message>
  <message>
   <extracomment>session/images/concepts.py</extracomment>
   <source>Equal pictures: ∞.</source>
   <translation>图片相等：∞。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/huber.py</extracomment>
   <source>Errors above δ pull with the constant slope δ.</source>
   <translation>大于 δ 的误差以恒定斜率 δ 拉动。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/absolute_error.py</extracomment>
   <source>Errors count in proportion, so that outliers pull no harder than anyone else.</source>
   <translation>误差按比例计，因此离群值的拉力不比其他点大。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multi_margin.py</extracomment>
   <source>Every wrong class that comes within the margin of the true one costs.</source>
   <translation>每个进入真实类别间隔之内的错误类别都有代价。</translation>
  </message>
  <message>
   <extracomment>figures/margins/psi.py</extracomment>
   <source>Every ψ falls from 0 to π</source>
   <translation>每个 ψ 都从 0 到 π 下降</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/hinge.py</extracomment>
   <source>Examples beyond the margin have no gradient at all.</source>
   <translation>超出间隔的样例完全没有梯度。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/exponential.py</extracomment>
   <source>Exponential</source>
   <translation>指数损失</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/squared_error.py</extracomment>
   <source>Factor c = ½</source>
   <translation>系数 c = ½</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/contrastive.py</extracomment>
   <source>Factor ½</source>
   <translation>系数 ½</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>Factor ½ of the L2 penalty</source>
   <translation>L2 惩罚的系数 ½</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/tversky.py</extracomment>
   <source>False negatives</source>
   <translation>假阴性</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/tversky.py</extracomment>
   <source>False positives</source>
   <translation>假阳性</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/log_cosh.py</extracomment>
   <source>Far away it is |e| - log 2. The plain formula overflows from |e| = 710 on, in float32 from 89; this form does not.</source>
   <translation>远处为 |e| - log 2。直接的公式从 |e| = 710 起溢出，float32 从 89 起；此形式不会。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/perceptual.py</extracomment>
   <source>Features</source>
   <translation>特征</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/poly1.py</extracomment>
   <source>First coefficient</source>
   <translation>第一系数</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/focal.py</extracomment>
   <source>Focal</source>
   <translation>焦点损失</translation>
  </message>
  <message>
   <extracomment>losses/parameters.py</extracomment>
   <source>Focus</source>
   <translation>聚焦</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/poisson_nll.py</extracomment>
   <source>For counts: the spread is expected to grow with the rate.</source>
   <translation>用于计数：预期离散程度随速率增大。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/dice.py</extracomment>
   <source>For segmentation: counts overlap, so a small object weighs as much as a large one.</source>
   <translation>用于分割：计的是重叠，因此小物体与大物体同等重要。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/categorical_focal.py</extracomment>
   <source>For two classes it is not the binary focal loss of both of them: only the true class counts. With Kornia the class 0 weighs 1 - α and the others α.</source>
   <translation>两个类别时，它不是两者的二元焦点损失：只有真实类别计入。在 Kornia 中类别 0 的权重为 1 - α，其余为 α。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>From logits at +∞ with label 1 it is 0, its limit; PyTorch gives NaN there.</source>
   <translation>由对数几率计算时，+∞ 且标签为 1 处为其极限 0；PyTorch 在此给出 NaN。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/cross_entropy.py</extracomment>
   <source>From logits no digit is lost where p is nearly 1; in float32 PyTorch gives the loss 0 from a lead of about 17 on.</source>
   <translation>由对数几率计算时，p 接近 1 也不丢失数位；在 float32 中 PyTorch 从领先约 17 起给出损失 0。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/gaussian_nll.py</extracomment>
   <source>Gauss</source>
   <translation>高斯</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/gaussian_nll.py</extracomment>
   <source>Gaussian NLL</source>
   <translation>高斯 NLL</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/plane.py</extracomment>
   <source>Gaussian likelihood over W and b with σ = {}, and rings of equal MSE; both are best at W = {}, b = {}. The line is at W = {}, b = {} with MSE {}.</source>
   <translation>σ = {} 时 W 与 b 上的高斯似然，以及 MSE 相等的环；两者都在 W = {}，b = {} 处最佳。直线位于 W = {}，b = {}，MSE 为 {}。</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_concepts.py</extracomment>
   <source>Gaussian log-likelihood</source>
   <translation>高斯对数似然</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_concepts.py</extracomment>
   <source>Gaussian log-likelihood of least squares</source>
   <translation>最小二乘的高斯对数似然</translation>
  </message>
  <message>
   <extracomment>figures/information/divergence.py</extracomment>
   <source>Gibbs' inequality: KL = 0 both ways, as only for P = Q</source>
   <translation>吉布斯不等式：两个方向 KL = 0，仅当 P = Q</translation>
  </message>
  <message>
   <extracomment>figures/information/divergence.py</extracomment>
   <source>Gibbs' inequality: {}; 0 only for P = Q</source>
   <translation>吉布斯不等式：{}；仅当 P = Q 时为 0</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>Gives points that coincide a gradient; a choice of no meaning.</source>
   <translation>给重合的点一个梯度；这一选择没有含义。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/l_softmax.py</extracomment>
   <source>Growing embeddings lower the loss without turning: their length counts.</source>
   <translation>嵌入增长即可降低损失而无需转动：其长度计入。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/cross_entropy.py</extracomment>
   <source>Guard against log 0</source>
   <translation>防止 log 0</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>Guard at distance 0</source>
   <translation>距离 0 处的防护</translation>
  </message>
  <message>
   <extracomment>figures/information/divergence.py</extracomment>
   <source>H + KL</source>
   <translation>H + KL</translation>
  </message>
  <message>
   <extracomment>session/sweeping/likelihood.py</extracomment>
   <source>Height of the line at 0</source>
   <translation>直线在 0 处的高度</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/contrastive.py</extracomment>
   <source>Here 1 means similar; in the paper Y = 0 does. Swapped labels train without complaint.</source>
   <translation>此处 1 表示相似；论文中 Y = 0 表示相似。标签颠倒也会毫无怨言地训练。</translation>
  </message>
  <message>
   <extracomment>model/loss_model.py</extracomment>
   <source>Hide {}</source>
   <translation>隐藏{}</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/hinge.py</extracomment>
   <source>Hinge</source>
   <translation>合页损失</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/l2_norm.py</extracomment>
   <source>How far a row is from its target, in the units of the data.</source>
   <translation>一行离其目标有多远，以数据的单位计。</translation>
  </message>
  <message>
   <extracomment>losses/parameters.py</extracomment>
   <source>How far on the right side a score must lie to cost nothing.</source>
   <translation>得分须在正确一侧多远才没有代价。</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>How hard the loss pulls the margin up: a mistake far away counts by this.</source>
   <translation>损失把间隔向上拉的力度：远处的错误按此计。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>How much farther the negative has to be; 0 would reward a collapse.</source>
   <translation>负样本须远多少；0 会奖励坍缩。</translation>
  </message>
  <message>
   <extracomment>losses/parameters.py</extracomment>
   <source>How much of the smoothing is in the numerator: 1 makes two empty masks cost 0, 0 (Keras) makes them cost 1.</source>
   <translation>平滑项有多少在分子中：1 使两个空掩膜代价为 0，0（Keras）使其代价为 1。</translation>
  </message>
  <message>
   <extracomment>losses/parameters.py</extracomment>
   <source>How strongly easy examples are turned down; 0 is cross-entropy.</source>
   <translation>容易的样例被压低多少；0 为交叉熵。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>How surprised a predicted probability is by a yes-or-no label.</source>
   <translation>预测概率对是非标签有多惊奇。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/cross_entropy.py</extracomment>
   <source>How surprised a row of predicted probabilities is by the true class.</source>
   <translation>一行预测概率对真实类别有多惊奇。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/information/entropy.py</extracomment>
   <source>How uncertain a row of probabilities is: 0 for a sure one, log K for an even one.</source>
   <translation>一行概率有多不确定：确定时为 0，均匀时为 log K。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>How well a linear model fits, plus a price for large weights.</source>
   <translation>线性模型拟合得如何，加上对大权重的代价。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/cross_entropy.py</extracomment>
   <source>How ε guards</source>
   <translation>ε 如何防护</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/huber.py</extracomment>
   <source>Huber</source>
   <translation>Huber</translation>
  </message>
  <message>
   <extracomment>losses/parameters.py</extracomment>
   <source>Ignored class</source>
   <translation>忽略的类别</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>Images</source>
   <translation>图像</translation>
  </message>
  <message>
   <extracomment>losses/catalog/__init__.py</extracomment>
   <source>Images and risk</source>
   <translation>图像与风险</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/perceptual.py</extracomment>
   <source>Images are alike if they make the same features answer, not the same pixels.</source>
   <translation>若图像引起相同特征的响应即为相似，而不是像素相同。</translation>
  </message>
  <message>
   <extracomment>figures/information/surprise.py</extracomment>
   <source>Independent events: {} = {}</source>
   <translation>独立事件：{} = {}</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/reverse_kl.py</extracomment>
   <source>Infinite as soon as the prediction puts mass where the target has none: one-hot targets are out of the question.</source>
   <translation>只要预测在目标没有质量处放了质量就为无穷：独热目标不可用。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/kl_divergence.py</extracomment>
   <source>Infinite where the prediction is 0 under target mass; where both are 0 it is 0.</source>
   <translation>目标有质量而预测为 0 处为无穷；两者皆为 0 处为 0。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/information/entropy.py</extracomment>
   <source>Information</source>
   <translation>信息</translation>
  </message>
  <message>
   <extracomment>session/readings.py</extracomment>
   <source>Information isn't about single losses</source>
   <translation>“信息”不针对单个损失</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/kl_divergence.py</extracomment>
   <source>It differs from cross-entropy by the target's entropy: the gradients are the same.</source>
   <translation>它与交叉熵相差目标的熵：梯度相同。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/zero_one.py</extracomment>
   <source>It doesn't see how sure a prediction was.</source>
   <translation>它看不到预测有多确信。</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_concepts.py</extracomment>
   <source>It is as large as the error.</source>
   <translation>它与误差一样大。</translation>
  </message>
  <message>
   <extracomment>session/images/concepts.py</extracomment>
   <source>It is being computed.</source>
   <translation>正在计算。</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_concepts.py</extracomment>
   <source>It is constant around almost every (w, b): its gradient there is 0.</source>
   <translation>它在几乎每个 (w, b) 附近为常数：那里梯度为 0。</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_concepts.py</extracomment>
   <source>It is not 0 by rounding.</source>
   <translation>它不为 0 是由于舍入。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/kl_divergence.py</extracomment>
   <source>It is not symmetric: the prediction must cover all of the target (mean-seeking).</source>
   <translation>它不对称：预测必须覆盖目标的全部（趋向均值）。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/huber.py</extracomment>
   <source>It is δ times the smooth L1 loss with β = δ, so its outlier slope is δ, not 1.</source>
   <translation>它是 β = δ 的平滑 L1 损失的 δ 倍，因此离群值处的斜率是 δ 而非 1。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/information/entropy.py</extracomment>
   <source>It knows no label: a model can be sure and wrong. It is the part of cross-entropy that no prediction can take away.</source>
   <translation>它不知道标签：模型可以确信而错误。它是交叉熵中任何预测都无法去掉的部分。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/logistic.py</extracomment>
   <source>It never reaches 0: separable data drive the scores to infinity without a penalty.</source>
   <translation>它永远达不到 0：没有惩罚时，可分数据会把得分推向无穷。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/negative_log_likelihood.py</extracomment>
   <source>It only picks out a number: given probabilities or logits in place of their logarithms it returns a number below 0 or one without meaning, and never complains.</source>
   <translation>它只挑出一个数：若给的是概率或对数几率而非其对数，会返回小于 0 或没有意义的数，而且从不报错。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/absolute_error.py</extracomment>
   <source>It predicts the median, not the mean.</source>
   <translation>它预测中位数而非均值。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/gaussian_nll.py</extracomment>
   <source>It takes variances, not standard deviations nor their logarithms.</source>
   <translation>它接受方差，而不是标准差或其对数。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/focal.py</extracomment>
   <source>It turns up mislabelled examples, which stay hard for ever.</source>
   <translation>它会加重标错的样例，这些样例永远难学。</translation>
  </message>
  <message>
   <extracomment>session/images/concepts.py</extracomment>
   <source>It weighs {}.</source>
   <translation>其权重为 {}。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/log_cosh.py</extracomment>
   <source>Its curvature, 1 - tanh² e, vanishes for outliers: second-order methods take huge steps there.</source>
   <translation>其曲率 1 - tanh² e 对离群值消失：二阶方法在那里步子极大。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/smooth_l1.py</extracomment>
   <source>Its outlier slope is 1 whatever β is; Huber's is δ.</source>
   <translation>无论 β 为何，其离群值处的斜率为 1；Huber 的为 δ。</translation>
  </message>
  <message>
   <extracomment>losses/own/formula_loss.py</extracomment>
   <source>Its prediction is any real number; write p for a probability.</source>
   <translation>其预测是任意实数；概率请写 p。</translation>
  </message>
  <message>
   <extracomment>session/information/grid.py</extracomment>
   <source>Its probability under P</source>
   <translation>它在 P 下的概率</translation>
  </message>
  <message>
   <extracomment>session/information/grid.py</extracomment>
   <source>Its probability under Q</source>
   <translation>它在 Q 下的概率</translation>
  </message>
  <message>
   <extracomment>session/information/grid.py</extracomment>
   <source>Its self-information</source>
   <translation>它的自信息</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/jensen_shannon.py</extracomment>
   <source>JS</source>
   <translation>JS</translation>
  </message>
  <message>
   <extracomment>export/writing.py</extracomment>
   <source>JSON of the whole figure</source>
   <translation>整幅图的 JSON</translation>
  </message>
  <message>
   <extracomment>figures/class_panels.py</extracomment>
   <source>Jacobian of the softmax: p (1 − p) on the diagonal, −p q beside it</source>
   <translation>softmax 的雅可比矩阵：对角线上为 p (1 − p)，其余为 −p q</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/jensen_shannon.py</extracomment>
   <source>Jensen-Shannon divergence</source>
   <translation>Jensen-Shannon 散度</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/kl_divergence.py</extracomment>
   <source>KL</source>
   <translation>KL</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/kl_divergence.py</extracomment>
   <source>KL divergence</source>
   <translation>KL 散度</translation>
  </message>
  <message>
   <extracomment>session/information/diagnosis.py</extracomment>
   <source>KL({}‖{}) is infinite: {} gives 0 to {}{}, {} does not</source>
   <translation>KL({}‖{}) 为无穷：{} 给 {3} 的概率为 0{4}，而 {5} 不是</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/squared_hinge.py</extracomment>
   <source>Keras also accepts labels 0 and 1; here they have to be -1 and +1.</source>
   <translation>Keras 也接受标签 0 与 1；此处必须为 -1 与 +1。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/hinge.py</extracomment>
   <source>Keras and scikit-learn also accept labels 0 and 1; here they have to be -1 and +1.</source>
   <translation>Keras 与 scikit-learn 也接受标签 0 与 1；此处必须为 -1 与 +1。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/categorical_focal.py</extracomment>
   <source>Keras clips p to [1e-7, 1 - 1e-7] even from logits, and has no slope outside.</source>
   <translation>Keras 即使由对数几率计算也把 p 裁剪到 [1e-7, 1 - 1e-7]，之外没有斜率。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/focal.py</extracomment>
   <source>Keras clips the logarithm even from logits, so that a hopeless mistake costs 16.1.</source>
   <translation>Keras 即使由对数几率计算也裁剪对数，因此毫无希望的错误代价为 16.1。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/kl_divergence.py</extracomment>
   <source>Keras clips what comes out of a softmax too: there is no way around its ε.</source>
   <translation>Keras 也裁剪 softmax 的输出：绕不过它的 ε。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multiclass_hinge.py</extracomment>
   <source>Keras puts the true class among the rivals with the score 0, so the loss stays positive until the true score itself is above the margin.</source>
   <translation>Keras 把真实类别以得分 0 列入对手，因此在真实得分本身超过间隔之前损失一直为正。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multiclass_hinge.py</extracomment>
   <source>Keras: among the rivals the true class stands with the score 0.</source>
   <translation>Keras：对手中真实类别的得分为 0。</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/slices.py</extracomment>
   <source>L(W) ÷ its maximum</source>
   <translation>L(W) ÷ 其最大值</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/l_softmax.py</extracomment>
   <source>L-soft.</source>
   <translation>L-soft.</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/l_softmax.py</extracomment>
   <source>L-softmax</source>
   <translation>L-softmax</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>L1 penalty</source>
   <translation>L1 惩罚</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_concepts.py</extracomment>
   <source>L2 alone makes no weight exactly 0.</source>
   <translation>单独的 L2 不使任何权重恰为 0。</translation>
  </message>
  <message>
   <extracomment>figures/descent/risk.py</extracomment>
   <source>L2 makes weights small; none becomes exactly 0 at any λ</source>
   <translation>L2 使权重变小；在任何 λ 下没有一个恰为 0</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/l2_norm.py</extracomment>
   <source>L2 norm</source>
   <translation>L2 范数</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>L2 penalty</source>
   <translation>L2 惩罚</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/l2_softmax.py</extracomment>
   <source>L2-constrained softmax</source>
   <translation>L2 约束 softmax</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/l2_softmax.py</extracomment>
   <source>L2-soft.</source>
   <translation>L2-soft.</translation>
  </message>
  <message>
   <extracomment>export/writing.py</extracomment>
   <source>LaTeX file that draws it by pgfplots</source>
   <translation>用 pgfplots 绘制它的 LaTeX 文件</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>Label smoothing</source>
   <translation>标签平滑</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>Labels become t(1 - a) + a/2.</source>
   <translation>标签变为 t(1 - a) + a/2。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/cross_entropy.py</extracomment>
   <source>Labels become t(1 - a) + a/K.</source>
   <translation>标签变为 t(1 - a) + a/K。</translation>
  </message>
  <message>
   <extracomment>batch/output/report_tables.py</extracomment>
   <source>Largest losses</source>
   <translation>最大的损失</translation>
  </message>
  <message>
   <extracomment>batch/output/report_tables.py</extracomment>
   <source>Largest losses of {}</source>
   <translation>{}的最大损失</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/perceptual.py</extracomment>
   <source>Layer weights</source>
   <translation>层权重</translation>
  </message>
  <message>
   <extracomment>session/images/concepts.py</extracomment>
   <source>Layer {} of φ</source>
   <translation>φ 的第 {} 层</translation>
  </message>
  <message>
   <extracomment>session/images/grid.py</extracomment>
   <source>Layer {} of φ, unweighted</source>
   <translation>φ 的第 {} 层，未加权</translation>
  </message>
  <message>
   <extracomment>session/sweeping/descent.py</extracomment>
   <source>Learning rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/gaussian_nll.py</extracomment>
   <source>Least variance</source>
   <translation>最小方差</translation>
  </message>
  <message>
   <extracomment>session/sweeping/workspaces.py</extracomment>
   <source>Length of the embedding</source>
   <translation>嵌入的长度</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/cosine_embedding.py</extracomment>
   <source>Lengths don't count, and the pull falls off with 1/|x|: long embeddings hardly turn.</source>
   <translation>长度不计入，拉力按 1/|x| 减小：长的嵌入几乎不转动。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/l2_softmax.py</extracomment>
   <source>Lengths whose squares overflow are rescaled; PyTorch takes such embeddings for 0.</source>
   <translation>平方会溢出的长度先重新缩放；PyTorch 把这样的嵌入当作 0。</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>Less than the 0-1 loss: no upper bound here.</source>
   <translation>小于 0-1 损失：此处不是上界。</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>Likelihood</source>
   <translation>似然</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/hinge.py</extracomment>
   <source>Linear cost until a score lies on the right side by the margin, then nothing.</source>
   <translation>线性代价，直到得分在正确一侧达到间隔，之后为零。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/log_cosh.py</extracomment>
   <source>Log-cosh</source>
   <translation>Log-cosh</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/logistic.py</extracomment>
   <source>Logistic</source>
   <translation>Logistic</translation>
  </message>
  <message>
   <extracomment>export/image.py</extracomment>
   <source>Loss Explorer {}</source>
   <translation>Loss Explorer {}</translation>
  </message>
  <message>
   <extracomment>figures/batch_scatter.py</extracomment>
   <source>Loss of {} against loss of {}, row by row: {} has the smaller loss on {} rows, {} on {}</source>
   <translation>逐行比较 {} 的损失与 {} 的损失：{} 在 {} 行上损失较小，{} 在 {} 行上</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_grid.py</extracomment>
   <source>Losses and errors after each epoch stand here once trained</source>
   <translation>训练后，每轮之后的损失与误差显示在此</translation>
  </message>
  <message>
   <extracomment>figures/batch_minibatch.py</extracomment>
   <source>Losses of the {} rows that were drawn;</source>
   <translation>抽取的 {} 行的损失；</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/absolute_error.py</extracomment>
   <source>MAE</source>
   <translation>MAE</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/squared_error.py</extracomment>
   <source>MSE</source>
   <translation>MSE</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_concepts.py</extracomment>
   <source>MSE of least squares</source>
   <translation>最小二乘的 MSE</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/plane.py</extracomment>
   <source>MSE {}</source>
   <translation>MSE {}</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/pinball.py</extracomment>
   <source>Makes a model predict a quantile: τ = 0.9 charges nine times more for too little.</source>
   <translation>使模型预测分位数：τ = 0.9 时，偏低的代价是九倍。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/exponential.py</extracomment>
   <source>Margin</source>
   <translation>间隔</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>Margins</source>
   <translation>间隔</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/arcface.py</extracomment>
   <source>Margins are radians; pytorch-metric-learning takes degrees (28.6° is 0.5).</source>
   <translation>间隔以弧度计；pytorch-metric-learning 以度计（28.6° 为 0.5）。</translation>
  </message>
  <message>
   <extracomment>session/images/grid.py</extracomment>
   <source>Mean absolute error over the pixels</source>
   <translation>像素的平均绝对误差</translation>
  </message>
  <message>
   <extracomment>session/images/concepts.py</extracomment>
   <source>Mean absolute error{}</source>
   <translation>平均绝对误差{}</translation>
  </message>
  <message>
   <extracomment>figures/batch_temperature.py</extracomment>
   <source>Mean cross-entropy against temperature;</source>
   <translation>平均交叉熵对温度；</translation>
  </message>
  <message>
   <extracomment>figures/batch_classes.py</extracomment>
   <source>Mean loss of the rows of each of {} labels; highest: {} with {} over {} rows</source>
   <translation>{} 个标签各自各行的平均损失；最高：{}，{}，共 {} 行</translation>
  </message>
  <message>
   <extracomment>session/images/grid.py</extracomment>
   <source>Mean squared error over the pixels</source>
   <translation>像素的均方误差</translation>
  </message>
  <message>
   <extracomment>session/images/concepts.py</extracomment>
   <source>Mean squared error{}</source>
   <translation>均方误差{}</translation>
  </message>
  <message>
   <extracomment>figures/batch_minibatch.py</extracomment>
   <source>Means of {} mini-batches of each size around {}; of n = {} rows they stray by {}</source>
   <translation>每种大小的 {} 个小批量的均值，围绕 {}；n = {} 行时偏离 {}</translation>
  </message>
  <message>
   <extracomment>losses/catalog/__init__.py</extracomment>
   <source>Metric learning</source>
   <translation>度量学习</translation>
  </message>
  <message>
   <extracomment>losses/catalog/information/entropy.py</extracomment>
   <source>Minimised on its own it makes one class sure, whichever; maximised, it evens out.</source>
   <translation>单独最小化时它使某一类别确定，不论哪一类；最大化时则趋于均匀。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/exponential.py</extracomment>
   <source>Mistakes cost exponentially: boosting's way of turning to the hard examples.</source>
   <translation>错误的代价为指数：提升法以此转向困难的样例。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/contrastive.py</extracomment>
   <source>Most dissimilar pairs are soon beyond the margin and teach nothing: pairs have to be chosen.</source>
   <translation>大多数不相似对很快超出间隔而不再有教益：必须挑选样本对。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>Most triplets soon cost nothing: the ones that teach have to be looked for.</source>
   <translation>大多数三元组很快没有代价：必须寻找有教益的三元组。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multiclass_hinge.py</extracomment>
   <source>Multi-class hinge</source>
   <translation>多类合页损失</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multi_margin.py</extracomment>
   <source>Multi-margin</source>
   <translation>多类间隔损失</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/negative_log_likelihood.py</extracomment>
   <source>NLL</source>
   <translation>NLL</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/negative_log_likelihood.py</extracomment>
   <source>Negative log-likelihood</source>
   <translation>负对数似然</translation>
  </message>
  <message>
   <extracomment>figures/margins/surrogates.py</extracomment>
   <source>No loss that is ticked has a margin: tick some in the list or press Usual losses</source>
   <translation>勾选的损失都没有间隔：请在列表中勾选，或按“常用损失”</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_concepts.py</extracomment>
   <source>No minimiser at λ = 0: a plane separates the two classes, and the loss falls for ever as the weights grow.</source>
   <translation>λ = 0 时没有最小点：一个平面分开两个类别，权重增长时损失永远下降。</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_concepts.py</extracomment>
   <source>No point pulls.</source>
   <translation>没有点在拉动。</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_concepts.py</extracomment>
   <source>No result: {}.</source>
   <translation>没有结果：{}。</translation>
  </message>
  <message>
   <extracomment>figures/batch.py</extracomment>
   <source>No row is done yet.</source>
   <translation>还没有完成任何一行。</translation>
  </message>
  <message>
   <extracomment>figures/margins/circle.py</extracomment>
   <source>No softmax over angles is ticked: tick some in the list or press Usual losses</source>
   <translation>没有勾选角度 softmax：请在列表中勾选，或按“常用损失”</translation>
  </message>
  <message>
   <extracomment>figures/descent/digits.py</extracomment>
   <source>No ticked loss applies to ten classes: tick cross-entropy</source>
   <translation>勾选的损失都不适用于十个类别：请勾选交叉熵</translation>
  </message>
  <message>
   <extracomment>losses/parameter_values.py</extracomment>
   <source>None is not allowed</source>
   <translation>不允许 None</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron.py</extracomment>
   <source>None of the ticked losses can be descended on here.
Tick another one.</source>
   <translation>勾选的损失都不能在此下降。
请勾选另一个。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>Norm</source>
   <translation>范数</translation>
  </message>
  <message>
   <extracomment>losses/parameters.py</extracomment>
   <source>Normalise rows first</source>
   <translation>先归一化各行</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_concepts.py</extracomment>
   <source>Not trained to its end yet.</source>
   <translation>尚未训练到结束。</translation>
  </message>
  <message>
   <extracomment>figures/descent/digits.py</extracomment>
   <source>Not trained yet: press Train</source>
   <translation>尚未训练：请按“训练”</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_concepts.py</extracomment>
   <source>Not within {} steps.</source>
   <translation>{} 步之内没有。</translation>
  </message>
  <message>
   <extracomment>export/writing.py</extracomment>
   <source>NumPy arrays of the drawn numbers</source>
   <translation>所绘数字的 NumPy 数组</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>Numerics</source>
   <translation>数值</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_concepts.py</extracomment>
   <source>Of M = 500 digits that were not trained on.</source>
   <translation>在 M = 500 个未用于训练的数字上。</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_concepts.py</extracomment>
   <source>Of point {}.</source>
   <translation>点 {} 的。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multiclass_hinge.py</extracomment>
   <source>Of several equal rivals the first takes the whole gradient; JAX shares it out.</source>
   <translation>多个相等的对手中，第一个得到全部梯度；JAX 则分摊。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/zero_one.py</extracomment>
   <source>Of several largest scores the first counts; p at the threshold counts as label 1; a score of exactly 0 is a mistake for both signs.</source>
   <translation>多个最大得分中，第一个计入；阈值处的 p 算作标签 1；恰为 0 的得分对两种符号都算错误。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/information/self_information.py</extracomment>
   <source>On its own it is no loss: every probability is driven to 1. Cross-entropy is its mean over what really happens.</source>
   <translation>单独使用时它不是损失：每个概率都被推向 1。交叉熵是它对实际发生之事的均值。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/exponential.py</extracomment>
   <source>One mislabelled example far on the wrong side outweighs all others.</source>
   <translation>一个远在错误一侧的标错样例胜过其他所有样例。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/l2_softmax.py</extracomment>
   <source>One number a class, added to the logits; its gradient is returned too.</source>
   <translation>每个类别一个数，加到对数几率上；也返回其梯度。</translation>
  </message>
  <message>
   <extracomment>losses/parameters.py</extracomment>
   <source>One number a class; a rare class gets a large one.</source>
   <translation>每个类别一个数；稀少的类别取大数。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/perceptual.py</extracomment>
   <source>One number a layer, such as 1, 0.5, 0.25; off, every layer weighs 1.</source>
   <translation>每层一个数，如 1, 0.5, 0.25；关闭时每层权重为 1。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/categorical_focal.py</extracomment>
   <source>One number for all classes, or one a class; off, all weigh 1.</source>
   <translation>所有类别一个数，或每个类别一个；关闭时权重都为 1。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>One number, or one a column.</source>
   <translation>一个数，或每列一个。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/categorical_focal.py</extracomment>
   <source>One α for all classes only scales the loss: to balance classes give one a class.</source>
   <translation>所有类别共用一个 α 只会缩放损失：要平衡类别，请给每个类别一个。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/cross_entropy.py</extracomment>
   <source>Only the probability of the true class counts, if the label is one class.</source>
   <translation>若标签是一个类别，只有真实类别的概率计入。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/a_softmax.py</extracomment>
   <source>Only the prototypes are normalised; the length of an embedding still counts.</source>
   <translation>只归一化原型；嵌入的长度仍然计入。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multiclass_hinge.py</extracomment>
   <source>Only two scores of a row get a gradient, so it learns slowly with many classes.</source>
   <translation>一行中只有两个得分得到梯度，因此类别多时学得慢。</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_concepts.py</extracomment>
   <source>Only {} of {} features are linearly independent: at λ = 0 many weights fit equally well; those of least norm are drawn.</source>
   <translation>{1} 个特征中只有 {0} 个线性无关：λ = 0 时许多权重拟合得一样好；所绘为范数最小者。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/cosine_embedding.py</extracomment>
   <source>Opposite vectors of a similar pair have the gradient 0, the worst case of all.</source>
   <translation>相似对的向量方向相反时梯度为 0，而这是最坏的情形。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/dice.py</extracomment>
   <source>Optax smooths the halved fraction: its smooth is half of this one.</source>
   <translation>Optax 对取半后的分数作平滑：其 smooth 是此处的一半。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/cosine_embedding.py</extracomment>
   <source>Optax' cosine_distance is 1 - cos θ, the loss of similar pairs; Keras' CosineSimilarity is -cos θ. Neither has pairs that repel.</source>
   <translation>Optax 的 cosine_distance 是 1 - cos θ，即相似对的损失；Keras 的 CosineSimilarity 是 -cos θ。两者都没有相斥的对。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/squared_hinge.py</extracomment>
   <source>Outliers on the wrong side weigh by the square of their distance.</source>
   <translation>错误一侧的离群值按其距离的平方计。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/dice.py</extracomment>
   <source>Overlap</source>
   <translation>重叠</translation>
  </message>
  <message>
   <extracomment>export/writing.py</extracomment>
   <source>PDF document</source>
   <translation>PDF 文档</translation>
  </message>
  <message>
   <extracomment>export/writing.py</extracomment>
   <source>PNG image</source>
   <translation>PNG 图像</translation>
  </message>
  <message>
   <extracomment>batch/output/row_files.py</extracomment>
   <source>Parquet needs pyarrow</source>
   <translation>Parquet 需要 pyarrow</translation>
  </message>
  <message>
   <extracomment>session/images/concepts.py</extracomment>
   <source>Peak signal-to-noise ratio</source>
   <translation>峰值信噪比</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/perceptual.py</extracomment>
   <source>Perceptual</source>
   <translation>感知损失</translation>
  </message>
  <message>
   <extracomment>session/images/grid.py</extracomment>
   <source>Perceptual loss</source>
   <translation>感知损失</translation>
  </message>
  <message>
   <extracomment>session/images/concepts.py</extracomment>
   <source>Perceptual loss{}</source>
   <translation>感知损失{}</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/pinball.py</extracomment>
   <source>Pinball</source>
   <translation>Pinball</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/poisson_nll.py</extracomment>
   <source>Poisson</source>
   <translation>泊松</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/poisson_nll.py</extracomment>
   <source>Poisson NLL</source>
   <translation>泊松 NLL</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/poly1.py</extracomment>
   <source>Poly-1</source>
   <translation>Poly-1</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multi_margin.py</extracomment>
   <source>Power</source>
   <translation>幂</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/kl_divergence.py</extracomment>
   <source>Prediction is a logarithm</source>
   <translation>预测是对数</translation>
  </message>
  <message>
   <extracomment>session/sweeping/workspaces.py</extracomment>
   <source>Prediction of {}</source>
   <translation>{} 的预测</translation>
  </message>
  <message>
   <extracomment>losses/catalog/information/self_information.py</extracomment>
   <source>Probabilities of independent events multiply, their information adds up.</source>
   <translation>独立事件的概率相乘，其信息相加。</translation>
  </message>
  <message>
   <extracomment>session/sweeping/likelihood.py</extracomment>
   <source>Probability of a 1</source>
   <translation>出现 1 的概率</translation>
  </message>
  <message>
   <extracomment>figures/vector.py</extracomment>
   <source>Probability of each of {} classes of {}; largest: {} with {}; label: {}</source>
   <translation>{1} 的 {0} 个类别各自的概率；最大：{2}，{3}；标签：{4}</translation>
  </message>
  <message>
   <extracomment>figures/information/divergence.py</extracomment>
   <source>Probability of each of {} outcomes under P and under Q</source>
   <translation>{} 个结果各自在 P 与 Q 下的概率</translation>
  </message>
  <message>
   <extracomment>figures/information/entropy.py</extracomment>
   <source>Probability of each of {} outcomes under {}</source>
   <translation>{} 个结果各自在 {} 下的概率</translation>
  </message>
  <message>
   <extracomment>session/sweeping/workspaces.py</extracomment>
   <source>Probability of {} in {}</source>
   <translation>{1}中{0}的概率</translation>
  </message>
  <message>
   <extracomment>session/sweeping/workspaces.py</extracomment>
   <source>Probability of “{}”</source>
   <translation>“{}”的概率</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/l2_softmax.py</extracomment>
   <source>Prototypes keep their lengths, so frequent classes can still win by longer ones.</source>
   <translation>原型保留各自的长度，因此常见类别仍可凭更长的原型取胜。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/reverse_kl.py</extracomment>
   <source>Puts the prediction where the target is sure: it seeks one mode, not all of them.</source>
   <translation>把预测放在目标确定之处：它寻找一个众数，而不是全部。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/cosine_embedding.py</extracomment>
   <source>PyTorch adds ε = 1e-12 to each squared length: vectors much shorter than 1e-6 count as perpendicular, and a zero vector gets a gradient of 1e6. Without ε zero vectors have the cosine 0 and no gradient.</source>
   <translation>PyTorch 给每个长度的平方加 ε = 1e-12：远短于 1e-6 的向量算作垂直，零向量的梯度为 1e6。没有 ε 时零向量的余弦为 0，没有梯度。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>PyTorch adds ε = 1e-6 to every difference, so coinciding points still get a gradient of length 1; with ε = 0 it is 0. Optax adds ε inside the root.</source>
   <translation>PyTorch 给每个差加 ε = 1e-6，因此重合的点仍有长度为 1 的梯度；ε = 0 时为 0。Optax 把 ε 加在根号内。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/cosine_embedding.py</extracomment>
   <source>PyTorch's 1e-12 keeps zero vectors finite and bends very short ones.</source>
   <translation>PyTorch 的 1e-12 使零向量保持有限，并使很短的向量弯曲。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/kl_divergence.py</extracomment>
   <source>PyTorch's mean divides by the elements, not by the rows; its batchmean is the definition. PyTorch gives NaN where both are 0.</source>
   <translation>PyTorch 的 mean 除以元素数而非行数；其 batchmean 才是定义。两者皆为 0 处 PyTorch 给出 NaN。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/logistic.py</extracomment>
   <source>PyTorch's soft_margin_loss overflows for scores of -1e3; this form does not.</source>
   <translation>PyTorch 的 soft_margin_loss 在得分为 -1e3 时溢出；此形式不会。</translation>
  </message>
  <message>
   <extracomment>export/writing.py</extracomment>
   <source>Python script that draws it by matplotlib</source>
   <translation>用 matplotlib 绘制它的 Python 脚本</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/pinball.py</extracomment>
   <source>Quantile</source>
   <translation>分位数</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/pinball.py</extracomment>
   <source>Quantiles learned one by one may cross: a 0.9-quantile below the 0.5-quantile.</source>
   <translation>逐个学习的分位数可能交叉：0.9 分位数低于 0.5 分位数。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/l2_softmax.py</extracomment>
   <source>Radius</source>
   <translation>半径</translation>
  </message>
  <message>
   <extracomment>data/fixes.py</extracomment>
   <source>Read as logits</source>
   <translation>读作对数几率</translation>
  </message>
  <message>
   <extracomment>data/fixes.py</extracomment>
   <source>Read as probabilities</source>
   <translation>读作概率</translation>
  </message>
  <message>
   <extracomment>data/fixes.py</extracomment>
   <source>Read labels as 0/1</source>
   <translation>把标签读作 0/1</translation>
  </message>
  <message>
   <extracomment>data/fixes.py</extracomment>
   <source>Read labels as −1/+1</source>
   <translation>把标签读作 −1/+1</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/poisson_nll.py</extracomment>
   <source>Real counts often spread wider than a Poisson allows; the loss doesn't notice.</source>
   <translation>真实计数往往比泊松分布所允许的更分散；损失察觉不到。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/absolute_error.py</extracomment>
   <source>Regression</source>
   <translation>回归</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/gaussian_nll.py</extracomment>
   <source>Regression that learns its own uncertainty: errors count by the variance predicted.</source>
   <translation>学习自身不确定性的回归：误差按预测的方差计。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>Regularised risk</source>
   <translation>正则化风险</translation>
  </message>
  <message>
   <extracomment>model/data_model.py</extracomment>
   <source>Rename a class</source>
   <translation>重命名类别</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/reverse_kl.py</extracomment>
   <source>Reverse KL divergence</source>
   <translation>反向 KL 散度</translation>
  </message>
  <message>
   <extracomment>session/sweeping/descent.py</extracomment>
   <source>Rows a mini-batch</source>
   <translation>每个小批量的行数</translation>
  </message>
  <message>
   <extracomment>figures/batch_histogram.py</extracomment>
   <source>Rows by loss;</source>
   <translation>按损失的行；</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/cross_entropy.py</extracomment>
   <source>Rows that don't sum to 1 are taken as they are, unless normalised: too large probabilities look good.</source>
   <translation>和不为 1 的行按原样使用，除非归一化：过大的概率显得好。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/information/entropy.py</extracomment>
   <source>Rows that don't sum to 1 are taken as they are.</source>
   <translation>和不为 1 的行按原样使用。</translation>
  </message>
  <message>
   <extracomment>losses/parameters.py</extracomment>
   <source>Rows with this label don't count.</source>
   <translation>有此标签的行不计入。</translation>
  </message>
  <message>
   <extracomment>export/writing.py</extracomment>
   <source>SVG vector graphic</source>
   <translation>SVG 矢量图</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_grid.py</extracomment>
   <source>Samples: a row of features x and the target y</source>
   <translation>样本：一行特征 x 与目标 y</translation>
  </message>
  <message>
   <extracomment>losses/parameters.py</extracomment>
   <source>Scale</source>
   <translation>缩放</translation>
  </message>
  <message>
   <extracomment>data/fixes.py</extracomment>
   <source>Scale P to 1</source>
   <translation>把 P 缩放到 1</translation>
  </message>
  <message>
   <extracomment>data/fixes.py</extracomment>
   <source>Scale Q to 1</source>
   <translation>把 Q 缩放到 1</translation>
  </message>
  <message>
   <extracomment>data/fixes.py</extracomment>
   <source>Scale exp of the rows to 1</source>
   <translation>把各行的 exp 缩放到 1</translation>
  </message>
  <message>
   <extracomment>data/fixes.py</extracomment>
   <source>Scale the labels to 1</source>
   <translation>把标签缩放到 1</translation>
  </message>
  <message>
   <extracomment>data/fixes.py</extracomment>
   <source>Scale the row to 1</source>
   <translation>把该行缩放到 1</translation>
  </message>
  <message>
   <extracomment>data/fixes.py</extracomment>
   <source>Scale the rows to 1</source>
   <translation>把各行缩放到 1</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/jensen_shannon.py</extracomment>
   <source>SciPy's jensenshannon returns the square root, which is a distance.</source>
   <translation>SciPy 的 jensenshannon 返回平方根，即一种距离。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/hinge.py</extracomment>
   <source>Scores are no probabilities: it does not say how sure a prediction is.</source>
   <translation>得分不是概率：它不说明预测有多确信。</translation>
  </message>
  <message>
   <extracomment>figures/images/figure.py</extracomment>
   <source>Second picture</source>
   <translation>第二张图片</translation>
  </message>
  <message>
   <extracomment>losses/catalog/information/self_information.py</extracomment>
   <source>Self-information</source>
   <translation>自信息</translation>
  </message>
  <message>
   <extracomment>figures/information/surprise.py</extracomment>
   <source>Self-information against probability:</source>
   <translation>自信息对概率：</translation>
  </message>
  <message>
   <extracomment>figures/margins/circle.py</extracomment>
   <source>Shaded: margin of {}, {}° between the prototypes</source>
   <translation>阴影：{} 的间隔，原型之间 {}°</translation>
  </message>
  <message>
   <extracomment>session/sweeping/descent.py</extracomment>
   <source>Share of L1 in the penalty</source>
   <translation>惩罚中 L1 的比例</translation>
  </message>
  <message>
   <extracomment>session/images/grid.py</extracomment>
   <source>Shift and blur in pixels; noise from 0 black to 1 white</source>
   <translation>平移与模糊以像素计；噪声从 0 黑到 1 白</translation>
  </message>
  <message>
   <extracomment>model/loss_model.py</extracomment>
   <source>Show {}</source>
   <translation>显示{}</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/contrastive.py</extracomment>
   <source>Similar pairs are pulled to distance 0, so a class has no room to spread.</source>
   <translation>相似对被拉到距离 0，因此类别没有展开的余地。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/contrastive.py</extracomment>
   <source>Similar pairs are pulled to one point, dissimilar ones pushed apart by a margin.</source>
   <translation>相似对被拉到一点，不相似对被推开一个间隔。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/cosine_embedding.py</extracomment>
   <source>Similar pairs are turned together, dissimilar ones apart until the margin.</source>
   <translation>相似对被转到一起，不相似对被转开直到间隔。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/kl_divergence.py</extracomment>
   <source>Single elements may be negative; only the sum of a row is at least 0.</source>
   <translation>单个元素可以为负；只有一行之和至少为 0。</translation>
  </message>
  <message>
   <extracomment>session/sweeping/likelihood.py</extracomment>
   <source>Slope of the line</source>
   <translation>直线的斜率</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/smooth_l1.py</extracomment>
   <source>Smooth L1</source>
   <translation>平滑 L1</translation>
  </message>
  <message>
   <extracomment>losses/parameters.py</extracomment>
   <source>Smoothing</source>
   <translation>平滑</translation>
  </message>
  <message>
   <extracomment>losses/parameters.py</extracomment>
   <source>Smoothing above</source>
   <translation>分子中的平滑</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/poly1.py</extracomment>
   <source>Soft labels are weighted class by class, which is this formula if they sum to 1.</source>
   <translation>软标签按类别加权，若其和为 1 就是此公式。</translation>
  </message>
  <message>
   <extracomment>session/presets.py</extracomment>
   <source>Softmax and gradients</source>
   <translation>softmax 与梯度</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/categorical_focal.py</extracomment>
   <source>Softmax cross-entropy that forgets the examples already right.</source>
   <translation>忘记已答对样例的 softmax 交叉熵。</translation>
  </message>
  <message>
   <extracomment>session/sweeping/workspaces.py</extracomment>
   <source>Softmax temperature</source>
   <translation>softmax 温度</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>Some write λ·Σw² without the ½: the same λ is then twice as strong.</source>
   <translation>有人写作不带 ½ 的 λ·Σw²：同样的 λ 则强一倍。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/squared_error.py</extracomment>
   <source>Squared error</source>
   <translation>平方误差</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/huber.py</extracomment>
   <source>Squared error for small errors, absolute error for outliers.</source>
   <translation>小误差用平方误差，离群值用绝对误差。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/squared_hinge.py</extracomment>
   <source>Squared hinge</source>
   <translation>平方合页损失</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/smooth_l1.py</extracomment>
   <source>Squared inside ±β, linear outside; 0 is the absolute error.</source>
   <translation>±β 之内为平方，之外为线性；0 为绝对误差。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/dice.py</extracomment>
   <source>Squared sizes</source>
   <translation>平方大小</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/cosine_embedding.py</extracomment>
   <source>Squares that overflow are rescaled, so vectors of 1e200 have the right angle; PyTorch gives NaN.</source>
   <translation>溢出的平方会重新缩放，因此 1e200 的向量也有正确的角度；PyTorch 给出 NaN。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/l2_norm.py</extracomment>
   <source>Squares that overflow or vanish are rescaled, so rows of 1e200 have the right norm; PyTorch returns infinity or 0.</source>
   <translation>溢出或消失的平方会重新缩放，因此 1e200 的行也有正确的范数；PyTorch 返回无穷或 0。</translation>
  </message>
  <message>
   <extracomment>session/sweeping/likelihood.py</extracomment>
   <source>Standard deviation of the noise</source>
   <translation>噪声的标准差</translation>
  </message>
  <message>
   <extracomment>session/sweeping/descent.py</extracomment>
   <source>Step that is looked at</source>
   <translation>所看的步</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/poisson_nll.py</extracomment>
   <source>Stirling's approximation of log t!, for targets above 1; it changes the value, not the gradient of the prediction.</source>
   <translation>log t! 的斯特林近似，用于大于 1 的目标；它改变值，不改变预测的梯度。</translation>
  </message>
  <message>
   <extracomment>figures/descent/digits.py</extracomment>
   <source>Stopped after epoch</source>
   <translation>停止于第几轮之后</translation>
  </message>
  <message>
   <extracomment>session/sweeping/descent.py</extracomment>
   <source>Strength of the penalty</source>
   <translation>惩罚的强度</translation>
  </message>
  <message>
   <extracomment>data/fixes.py</extracomment>
   <source>Take 1 off the labels</source>
   <translation>标签减 1</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>Take d(p, n) for d(a, n) where it is smaller: the harder of the two.</source>
   <translation>当 d(p, n) 较小时用它代替 d(a, n)：取两者中较难者。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/am_softmax.py</extracomment>
   <source>Taken off the cosine of the true class.</source>
   <translation>从真实类别的余弦中减去。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/kl_divergence.py</extracomment>
   <source>Target is a logarithm</source>
   <translation>目标是对数</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>Textbook</source>
   <translation>教科书</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/slices.py</extracomment>
   <source>The Gaussian likelihood over W at b = {}, σ = {}; its peak is at W = {}.</source>
   <translation>b = {}，σ = {} 时 W 上的高斯似然；其峰在 W = {}。</translation>
  </message>
  <message>
   <extracomment>session/sweeping/workspaces.py</extracomment>
   <source>The angle that is looked at</source>
   <translation>所看的角度</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/arcface.py</extracomment>
   <source>The angle to the true prototype has to stay smaller even when m is added to it.</source>
   <translation>即使加上 m，到真实原型的角度也必须更小。</translation>
  </message>
  <message>
   <extracomment>figures/information/entropy.py</extracomment>
   <source>The areas are as wide as 1 together: H({}) is their mean height</source>
   <translation>各面积总宽为 1：H({}) 是其平均高度</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/poly1.py</extracomment>
   <source>The best ε depends on the task: the paper takes 2 for ImageNet and -1 for detection.</source>
   <translation>最佳的 ε 取决于任务：论文对 ImageNet 取 2，对检测取 -1。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/gaussian_nll.py</extracomment>
   <source>The constant that makes it the likelihood; the gradient stays the same.</source>
   <translation>使其成为似然的常数；梯度不变。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/focal.py</extracomment>
   <source>The convention pytorch is torchvision's sigmoid_focal_loss, with α = 0.25.</source>
   <translation>PyTorch 约定是 torchvision 的 sigmoid_focal_loss，α = 0.25。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>The convention sklearn is ElasticNet with l1 = αρ and l2 = α(1 - ρ).</source>
   <translation>scikit-learn 约定是 ElasticNet，l1 = αρ，l2 = α(1 - ρ)。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/am_softmax.py</extracomment>
   <source>The cosine to the true prototype has to be ahead of the others by a margin.</source>
   <translation>到真实原型的余弦必须领先其他一个间隔。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/cosine_embedding.py</extracomment>
   <source>The cosine up to which a dissimilar pair costs nothing.</source>
   <translation>不相似对没有代价的余弦上限。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/poisson_nll.py</extracomment>
   <source>The curve is drawn for a target of {}, along rate - target.</source>
   <translation>曲线按目标 {} 绘制，沿速率 - 目标。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/gaussian_nll.py</extracomment>
   <source>The curve is drawn for a variance of 1.</source>
   <translation>曲线按方差 1 绘制。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/perceptual.py</extracomment>
   <source>The curve shows one upright edge whose contrast is changed by r; -1 wipes it out.</source>
   <translation>曲线显示一条竖直边缘，其对比度改变 r；-1 使其消失。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/squared_error.py</extracomment>
   <source>The default of regression: the likelihood of normally distributed errors.</source>
   <translation>回归的默认：正态分布误差的似然。</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_concepts.py</extracomment>
   <source>The factor p (1 − p) vanishes where the sigmoid saturates.</source>
   <translation>因子 p (1 − p) 在 sigmoid 饱和处消失。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/l2_norm.py</extracomment>
   <source>The gradient always has length 1: it says where to go, not how far it is.</source>
   <translation>梯度的长度总为 1：它说明往哪里走，不说明有多远。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/l2_softmax.py</extracomment>
   <source>The gradient falls off with 1/|x|: long embeddings hardly turn.</source>
   <translation>梯度按 1/|x| 减小：长的嵌入几乎不转动。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/zero_one.py</extracomment>
   <source>The gradient is 0 everywhere: it says nothing about which way to go.</source>
   <translation>梯度处处为 0：它不说明往哪个方向走。</translation>
  </message>
  <message>
   <extracomment>losses/own/python_loss.py</extracomment>
   <source>The gradient is numerical: good to about 8 digits, less at kinks.</source>
   <translation>梯度为数值计算：约有 8 位有效，折点处更少。</translation>
  </message>
  <message>
   <extracomment>losses/own/python_loss.py</extracomment>
   <source>The gradient is the function's own; it is checked beside the readings.</source>
   <translation>梯度由函数自身给出；在读数旁作了检验。</translation>
  </message>
  <message>
   <extracomment>losses/own/python_loss.py</extracomment>
   <source>The gradient is torch's, by automatic differentiation.</source>
   <translation>梯度由 torch 自动微分得到。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/gaussian_nll.py</extracomment>
   <source>The gradient of the prediction is divided by the variance: where the model is unsure it learns slowly, and may never become sure.</source>
   <translation>预测的梯度除以方差：模型不确定处学得慢，可能永远学不确定。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/l2_softmax.py</extracomment>
   <source>The length every embedding is given; too small and the loss can't fall.</source>
   <translation>每个嵌入被赋予的长度；太小则损失降不下去。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/gaussian_nll.py</extracomment>
   <source>The likelihood has no lower bound: where the prediction is exact, the variance is driven to ε.</source>
   <translation>似然没有下界：预测精确处，方差被推向 ε。</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/bernoulli.py</extracomment>
   <source>The likelihood of the outcomes against p; {} at p = {}.</source>
   <translation>各结果的似然对 p；在 p = {1} 处为 {0}。</translation>
  </message>
  <message>
   <extracomment>losses/parameters.py</extracomment>
   <source>The logits are this times the cosines; small scales can't reach 0.</source>
   <translation>对数几率是余弦的此倍数；小尺度达不到 0。</translation>
  </message>
  <message>
   <extracomment>session/sweeping/workspaces.py</extracomment>
   <source>The margin that is looked at</source>
   <translation>所看的间隔</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/perceptual.py</extracomment>
   <source>The mean over each layer makes small late layers weigh as much as large early ones.</source>
   <translation>对每层取平均使小的后层与大的前层权重相同。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/contrastive.py</extracomment>
   <source>The paper halves both squares; TensorFlow Addons doesn't.</source>
   <translation>论文把两个平方都取半；TensorFlow Addons 不取半。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>The penalty belongs to every row's value, so the mean has it once and a sum N times.</source>
   <translation>惩罚属于每一行的值，因此均值含一次，总和含 N 次。</translation>
  </message>
  <message>
   <extracomment>session/images/concepts.py</extracomment>
   <source>The pixels themselves.</source>
   <translation>像素本身。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/kl_divergence.py</extracomment>
   <source>The prediction holds log-probabilities; with a link this is known.</source>
   <translation>预测为对数概率；有链接函数时已知。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/poisson_nll.py</extracomment>
   <source>The prediction is log λ, any real number; off, it is the rate λ itself.</source>
   <translation>预测是 log λ，任意实数；关闭时是速率 λ 本身。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>The price depends on the units of the features: scale them first.</source>
   <translation>代价取决于特征的单位：请先缩放。</translation>
  </message>
  <message>
   <extracomment>session/information/grid.py</extracomment>
   <source>The probability of the event</source>
   <translation>事件的概率</translation>
  </message>
  <message>
   <extracomment>session/sweeping/workspaces.py</extracomment>
   <source>The probe</source>
   <translation>探针</translation>
  </message>
  <message>
   <extracomment>session/sweeping/workspaces.py</extracomment>
   <source>The probe on the curves</source>
   <translation>曲线上的探针</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>The prototypes are closer than the margin: not even they satisfy it.</source>
   <translation>原型之间比间隔更近：连原型自身也不满足。</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>The prototypes coincide: no direction tells the classes apart.</source>
   <translation>原型重合：没有方向能区分类别。</translation>
  </message>
  <message>
   <extracomment>figures/margins/circle.py</extracomment>
   <source>The radius α = {} reaches beyond the picture</source>
   <translation>半径 α = {} 超出图像</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/am_softmax.py</extracomment>
   <source>The same margin in cosine is a larger angle near θ = 0 than at 90°.</source>
   <translation>同样的余弦间隔在 θ = 0 附近比在 90° 处对应更大的角度。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/huber.py</extracomment>
   <source>The second derivative jumps at ±δ.</source>
   <translation>二阶导数在 ±δ 处跳变。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/zero_one.py</extracomment>
   <source>The share of mistakes: what classifiers are judged by.</source>
   <translation>错误的比例：评判分类器的标准。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/pinball.py</extracomment>
   <source>The share of targets that should lie below the prediction.</source>
   <translation>应低于预测的目标的比例。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/dice.py</extracomment>
   <source>The sizes are Σp² + Σt², as in V-Net, in place of Σp + Σt.</source>
   <translation>大小取 Σp² + Σt²，如 V-Net，而非 Σp + Σt。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/pinball.py</extracomment>
   <source>The slope doesn't shrink near the target, so a fixed step size never settles.</source>
   <translation>接近目标时斜率不减小，因此固定步长永远不会稳定。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/squared_hinge.py</extracomment>
   <source>The slope is continuous; the curvature jumps at the margin.</source>
   <translation>斜率连续；曲率在间隔处跳变。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/absolute_error.py</extracomment>
   <source>The slope is ±1 however small the error is: a fixed step jumps about the minimum.</source>
   <translation>误差再小斜率也是 ±1：固定步长在最小值附近来回跳。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multi_margin.py</extracomment>
   <source>The sum is divided by all K classes, the true one included, though only K - 1 count.</source>
   <translation>总和除以全部 K 个类别，含真实类别，尽管只有 K - 1 个计入。</translation>
  </message>
  <message>
   <extracomment>figures/information/surprise.py</extracomment>
   <source>The sum of the self-informations is that of the product: {}</source>
   <translation>自信息之和即乘积的自信息：{}</translation>
  </message>
  <message>
   <extracomment>losses/catalog/information/self_information.py</extracomment>
   <source>The surprise at one event: a fair coin's side is 1 bit, a die's face 2.6.</source>
   <translation>一个事件的惊奇：均匀硬币的一面为 1 比特，骰子的一面为 2.6。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/kl_divergence.py</extracomment>
   <source>The target holds log-probabilities.</source>
   <translation>目标为对数概率。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>The textbook convention is FaceNet's: squared distances and a margin of 0.2.</source>
   <translation>教科书约定是 FaceNet 的：距离平方，间隔 0.2。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multiclass_hinge.py</extracomment>
   <source>The true class has to beat its best rival by the margin; the others don't count.</source>
   <translation>真实类别必须胜过最佳对手一个间隔；其他不计。</translation>
  </message>
  <message>
   <extracomment>losses/angular_multiples.py</extracomment>
   <source>The true class's angle counts m times; 1 is no margin.</source>
   <translation>真实类别的角度计 m 倍；1 表示没有间隔。</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_concepts.py</extracomment>
   <source>The two are the same: what is left is rounding.</source>
   <translation>两者相同：剩下的是舍入。</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_concepts.py</extracomment>
   <source>The value is the learning rate η.</source>
   <translation>其值是学习率 η。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/poisson_nll.py</extracomment>
   <source>The value may lie below 0: without log t! it is no likelihood, and its minimum t - t log t depends on the target.</source>
   <translation>值可能小于 0：没有 log t! 就不是似然，其最小值 t - t log t 取决于目标。</translation>
  </message>
  <message>
   <extracomment>figures/descent/risk_weights.py</extracomment>
   <source>The {} weights of the minimiser over λ, now {}</source>
   <translation>最小点的 {} 个权重随 λ 的变化，现在 {}</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_concepts.py</extracomment>
   <source>There is no upward curvature here.</source>
   <translation>此处没有向上的曲率。</translation>
  </message>
  <message>
   <extracomment>model/data_model.py</extracomment>
   <source>This loss has no term for a single class.</source>
   <translation>此损失没有单个类别的项。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/huber.py</extracomment>
   <source>Threshold</source>
   <translation>阈值</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>Times Σw², halved or not: shrinks weights.</source>
   <translation>乘以 Σw²，取半或不取半：使权重缩小。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>Times Σ|w|: sets weights to exactly 0.</source>
   <translation>乘以 Σ|w|：使权重恰为 0。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/logistic.py</extracomment>
   <source>To base 2 it passes through 1 at score 0 and lies above the 0-1 loss.</source>
   <translation>以 2 为底时，它在得分 0 处经过 1，并位于 0-1 损失之上。</translation>
  </message>
  <message>
   <extracomment>figures/margins/pulls.py</extracomment>
   <source>Too short to see: {}</source>
   <translation>太短看不见：{}</translation>
  </message>
  <message>
   <extracomment>figures/descent/digits_curves.py</extracomment>
   <source>Training loss, mean of the mini-batches of an epoch:</source>
   <translation>训练损失，一轮中各小批量的均值：</translation>
  </message>
  <message>
   <extracomment>session/matching/found.py</extracomment>
   <source>Tried {} numbers from 1 loss, fed with: {}</source>
   <translation>试了 1 个损失的 {0} 个数，输入为：{1}</translation>
  </message>
  <message>
   <extracomment>session/matching/found.py</extracomment>
   <source>Tried {} numbers from {} losses that fit the data, fed with: {}</source>
   <translation>试了 {1} 个适合数据的损失的 {0} 个数，输入为：{2}</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>Triplet</source>
   <translation>三元组损失</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multiclass_hinge.py</extracomment>
   <source>True class enters as 0</source>
   <translation>真实类别以 0 计入</translation>
  </message>
  <message>
   <extracomment>losses/parameter_values.py</extracomment>
   <source>True or False</source>
   <translation>True 或 False</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/tversky.py</extracomment>
   <source>Tversky</source>
   <translation>Tversky</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>Two classes, the other prototype at 90°.</source>
   <translation>两个类别，另一原型在 90°。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/dice.py</extracomment>
   <source>Two empty masks cost 0: with s in the numerator by the formula, without any smoothing because 0 is taken for 0/0, with the gradient 0. PyTorch gives NaN, and Keras, with s below only, 1.</source>
   <translation>两个空掩膜代价为 0：s 在分子中时按公式，完全没有平滑时因为 0/0 取 0，梯度为 0。PyTorch 给出 NaN，Keras 的 s 只在分母，给出 1。</translation>
  </message>
  <message>
   <extracomment>losses/own/formula_loss.py</extracomment>
   <source>Typed in; the gradient was derived from the formula.</source>
   <translation>键入的公式；梯度由公式推导。</translation>
  </message>
  <message>
   <extracomment>data/fixes.py</extracomment>
   <source>Undo one softmax</source>
   <translation>撤去一个 softmax</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/categorical_focal.py</extracomment>
   <source>Unlike cross-entropy it is not proper: its probabilities come out too low.</source>
   <translation>与交叉熵不同，它不是适当的评分规则：其概率偏低。</translation>
  </message>
  <message>
   <extracomment>figures/margins/surrogates.py</extracomment>
   <source>Upper bounds of the 0-1 loss: {}</source>
   <translation>0-1 损失的上界：{}</translation>
  </message>
  <message>
   <extracomment>figures/descent/digits_curves.py</extracomment>
   <source>Validation error:</source>
   <translation>验证误差：</translation>
  </message>
  <message>
   <extracomment>model/loss_model.py</extracomment>
   <source>Value now</source>
   <translation>现值</translation>
  </message>
  <message>
   <extracomment>figures/images/figure.py</extracomment>
   <source>Values outside black and white are kept, but drawn as black or white</source>
   <translation>黑白之外的值予以保留，但绘为黑或白</translation>
  </message>
  <message>
   <extracomment>session/sweeping/descent.py</extracomment>
   <source>Weight at the start</source>
   <translation>起始权重</translation>
  </message>
  <message>
   <extracomment>session/sweeping/descent.py</extracomment>
   <source>Weight decay</source>
   <translation>权重衰减</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>Weight of label 1</source>
   <translation>标签 1 的权重</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/tversky.py</extracomment>
   <source>Weight of what is missing inside of the mask.</source>
   <translation>掩膜内遗漏部分的权重。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/tversky.py</extracomment>
   <source>Weight of what is predicted outside of the mask.</source>
   <translation>掩膜外误报部分的权重。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/focal.py</extracomment>
   <source>Weight α of label 1 and 1 - α of label 0; off, both weigh 1.</source>
   <translation>标签 1 的权重为 α，标签 0 的为 1 - α；关闭时都为 1。</translation>
  </message>
  <message>
   <extracomment>figures/descent/risk_weights.py</extracomment>
   <source>Weights now;</source>
   <translation>当前权重；</translation>
  </message>
  <message>
   <extracomment>figures/descent/digits_weights.py</extracomment>
   <source>Weights of the ten digits under {}, each an image of 8 × 8 pixels</source>
   <translation>{} 下十个数字的权重，每个是 8 × 8 像素的图像</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>What a sample costs: squared and half_squared regress, logistic and hinge classify.</source>
   <translation>一个样本的代价：平方与半平方用于回归，logistic 与合页用于分类。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/information/self_information.py</extracomment>
   <source>What can't happen is infinitely surprising, and the slope there is -∞.</source>
   <translation>不可能发生之事的惊奇为无穷，那里的斜率为 -∞。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/poly1.py</extracomment>
   <source>What is added to the coefficient 1 of 1 - p; 0 is cross-entropy.</source>
   <translation>加到 1 - p 的系数 1 上的数；0 为交叉熵。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/zero_one.py</extracomment>
   <source>What is compared</source>
   <translation>比较的对象</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_concepts.py</extracomment>
   <source>What is left is rounding.</source>
   <translation>剩下的是舍入。</translation>
  </message>
  <message>
   <extracomment>session/information/grid.py</extracomment>
   <source>What it adds to KL(P‖Q)</source>
   <translation>它对 KL(P‖Q) 的贡献</translation>
  </message>
  <message>
   <extracomment>session/information/grid.py</extracomment>
   <source>What it adds to KL(Q‖P)</source>
   <translation>它对 KL(Q‖P) 的贡献</translation>
  </message>
  <message>
   <extracomment>session/information/grid.py</extracomment>
   <source>What it adds to the entropy of P</source>
   <translation>它对 P 的熵的贡献</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/kl_divergence.py</extracomment>
   <source>What it costs, in extra nats or bits, to take the prediction for the target.</source>
   <translation>把预测当作目标所多付的代价，以奈特或比特计。</translation>
  </message>
  <message>
   <extracomment>session/information/grid.py</extracomment>
   <source>What it is called</source>
   <translation>它叫什么</translation>
  </message>
  <message>
   <extracomment>session/sweeping/workspaces.py</extracomment>
   <source>What keeps the logarithm from 0</source>
   <translation>使对数避开 0 的办法</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/perceptual.py</extracomment>
   <source>What the features don't see costs nothing: the built-in filters ignore brightness.</source>
   <translation>特征看不到的内容没有代价：内置滤波器忽略亮度。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/perceptual.py</extracomment>
   <source>Where a ReLU is off in image and reference alike there is no gradient.</source>
   <translation>若 ReLU 在图像与参考中都关闭，则没有梯度。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>Where a distance isn't finite all gradients of the row are NaN; PyTorch leaves 0 at the finite coordinates.</source>
   <translation>若距离不是有限数，该行所有梯度为 NaN；PyTorch 在有限坐标处保留 0。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/log_cosh.py</extracomment>
   <source>Where it turns from squared to linear is fixed at errors of about 1, so the target's unit decides how robust it is: rescale the data first.</source>
   <translation>从平方转为线性固定在误差约为 1 处，因此目标的单位决定其稳健程度：请先缩放数据。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/poly1.py</extracomment>
   <source>Where p is small the added term is at most ε: confident mistakes cost what cross-entropy takes.</source>
   <translation>p 小时所加的项至多为 ε：自信的错误代价与交叉熵相同。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/jensen_shannon.py</extracomment>
   <source>Where the distributions don't overlap it is log 2, however far apart they are: there the gradient says nothing about the way back.</source>
   <translation>分布不重叠时它为 log 2，不论相距多远：那里梯度不说明回去的路。</translation>
  </message>
  <message>
   <extracomment>figures/margins/psi.py</extracomment>
   <source>Where the length of the embedding counts, it is 1 here</source>
   <translation>嵌入长度计入之处，此处为 1</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>Where the length of the embedding counts, s is |x|, here 1.</source>
   <translation>嵌入长度计入之处，s 为 |x|，此处为 1。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>Where the margin is just reached the slope jumps; 0 is taken there, PyTorch takes 1.</source>
   <translation>恰好达到间隔处斜率跳变；此处取 0，PyTorch 取 1。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multiclass_hinge.py</extracomment>
   <source>Where the margin is just reached the slope jumps; 0 is taken there. Optax takes 0.5.</source>
   <translation>恰好达到间隔处斜率跳变；此处取 0。Optax 取 0.5。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/a_softmax.py</extracomment>
   <source>Where ψ's pieces meet only the curvature jumps.</source>
   <translation>ψ 的各段相接处只有曲率跳变。</translation>
  </message>
  <message>
   <extracomment>session/images/concepts.py</extracomment>
   <source>White is 1, so the peak is 1.</source>
   <translation>白为 1，因此峰值为 1。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/smooth_l1.py</extracomment>
   <source>Width of the rounding</source>
   <translation>圆滑的宽度</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/l2_softmax.py</extracomment>
   <source>With C classes and prototypes of length 1, a small α keeps the loss above log(1 + (C - 1) exp(-2α)) for ever.</source>
   <translation>有 C 个类别且原型长度为 1 时，小的 α 使损失永远高于 log(1 + (C - 1) exp(-2α))。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/dice.py</extracomment>
   <source>With an empty target and no smoothing every prediction costs 1: there is no gradient.</source>
   <translation>目标为空且没有平滑时，每个预测的代价都是 1：没有梯度。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/tversky.py</extracomment>
   <source>With an empty target the loss is 1 - s / (α f + s): only smoothing and α matter.</source>
   <translation>目标为空时损失为 1 - s / (α f + s)：只有平滑与 α 起作用。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/cross_entropy.py</extracomment>
   <source>With class weights PyTorch's mean divides by the weights of the labels for index labels, and by the number of rows for one-hot and soft labels.</source>
   <translation>有类别权重时，PyTorch 的 mean 对索引标签除以标签的权重，对独热与软标签除以行数。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multi_margin.py</extracomment>
   <source>With class weights the mean still divides by the number of rows, not by the weights.</source>
   <translation>有类别权重时，均值仍除以行数而非权重。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/am_softmax.py</extracomment>
   <source>With many classes and few dimensions prototypes can't be m apart, and the loss stays large.</source>
   <translation>类别多而维数少时，原型之间不可能相距 m，损失一直很大。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multi_margin.py</extracomment>
   <source>With p = 1 the slope jumps where the margin is reached; 0 is taken there.</source>
   <translation>p = 1 时斜率在达到间隔处跳变；此处取 0。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/dice.py</extracomment>
   <source>With soft labels and plain sizes a perfect prediction doesn't cost 0; squared it does.</source>
   <translation>软标签与普通大小时，完美的预测代价不为 0；平方大小时为 0。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/categorical_focal.py</extracomment>
   <source>With soft labels it is the expected loss, so it has no reason to vanish.</source>
   <translation>软标签时它是期望损失，因此没有理由消失。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/focal.py</extracomment>
   <source>With γ &lt; 1 frameworks give a NaN gradient at p_t = 1; here it is its limit.</source>
   <translation>γ &lt; 1 时各框架在 p_t = 1 处给出 NaN 梯度；此处取其极限。</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_concepts.py</extracomment>
   <source>With μ = 0 each step goes η times the gradient downhill.</source>
   <translation>μ = 0 时每一步沿梯度下坡走 η 倍。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/poisson_nll.py</extracomment>
   <source>Without the logarithm a rate of 0 for a count above 0 costs t·log(1/ε) with a slope of -t/ε, 2e8 for t = 2: here ε is felt.</source>
   <translation>没有对数时，计数大于 0 而速率为 0 的代价为 t·log(1/ε)，斜率为 -t/ε，t = 2 时为 2e8：此处能感到 ε。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>Wrong labels pull as hard as right ones: it is not robust to label noise.</source>
   <translation>错误标签与正确标签拉得一样用力：对标签噪声不稳健。</translation>
  </message>
  <message>
   <extracomment>figures/margins/circle.py</extracomment>
   <source>W₁ and W₂ coincide: no direction tells the classes apart</source>
   <translation>W₁ 与 W₂ 重合：没有方向能区分类别</translation>
  </message>
  <message>
   <extracomment>losses/own/formula_loss.py</extracomment>
   <source>Your own</source>
   <translation>自定义</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/arcface.py</extracomment>
   <source>Zero vectors have no angle: 90° is taken and their gradient is 0.</source>
   <translation>零向量没有角度：取 90°，梯度为 0。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/am_softmax.py</extracomment>
   <source>Zero vectors have no angle: 90° is taken and their gradient is 0. PyTorch divides by 1e-12, which gives a gradient of 3e13.</source>
   <translation>零向量没有角度：取 90°，梯度为 0。PyTorch 除以 1e-12，得到 3e13 的梯度。</translation>
  </message>
  <message>
   <extracomment>export/size.py</extracomment>
   <source>a PNG of {} × {} pixels is too large</source>
   <translation>{} × {} 像素的 PNG 太大</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>a comparison alone is no loss</source>
   <translation>单独的比较不是损失</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>a comparison is no number</source>
   <translation>比较式不是数</translation>
  </message>
  <message>
   <extracomment>losses/own/tokens.py</extracomment>
   <source>a dot stands only in numbers like 0.5</source>
   <translation>点只用在如 0.5 的数里</translation>
  </message>
  <message>
   <extracomment>batch/output/apart.py</extracomment>
   <source>a file of this name would belong to {}</source>
   <translation>这个名称的文件会属于 {}</translation>
  </message>
  <message>
   <extracomment>losses/parameter_values.py</extracomment>
   <source>a finite number</source>
   <translation>有限数</translation>
  </message>
  <message>
   <extracomment>losses/own/tokens.py</extracomment>
   <source>a formula has no texts</source>
   <translation>公式里没有文本</translation>
  </message>
  <message>
   <extracomment>losses/own/probing.py</extracomment>
   <source>a gradient</source>
   <translation>梯度</translation>
  </message>
  <message>
   <extracomment>losses/own/probing.py</extracomment>
   <source>a gradient of NaN</source>
   <translation>NaN 的梯度</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>a learning rate of {} is out of range</source>
   <translation>学习率 {} 超出范围</translation>
  </message>
  <message>
   <extracomment>data/parquet.py</extracomment>
   <source>a list</source>
   <translation>列表</translation>
  </message>
  <message>
   <extracomment>data/long_sheet.py</extracomment>
   <source>a list in it is empty</source>
   <translation>其中有空列表</translation>
  </message>
  <message>
   <extracomment>losses/diagnose.py</extracomment>
   <source>a mean over nothing: no row counts (ignored, or of weight 0)</source>
   <translation>对空取均值：没有行计入（被忽略，或权重为 0）</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>a momentum of {} is out of range</source>
   <translation>动量 {} 超出范围</translation>
  </message>
  <message>
   <extracomment>session/annotation_edits.py</extracomment>
   <source>a note needs a finite place</source>
   <translation>注释需要有限的位置</translation>
  </message>
  <message>
   <extracomment>session/decoding.py</extracomment>
   <source>a number</source>
   <translation>一个数</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>a number a sample; -1 or +1 for logistic and hinge</source>
   <translation>每个样本一个数；logistic 与 hinge 为 -1 或 +1</translation>
  </message>
  <message>
   <extracomment>losses/own/read_back.py</extracomment>
   <source>a number in its gradient is too large</source>
   <translation>其梯度中有一个数太大</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>a number in the file is too large</source>
   <translation>文件中有一个数太大</translation>
  </message>
  <message>
   <extracomment>session/data_edits.py</extracomment>
   <source>a number is not finite</source>
   <translation>有一个数不是有限数</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_checks.py</extracomment>
   <source>a number is not finite or too large</source>
   <translation>有一个数不是有限数或太大</translation>
  </message>
  <message>
   <extracomment>losses/own/limits.py</extracomment>
   <source>a part of it without names is no number up to {}</source>
   <translation>其中没有名称的部分不是至多 {} 的数</translation>
  </message>
  <message>
   <extracomment>losses/own/formula_loss.py</extracomment>
   <source>a probability</source>
   <translation>一个概率</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/exponential.py</extracomment>
   <source>a real score; its sign decides</source>
   <translation>实数得分；其符号决定</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/categorical_focal.py</extracomment>
   <source>a row of class probabilities</source>
   <translation>一行类别概率</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/negative_log_likelihood.py</extracomment>
   <source>a row of log-probabilities</source>
   <translation>一行对数概率</translation>
  </message>
  <message>
   <extracomment>losses/catalog/information/entropy.py</extracomment>
   <source>a row of probabilities</source>
   <translation>一行概率</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/l2_norm.py</extracomment>
   <source>a row of real numbers</source>
   <translation>一行实数</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/zero_one.py</extracomment>
   <source>a row of scores or probabilities</source>
   <translation>一行得分或概率</translation>
  </message>
  <message>
   <extracomment>losses/own/formula_loss.py</extracomment>
   <source>a score</source>
   <translation>一个得分</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>a session has "format": "{}"</source>
   <translation>会话应有 "format": "{}"</translation>
  </message>
  <message>
   <extracomment>session/annotation_edits.py</extracomment>
   <source>a session holds {} notes</source>
   <translation>一个会话容纳 {} 条注释</translation>
  </message>
  <message>
   <extracomment>batch/calibration/temperature.py</extracomment>
   <source>a temperature divides logits, and these are {}</source>
   <translation>温度除对数几率，而这些是{}</translation>
  </message>
  <message>
   <extracomment>batch/calibration/temperature.py</extracomment>
   <source>a temperature is for the softmax of several classes</source>
   <translation>温度用于多个类别的 softmax</translation>
  </message>
  <message>
   <extracomment>session/decoding.py</extracomment>
   <source>a text</source>
   <translation>文本</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>a text in the file is not UTF-8</source>
   <translation>文件中有文本不是 UTF-8</translation>
  </message>
  <message>
   <extracomment>session/own_lesson.py</extracomment>
   <source>a text is too long</source>
   <translation>有一段文字太长</translation>
  </message>
  <message>
   <extracomment>losses/parameter_values.py</extracomment>
   <source>a whole number</source>
   <translation>整数</translation>
  </message>
  <message>
   <extracomment>session/margins/edits.py</extracomment>
   <source>a zero embedding has no direction</source>
   <translation>零嵌入没有方向</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>absolute_error</source>
   <translation>绝对误差</translation>
  </message>
  <message>
   <extracomment>figures/batch_reliability.py</extracomment>
   <source>accuracy</source>
   <translation>准确率</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>add</source>
   <translation>相加</translation>
  </message>
  <message>
   <extracomment>session/decoding.py</extracomment>
   <source>add it</source>
   <translation>加上它</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/cross_entropy.py</extracomment>
   <source>add: log(p + ε). clip: log of p clipped to [ε, 1 - ε].</source>
   <translation>相加：log(p + ε)。裁剪：p 裁剪到 [ε, 1 - ε] 后取对数。</translation>
  </message>
  <message>
   <extracomment>losses/convention_words.py</extracomment>
   <source>added up</source>
   <translation>相加</translation>
  </message>
  <message>
   <extracomment>figures/images/layers.py</extracomment>
   <source>after {}</source>
   <translation>经 {} 之后</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multi_margin.py</extracomment>
   <source>ahead by the margin</source>
   <translation>领先达到间隔</translation>
  </message>
  <message>
   <extracomment>data/kinds.py</extracomment>
   <source>all numbers lie between 0 and 1</source>
   <translation>所有数都在 0 与 1 之间</translation>
  </message>
  <message>
   <extracomment>data/kinds.py</extracomment>
   <source>all numbers lie between 0 and 1, though rows do not sum to 1</source>
   <translation>所有数都在 0 与 1 之间，尽管各行之和不为 1</translation>
  </message>
  <message>
   <extracomment>session/matching/found.py</extracomment>
   <source>all rows</source>
   <translation>所有行</translation>
  </message>
  <message>
   <extracomment>figures/batch_minibatch.py</extracomment>
   <source>all rows {} (dashed)</source>
   <translation>所有行 {}（虚线）</translation>
  </message>
  <message>
   <extracomment>session/matching/found.py</extracomment>
   <source>all rows, and each row alone</source>
   <translation>所有行，以及单独的每一行</translation>
  </message>
  <message>
   <extracomment>figures/information/surprise.py</extracomment>
   <source>all together</source>
   <translation>全部合起来</translation>
  </message>
  <message>
   <extracomment>figures/information/surprise.py</extracomment>
   <source>all together: {}</source>
   <translation>全部合起来：{}</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_concepts.py</extracomment>
   <source>all weights are 0 from this λ on</source>
   <translation>从此 λ 起所有权重为 0</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>all {} rows have the same predictions</source>
   <translation>全部 {} 行的预测相同</translation>
  </message>
  <message>
   <extracomment>figures/descent/risk.py</extracomment>
   <source>all {} weights exactly 0</source>
   <translation>全部 {} 个权重恰为 0</translation>
  </message>
  <message>
   <extracomment>session/images/grid.py</extracomment>
   <source>amount</source>
   <translation>程度</translation>
  </message>
  <message>
   <extracomment>batch/reading/opening.py</extracomment>
   <source>an array of the shape {} has no label column to split off</source>
   <translation>形状为 {} 的数组没有可分出的标签列</translation>
  </message>
  <message>
   <extracomment>figures/batch_temperature.py</extracomment>
   <source>an even distribution is better: T → ∞</source>
   <translation>均匀分布更好：T → ∞</translation>
  </message>
  <message>
   <extracomment>losses/own/limits.py</extracomment>
   <source>an exponent is larger than {}</source>
   <translation>有一个指数大于 {}</translation>
  </message>
  <message>
   <extracomment>session/decoding.py</extracomment>
   <source>an object</source>
   <translation>对象</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>an operator is missing before {}</source>
   <translation>{} 之前缺少运算符</translation>
  </message>
  <message>
   <extracomment>session/information/diagnosis.py</extracomment>
   <source>and {} more</source>
   <translation>另有 {}</translation>
  </message>
  <message>
   <extracomment>losses/angular.py</extracomment>
   <source>and {} more are</source>
   <translation>另有 {}</translation>
  </message>
  <message>
   <extracomment>losses/variables.py</extracomment>
   <source>angle</source>
   <translation>角度</translation>
  </message>
  <message>
   <extracomment>session/margins/grid.py</extracomment>
   <source>angle (°)</source>
   <translation>角度 (°)</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>angle between the prototypes</source>
   <translation>原型之间的角度</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>angle from which ψ rises</source>
   <translation>ψ 开始上升的角度</translation>
  </message>
  <message>
   <extracomment>session/sweeping/workspaces.py</extracomment>
   <source>angle of W{}</source>
   <translation>W{} 的角度</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>angle to the other prototype</source>
   <translation>到另一原型的角度</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>angle to the own prototype</source>
   <translation>到自身原型的角度</translation>
  </message>
  <message>
   <extracomment>figures/margins/psi.py</extracomment>
   <source>angle to the own prototype, θ (rad)</source>
   <translation>到自身原型的角度 θ（弧度）</translation>
  </message>
  <message>
   <extracomment>losses/variables.py</extracomment>
   <source>angle, θ (rad)</source>
   <translation>角度 θ（弧度）</translation>
  </message>
  <message>
   <extracomment>batch/reading/watched_file.py</extracomment>
   <source>another file took its place while it was read</source>
   <translation>读取时另一文件取代了它</translation>
  </message>
  <message>
   <extracomment>batch/reading/watched_file.py</extracomment>
   <source>any more</source>
   <translation>（不再）</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/absolute_error.py</extracomment>
   <source>any real number</source>
   <translation>任意实数</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>are empty</source>
   <translation>是空的</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>are missing</source>
   <translation>缺失</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>are no array ({})</source>
   <translation>不是数组（{}）</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>are no list</source>
   <translation>不是列表</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>are words, and the classes have no names</source>
   <translation>是文字，而类别没有名称</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_edits.py</extracomment>
   <source>are {} columns</source>
   <translation>是 {} 列</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>areas</source>
   <translation>面积</translation>
  </message>
  <message>
   <extracomment>data/npy.py</extracomment>
   <source>array {}</source>
   <translation>数组 {}</translation>
  </message>
  <message>
   <extracomment>data/parts.py</extracomment>
   <source>array {} has {} names for {} classes</source>
   <translation>数组 {} 有 {} 个名称，而类别有 {} 个</translation>
  </message>
  <message>
   <extracomment>data/parts.py</extracomment>
   <source>array {} holds no valid text</source>
   <translation>数组 {} 不含有效的文本</translation>
  </message>
  <message>
   <extracomment>session/matching/typed.py</extracomment>
   <source>as given</source>
   <translation>按所给</translation>
  </message>
  <message>
   <extracomment>losses/result.py</extracomment>
   <source>ask for all gradients you need before you change an input</source>
   <translation>更改输入之前，请先要求所需的全部梯度</translation>
  </message>
  <message>
   <extracomment>session/information/concepts.py</extracomment>
   <source>at most log {} = {} {}, where all are equally likely</source>
   <translation>至多 log {} = {} {}，即各项等可能时</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_edits.py</extracomment>
   <source>at most {}</source>
   <translation>至多 {}</translation>
  </message>
  <message>
   <extracomment>data/pictures.py</extracomment>
   <source>at most {} a side</source>
   <translation>每边至多 {}</translation>
  </message>
  <message>
   <extracomment>batch/reading/zarr_rows.py</extracomment>
   <source>at most {} are read: save it with smaller chunks</source>
   <translation>至多读取 {}：请以更小的块保存</translation>
  </message>
  <message>
   <extracomment>data/parts.py</extracomment>
   <source>at most {} are read: save the array with np.save</source>
   <translation>至多读取 {}：请用 np.save 保存该数组</translation>
  </message>
  <message>
   <extracomment>data/layout.py</extracomment>
   <source>at most {} are read: save the array with np.save and open that</source>
   <translation>至多读取 {}：请用 np.save 保存该数组并打开它</translation>
  </message>
  <message>
   <extracomment>data/cells.py</extracomment>
   <source>at most {} can be read</source>
   <translation>至多可读取 {}</translation>
  </message>
  <message>
   <extracomment>session/information/lists.py</extracomment>
   <source>at most {} can be shown</source>
   <translation>至多可显示 {}</translation>
  </message>
  <message>
   <extracomment>session/pasting.py</extracomment>
   <source>at most {} can be: save them to a file and open it</source>
   <translation>至多可有 {}：请保存为文件并打开</translation>
  </message>
  <message>
   <extracomment>data/npy.py</extracomment>
   <source>at most {} numbers can be read at once: predictions and labels saved with np.save as NPY files of their own may have any number</source>
   <translation>一次至多读取 {} 个数：用 np.save 分别存成 NPY 文件的预测与标签可以有任意多个</translation>
  </message>
  <message>
   <extracomment>data/arrow_file.py</extracomment>
   <source>at most {} numbers can be read at once: save them with np.save</source>
   <translation>一次至多读取 {} 个数：请用 np.save 保存它们</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>averaged</source>
   <translation>取平均</translation>
  </message>
  <message>
   <extracomment>session/units.py</extracomment>
   <source>base-{} digits</source>
   <translation>以 {} 为底的位</translation>
  </message>
  <message>
   <extracomment>losses/angular_multiples.py</extracomment>
   <source>bend</source>
   <translation>弯折</translation>
  </message>
  <message>
   <extracomment>figures/batch_temperature.py</extracomment>
   <source>best T {}, cross-entropy {}</source>
   <translation>最佳 T {}，交叉熵 {}</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/points.py</extracomment>
   <source>best line under {}</source>
   <translation>{} 下的最佳直线</translation>
  </message>
  <message>
   <extracomment>batch/output/report_tables.py</extracomment>
   <source>best temperature</source>
   <translation>最佳温度</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/plane.py</extracomment>
   <source>best under {}</source>
   <translation>{} 下最佳</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>bias at the start</source>
   <translation>起始偏置</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_plane.py</extracomment>
   <source>bias b</source>
   <translation>偏置 b</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>binary</source>
   <translation>二值</translation>
  </message>
  <message>
   <extracomment>figures/information/entropy.py</extracomment>
   <source>binary entropy</source>
   <translation>二元熵</translation>
  </message>
  <message>
   <extracomment>figures/information/entropy.py</extracomment>
   <source>binary entropy h(p)</source>
   <translation>二元熵 h(p)</translation>
  </message>
  <message>
   <extracomment>session/information/concepts.py</extracomment>
   <source>binary entropy of “{}” in {}</source>
   <translation>“{}”的二元熵，以{}计</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>binary prob</source>
   <translation>二元概率</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>binary_cross_entropy</source>
   <translation>二元交叉熵</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>bit</source>
   <translation>比特</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>bits</source>
   <translation>比特</translation>
  </message>
  <message>
   <extracomment>session/images/kinds.py</extracomment>
   <source>blur</source>
   <translation>模糊</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>blur (px)</source>
   <translation>模糊（像素）</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>blur σ = {} px</source>
   <translation>模糊 σ = {} 像素</translation>
  </message>
  <message>
   <extracomment>session/sweeping/sweep.py</extracomment>
   <source>both ends are the same value</source>
   <translation>两端的值相同</translation>
  </message>
  <message>
   <extracomment>session/likelihood/checks.py</extracomment>
   <source>both numbers lie between {} and {}</source>
   <translation>两个数都在 {} 与 {} 之间</translation>
  </message>
  <message>
   <extracomment>session/likelihood/checks.py</extracomment>
   <source>both numbers lie between −{} and {}</source>
   <translation>两个数都在 −{} 与 {} 之间</translation>
  </message>
  <message>
   <extracomment>session/loss_diagnosis.py</extracomment>
   <source>by the number of rows</source>
   <translation>除以行数</translation>
  </message>
  <message>
   <extracomment>data/text_blocks.py</extracomment>
   <source>byte 0x{} is no {} text</source>
   <translation>字节 0x{} 不是 {} 文本</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/squared_error.py</extracomment>
   <source>c is 1, or ½: then the gradient is the residual itself.</source>
   <translation>c 为 1，或 ½：此时梯度就是残差本身。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/categorical_focal.py</extracomment>
   <source>c. focal</source>
   <translation>多类焦点</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>calibration</source>
   <translation>校准</translation>
  </message>
  <message>
   <extracomment>batch/output/report_tables.py</extracomment>
   <source>calibration error</source>
   <translation>校准误差</translation>
  </message>
  <message>
   <extracomment>losses/own/importing.py</extracomment>
   <source>can't be imported ({})</source>
   <translation>无法导入（{}）</translation>
  </message>
  <message>
   <extracomment>losses/registry.py</extracomment>
   <source>can't be loaded ({})</source>
   <translation>无法加载（{}）</translation>
  </message>
  <message>
   <extracomment>data/pictures.py</extracomment>
   <source>can't be read ({})</source>
   <translation>无法读取（{}）</translation>
  </message>
  <message>
   <extracomment>data/arrays.py</extracomment>
   <source>can't tell which array holds the {}: there are {}</source>
   <translation>无法判断哪个数组是{}：有 {}</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_grid.py</extracomment>
   <source>change a feature or y</source>
   <translation>请更改特征或 y</translation>
  </message>
  <message>
   <extracomment>figures/images/maps.py</extracomment>
   <source>channel {}</source>
   <translation>通道 {}</translation>
  </message>
  <message>
   <extracomment>session/source.py</extracomment>
   <source>check its name and folder</source>
   <translation>请检查文件名和文件夹</translation>
  </message>
  <message>
   <extracomment>batch/reading/watched_file.py</extracomment>
   <source>check the disk it is on</source>
   <translation>请检查它所在的磁盘</translation>
  </message>
  <message>
   <extracomment>data/mistakes.py</extracomment>
   <source>check the labels</source>
   <translation>请检查标签</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>check the name</source>
   <translation>请检查名称</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>check who may read it</source>
   <translation>请检查谁可以读取它</translation>
  </message>
  <message>
   <extracomment>session/locking.py</extracomment>
   <source>choose Unlock to change everything</source>
   <translation>选择“解锁”即可更改一切</translation>
  </message>
  <message>
   <extracomment>files.py</extracomment>
   <source>choose a shorter one</source>
   <translation>请选短一些的</translation>
  </message>
  <message>
   <extracomment>batch/reading/offenders.py</extracomment>
   <source>choose an ε for the loss, or write logits</source>
   <translation>请为损失选择 ε，或写对数几率</translation>
  </message>
  <message>
   <extracomment>files.py</extracomment>
   <source>choose another folder</source>
   <translation>请选择另一文件夹</translation>
  </message>
  <message>
   <extracomment>losses/registry.py</extracomment>
   <source>choose another key or alias</source>
   <translation>请选择另一个键或别名</translation>
  </message>
  <message>
   <extracomment>batch/scoring/setup.py</extracomment>
   <source>choose another loss</source>
   <translation>请选择另一个损失</translation>
  </message>
  <message>
   <extracomment>batch/output/apart.py</extracomment>
   <source>choose another name</source>
   <translation>请选择另一个名称</translation>
  </message>
  <message>
   <extracomment>session/numeric_edits.py</extracomment>
   <source>choose another {} first</source>
   <translation>请先选择另一个{}</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>choose points</source>
   <translation>请选择点</translation>
  </message>
  <message>
   <extracomment>losses/parameter_values.py</extracomment>
   <source>choose {}</source>
   <translation>请选择 {}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>chosen</source>
   <translation>所选</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>clamp</source>
   <translation>限制</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>clamp the logarithm</source>
   <translation>限制对数</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>clamped</source>
   <translation>受限</translation>
  </message>
  <message>
   <extracomment>figures/class_panels.py</extracomment>
   <source>class</source>
   <translation>类别</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>class boundary of {}, from the own prototype</source>
   <translation>{} 的类别边界，自身原型起算</translation>
  </message>
  <message>
   <extracomment>losses/angular.py</extracomment>
   <source>class index, one-hot or soft label</source>
   <translation>类别索引、独热或软标签</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>class of the point, 0 or 1</source>
   <translation>点的类别，0 或 1</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_section.py</extracomment>
   <source>class t</source>
   <translation>类别 t</translation>
  </message>
  <message>
   <extracomment>session/loss_diagnosis.py</extracomment>
   <source>class weights make the mean of {} ambiguous: ÷ Σw gives {}{}, ÷ number of rows {}{}</source>
   <translation>类别权重使 {} 的均值有歧义：÷ Σw 得 {}{}，÷ 行数得 {}{}</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>class {}</source>
   <translation>类别 {}</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>class {} gets the same number, {}, in all {} rows</source>
   <translation>类别 {} 在全部 {2} 行中得到相同的数 {1}</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>class {} is predicted in all {} rows, whatever the label</source>
   <translation>全部 {1} 行都预测为类别 {0}，不论标签</translation>
  </message>
  <message>
   <extracomment>session/large_samples.py</extracomment>
   <source>class {} is {}</source>
   <translation>类别 {} 为 {}</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>class {}, its label,</source>
   <translation>类别 {}，其标签，</translation>
  </message>
  <message>
   <extracomment>session/row_view.py</extracomment>
   <source>class {}: {} is no probability</source>
   <translation>类别 {}：{} 不是概率</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>classes are counted from 0 to {}</source>
   <translation>类别从 0 数到 {}</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>classes are unequal: {} of the labels are class {}, {} class {}, {} times fewer</source>
   <translation>类别不均衡：{} 的标签为类别 {}，{} 为类别 {}，少 {} 倍</translation>
  </message>
  <message>
   <extracomment>session/batch_edits.py</extracomment>
   <source>classes go from 0 to {}</source>
   <translation>类别从 0 到 {}</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>classes {} and {}</source>
   <translation>类别 {} 与 {}</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>classes {} and {} more</source>
   <translation>类别 {} 以及另外 {} 个</translation>
  </message>
  <message>
   <extracomment>batch/output/report_tables.py</extracomment>
   <source>classification error</source>
   <translation>分类误差</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>clip</source>
   <translation>裁剪</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>clip probabilities</source>
   <translation>裁剪概率</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>clipped at 1 - ε</source>
   <translation>裁剪于 1 - ε</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>clipped at ε</source>
   <translation>裁剪于 ε</translation>
  </message>
  <message>
   <extracomment>data/delimited.py</extracomment>
   <source>close every quotation mark</source>
   <translation>请闭合每个引号</translation>
  </message>
  <message>
   <extracomment>data/brackets.py</extracomment>
   <source>closes {}</source>
   <translation>闭合 {}</translation>
  </message>
  <message>
   <extracomment>data/pictures.py</extracomment>
   <source>colour as grey (BT.601 luma)</source>
   <translation>彩色转为灰度（BT.601 亮度）</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/plane.py</extracomment>
   <source>colours: likelihood; rings: MSE</source>
   <translation>颜色：似然；环：MSE</translation>
  </message>
  <message>
   <extracomment>figures/images/frames.py</extracomment>
   <source>column</source>
   <translation>列</translation>
  </message>
  <message>
   <extracomment>losses/own/tokens.py</extracomment>
   <source>column {}</source>
   <translation>列 {}</translation>
  </message>
  <message>
   <extracomment>data/parquet.py</extracomment>
   <source>column {} '{}' holds {}</source>
   <translation>列 {}“{}”含有 {}</translation>
  </message>
  <message>
   <extracomment>data/parts.py</extracomment>
   <source>column {} left out</source>
   <translation>略去列 {}</translation>
  </message>
  <message>
   <extracomment>data/delimited.py</extracomment>
   <source>column {} {}</source>
   <translation>列 {} {}</translation>
  </message>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>complex numbers</source>
   <translation>复数</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>confidence</source>
   <translation>置信度</translation>
  </message>
  <message>
   <extracomment>figures/batch_reliability.py</extracomment>
   <source>confidence (ECE {})</source>
   <translation>置信度 (ECE {})</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/contrastive.py</extracomment>
   <source>contrast</source>
   <translation>对比度</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>contrast c = {}</source>
   <translation>对比度 c = {}</translation>
  </message>
  <message>
   <extracomment>session/images/kinds.py</extracomment>
   <source>contrast factor</source>
   <translation>对比度系数</translation>
  </message>
  <message>
   <extracomment>figures/vector.py</extracomment>
   <source>contribution to {}</source>
   <translation>对 {} 的贡献</translation>
  </message>
  <message>
   <extracomment>data/pasted_cells.py</extracomment>
   <source>copy a rectangle of cells</source>
   <translation>请复制一块矩形的单元格</translation>
  </message>
  <message>
   <extracomment>data/pasted_cells.py</extracomment>
   <source>copy cells or numbers first</source>
   <translation>请先复制单元格或数字</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/arcface.py</extracomment>
   <source>cos θ - m sin m is used there</source>
   <translation>此处使用 cos θ - m sin m</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/arcface.py</extracomment>
   <source>cos(θ + m) rises again there, so the loss pushes away from the prototype</source>
   <translation>cos(θ + m) 在此重新上升，因此损失把嵌入推离原型</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/cosine_embedding.py</extracomment>
   <source>cosine</source>
   <translation>余弦</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>cosine of the angle</source>
   <translation>角度的余弦</translation>
  </message>
  <message>
   <extracomment>files.py</extracomment>
   <source>could not be written ({})</source>
   <translation>无法写入（{}）</translation>
  </message>
  <message>
   <extracomment>losses/stack_file.py</extracomment>
   <source>count layers from 0</source>
   <translation>层从 0 数起</translation>
  </message>
  <message>
   <extracomment>figures/information/divergence.py</extracomment>
   <source>cross-entropy</source>
   <translation>交叉熵</translation>
  </message>
  <message>
   <extracomment>session/information/concepts.py</extracomment>
   <source>cross-entropy of Q under P</source>
   <translation>Q 在 P 下的交叉熵</translation>
  </message>
  <message>
   <extracomment>session/images/concepts.py</extracomment>
   <source>dB</source>
   <translation>dB</translation>
  </message>
  <message>
   <extracomment>data/pictures.py</extracomment>
   <source>damaged or cut short</source>
   <translation>损坏或被截断</translation>
  </message>
  <message>
   <extracomment>figures/batch_minibatch.py</extracomment>
   <source>dashed: ± σ/√n</source>
   <translation>虚线：± σ/√n</translation>
  </message>
  <message>
   <extracomment>batch/passes/cluster_client.py</extracomment>
   <source>dask.distributed isn't installed</source>
   <translation>未安装 dask.distributed</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>data term</source>
   <translation>数据项</translation>
  </message>
  <message>
   <extracomment>figures/descent/risk_plane.py</extracomment>
   <source>data term {}</source>
   <translation>数据项 {}</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_concepts.py</extracomment>
   <source>data term: half the mean squared error</source>
   <translation>数据项：均方误差之半</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_concepts.py</extracomment>
   <source>data term: mean logistic loss</source>
   <translation>数据项：平均 logistic 损失</translation>
  </message>
  <message>
   <extracomment>figures/margins/wedge.py</extracomment>
   <source>decision boundary</source>
   <translation>决策边界</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>decision boundary, from either prototype</source>
   <translation>决策边界，任一原型起算</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/zero_one.py</extracomment>
   <source>decision threshold</source>
   <translation>决策阈值</translation>
  </message>
  <message>
   <extracomment>data/npy.py</extracomment>
   <source>declares the shape {}</source>
   <translation>声明的形状为 {}</translation>
  </message>
  <message>
   <extracomment>session/annotation_edits.py</extracomment>
   <source>delete one of them</source>
   <translation>请删除其中之一</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>did you mean {}?</source>
   <translation>是否指 {}？</translation>
  </message>
  <message>
   <extracomment>export/writing.py</extracomment>
   <source>did you mean {}? There</source>
   <translation>是否指 {}？有</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>difference</source>
   <translation>差</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_concepts.py</extracomment>
   <source>difference between −log L and the Gaussian NLL loss</source>
   <translation>−log L 与高斯 NLL 损失之差</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_concepts.py</extracomment>
   <source>difference between −log L and the sum of BCE</source>
   <translation>−log L 与 BCE 之和的差</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>difference ±{}</source>
   <translation>差 ±{}</translation>
  </message>
  <message>
   <extracomment>figures/margins/turning.py</extracomment>
   <source>direction of x, φ (°)</source>
   <translation>x 的方向 φ (°)</translation>
  </message>
  <message>
   <extracomment>session/margins/grid.py</extracomment>
   <source>direction, counted from the right to the left</source>
   <translation>方向，从右向左计</translation>
  </message>
  <message>
   <extracomment>losses/variables.py</extracomment>
   <source>distance</source>
   <translation>距离</translation>
  </message>
  <message>
   <extracomment>losses/variables.py</extracomment>
   <source>distance, d</source>
   <translation>距离 d</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>distorted</source>
   <translation>失真图</translation>
  </message>
  <message>
   <extracomment>figures/images/figure.py</extracomment>
   <source>distorted minus reference</source>
   <translation>失真减参考</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>dits</source>
   <translation>迪特</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_lines.py</extracomment>
   <source>diverges at step {}</source>
   <translation>在第 {} 步发散</translation>
  </message>
  <message>
   <extracomment>losses/own/limits.py</extracomment>
   <source>divide by something else</source>
   <translation>请除以别的</translation>
  </message>
  <message>
   <extracomment>batch/reading/offenders.py</extracomment>
   <source>divide each row by its sum before it is written</source>
   <translation>写入前请把每一行除以其和</translation>
  </message>
  <message>
   <extracomment>losses/prepare.py</extracomment>
   <source>divided by {} the logits overflow {}</source>
   <translation>除以 {} 后对数几率溢出 {}</translation>
  </message>
  <message>
   <extracomment>session/loss_diagnosis.py</extracomment>
   <source>divides</source>
   <translation>相除</translation>
  </message>
  <message>
   <extracomment>data/diagnostics.py</extracomment>
   <source>divides each label row by its sum</source>
   <translation>把每行标签除以其和</translation>
  </message>
  <message>
   <extracomment>session/information/diagnosis.py</extracomment>
   <source>divides each probability of {} by their sum</source>
   <translation>把{}的每个概率除以其总和</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>divides each row by its sum</source>
   <translation>把每行除以其和</translation>
  </message>
  <message>
   <extracomment>files.py</extracomment>
   <source>does not exist</source>
   <translation>不存在</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>draw</source>
   <translation>抽样</translation>
  </message>
  <message>
   <extracomment>losses/parameters.py</extracomment>
   <source>e gives nats, 2 bits, 10 bans; any number above 0 other than 1.</source>
   <translation>e 得奈特，2 得比特，10 得迪特；任何大于 0 且不为 1 的数。</translation>
  </message>
  <message>
   <extracomment>losses/own/formula.py</extracomment>
   <source>e is the residual y − t, which {} has not</source>
   <translation>e 是残差 y − t，而 {} 没有</translation>
  </message>
  <message>
   <extracomment>losses/convention_words.py</extracomment>
   <source>each value</source>
   <translation>每个值</translation>
  </message>
  <message>
   <extracomment>session/images/pictures.py</extracomment>
   <source>edits and checks see to it</source>
   <translation>编辑与检查会保证</translation>
  </message>
  <message>
   <extracomment>data/table.py</extracomment>
   <source>element {}</source>
   <translation>元素 {}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>elements added up</source>
   <translation>元素相加</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>elements averaged</source>
   <translation>元素取平均</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>elements kept apart</source>
   <translation>元素保持分开</translation>
  </message>
  <message>
   <extracomment>losses/convention_words.py</extracomment>
   <source>elements {}</source>
   <translation>元素 {}</translation>
  </message>
  <message>
   <extracomment>losses/angular.py</extracomment>
   <source>embedding {} zero: it has no angle, so 90° is taken</source>
   <translation>嵌入 {} 为零：没有角度，因此取 90°</translation>
  </message>
  <message>
   <extracomment>batch/output/row_files.py</extracomment>
   <source>end the name in .npy, .csv, .npz or .parquet</source>
   <translation>名称请以 .npy、.csv、.npz 或 .parquet 结尾</translation>
  </message>
  <message>
   <extracomment>batch/output/row_files.py</extracomment>
   <source>end the name in .npz or .csv</source>
   <translation>名称请以 .npz 或 .csv 结尾</translation>
  </message>
  <message>
   <extracomment>losses/catalog/information/entropy.py</extracomment>
   <source>entropy</source>
   <translation>熵</translation>
  </message>
  <message>
   <extracomment>session/information/concepts.py</extracomment>
   <source>entropy of P</source>
   <translation>P 的熵</translation>
  </message>
  <message>
   <extracomment>session/information/concepts.py</extracomment>
   <source>entropy of Q</source>
   <translation>Q 的熵</translation>
  </message>
  <message>
   <extracomment>figures/descent/digits_curves.py</extracomment>
   <source>epoch</source>
   <translation>轮</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>epoch {} of {}</source>
   <translation>第 {0} 轮，共 {1} 轮</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/plane.py</extracomment>
   <source>equal MSE</source>
   <translation>MSE 相等</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_plane.py</extracomment>
   <source>error rate</source>
   <translation>错误率</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_concepts.py</extracomment>
   <source>error rate at step {}</source>
   <translation>第 {} 步的错误率</translation>
  </message>
  <message>
   <extracomment>batch/output/report_tables.py</extracomment>
   <source>error rate{}</source>
   <translation>错误率{}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>euclidean</source>
   <translation>欧几里得</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>euclidean: the p-norm, ε added to the difference. squared: FaceNet's. smoothed: ε inside the root, as Optax has it.</source>
   <translation>euclidean：p 范数，ε 加到差上。squared：FaceNet 的形式。smoothed：ε 在根号内，如 Optax。</translation>
  </message>
  <message>
   <extracomment>session/information/lists.py</extracomment>
   <source>event {}</source>
   <translation>事件 {}</translation>
  </message>
  <message>
   <extracomment>figures/information/surprise.py</extracomment>
   <source>events</source>
   <translation>事件</translation>
  </message>
  <message>
   <extracomment>figures/batch_temperature.py</extracomment>
   <source>every row is right: the smaller T, the better</source>
   <translation>每一行都正确：T 越小越好</translation>
  </message>
  <message>
   <extracomment>figures/zone_marks.py</extracomment>
   <source>every {} in view</source>
   <translation>视野内的每个 {}</translation>
  </message>
  <message>
   <extracomment>figures/precision_lines.py</extracomment>
   <source>exact</source>
   <translation>精确</translation>
  </message>
  <message>
   <extracomment>figures/descent/risk_weights.py</extracomment>
   <source>exactly 0</source>
   <translation>恰为 0</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/exponential.py</extracomment>
   <source>exp</source>
   <translation>exp</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>exp of</source>
   <translation>exp：</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>exp of the log-probabilities</source>
   <translation>对数概率的 exp</translation>
  </message>
  <message>
   <extracomment>export/carrying.py</extracomment>
   <source>export without the session</source>
   <translation>请导出时不带会话</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_grid.py</extracomment>
   <source>factor</source>
   <translation>因子</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>factor c = ½</source>
   <translation>系数 c = ½</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>factor ½ of the L2 penalty</source>
   <translation>L2 惩罚的因子 ½</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_concepts.py</extracomment>
   <source>factors after which the product is 0</source>
   <translation>乘积变为 0 之前的因子数</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>fallback</source>
   <translation>回退</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/arcface.py</extracomment>
   <source>fallback begins</source>
   <translation>回退形式开始</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/arcface.py</extracomment>
   <source>fallback: cos θ - m sin m where θ + m &gt; π. paper: cos(θ + m) everywhere.</source>
   <translation>回退：θ + m &gt; π 处用 cos θ - m sin m。论文：处处用 cos(θ + m)。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/contrastive.py</extracomment>
   <source>far enough apart</source>
   <translation>相距足够远</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_grid.py</extracomment>
   <source>feature {}</source>
   <translation>特征 {}</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>features, layer {}</source>
   <translation>特征，第 {} 层</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>fewer than two classes would be left</source>
   <translation>剩下的类别将不足两个</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_edits.py</extracomment>
   <source>fewer than two samples would be left</source>
   <translation>剩下的样本将不足两个</translation>
  </message>
  <message>
   <extracomment>data/parquet.py</extracomment>
   <source>fill them in, or leave the rows out</source>
   <translation>请填上它们，或略去这些行</translation>
  </message>
  <message>
   <extracomment>losses/parameter_values.py</extracomment>
   <source>finite numbers</source>
   <translation>有限数</translation>
  </message>
  <message>
   <extracomment>figures/batch.py</extracomment>
   <source>first {} of {} rows</source>
   <translation>{1} 行中的前 {0} 行</translation>
  </message>
  <message>
   <extracomment>session/matching/typed.py</extracomment>
   <source>float32 is no more exact</source>
   <translation>float32 不再精确</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/focal.py</extracomment>
   <source>focal</source>
   <translation>焦点</translation>
  </message>
  <message>
   <extracomment>figures/curves.py</extracomment>
   <source>for label {}</source>
   <translation>标签为 {} 时</translation>
  </message>
  <message>
   <extracomment>losses/own/probing.py</extracomment>
   <source>for predictions of shape (2, 3) it returned the shape {}</source>
   <translation>对形状为 (2, 3) 的预测，它返回了形状 {}</translation>
  </message>
  <message>
   <extracomment>session/information/concepts.py</extracomment>
   <source>forward KL divergence</source>
   <translation>正向 KL 散度</translation>
  </message>
  <message>
   <extracomment>figures/descent/risk_plane.py</extracomment>
   <source>free text</source>
   <translation>自由文本</translation>
  </message>
  <message>
   <extracomment>batch/reading/label_rows.py</extracomment>
   <source>from 0 to 1</source>
   <translation>从 0 到 1</translation>
  </message>
  <message>
   <extracomment>losses/convention_words.py</extracomment>
   <source>from logits {}</source>
   <translation>由对数几率时，{}</translation>
  </message>
  <message>
   <extracomment>losses/own/settings.py</extracomment>
   <source>from {} to {}</source>
   <translation>从 {} 到 {}</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>give "focal" or ("focal", {"gamma": 1.0})</source>
   <translation>请给出 "focal" 或 ("focal", {"gamma": 1.0})</translation>
  </message>
  <message>
   <extracomment>session/data_edits.py</extracomment>
   <source>give (N, K) numbers for both</source>
   <translation>两者都请给 (N, K) 个数</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>give (out channels, in channels, height, width)</source>
   <translation>请给 (输出通道, 输入通道, 高, 宽)</translation>
  </message>
  <message>
   <extracomment>data/table.py</extracomment>
   <source>give (rows, classes)</source>
   <translation>请给 (行, 类别)</translation>
  </message>
  <message>
   <extracomment>batch/reading/npy_rows.py</extracomment>
   <source>give (rows,) or (rows, classes)</source>
   <translation>请给 (行,) 或 (行, 类别)</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>give (weights, bias, stride, padding); all but the weights can be left out</source>
   <translation>请给 (权重, 偏置, 步幅, 填充)；除权重外都可省略</translation>
  </message>
  <message>
   <extracomment>losses/spaces.py</extracomment>
   <source>give -1 or 1 (from 0 and 1: 2t - 1)</source>
   <translation>请给 -1 或 1（由 0 与 1：2t - 1）</translation>
  </message>
  <message>
   <extracomment>session/numeric_edits.py</extracomment>
   <source>give 0 &lt; ε &lt; 0.5</source>
   <translation>请给 0 &lt; ε &lt; 0.5</translation>
  </message>
  <message>
   <extracomment>data/diagnostics.py</extracomment>
   <source>give 0 and 1, or −1 and +1</source>
   <translation>请给 0 与 1，或 −1 与 +1</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>give 0 or 1</source>
   <translation>请给 0 或 1</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_edits.py</extracomment>
   <source>give 0 or more</source>
   <translation>请给 0 或更大的数</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_edits.py</extracomment>
   <source>give 0 or more, and less than 1</source>
   <translation>请给 0 或更大且小于 1 的数</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_edits.py</extracomment>
   <source>give 0 to {}</source>
   <translation>请给 0 到 {}</translation>
  </message>
  <message>
   <extracomment>losses/spaces.py</extracomment>
   <source>give 0, 1 or a soft label between (from ±1: (t + 1) / 2)</source>
   <translation>请给 0、1 或其间的软标签（由 ±1：(t + 1) / 2）</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_edits.py</extracomment>
   <source>give 1 to {}</source>
   <translation>请给 1 到 {}</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_edits.py</extracomment>
   <source>give 1 to {} rows</source>
   <translation>请给 1 到 {} 行</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_edits.py</extracomment>
   <source>give 10⁶ or less</source>
   <translation>请给 10⁶ 或更小的数</translation>
  </message>
  <message>
   <extracomment>session/sweeping/sweep.py</extracomment>
   <source>give 2 to {}</source>
   <translation>请给 2 到 {}</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_checks.py</extracomment>
   <source>give 2 to {} rows, each of at least two features and y</source>
   <translation>请给 2 到 {} 行，每行至少两个特征和 y</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>give CSV, TSV, NPY or NPZ</source>
   <translation>请给 CSV、TSV、NPY 或 NPZ</translation>
  </message>
  <message>
   <extracomment>data/pictures.py</extracomment>
   <source>give a PNG or JPEG file</source>
   <translation>请给 PNG 或 JPEG 文件</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>give a file in it</source>
   <translation>请给其中的一个文件</translation>
  </message>
  <message>
   <extracomment>data/pictures.py</extracomment>
   <source>give a file with one picture</source>
   <translation>请给只含一张图片的文件</translation>
  </message>
  <message>
   <extracomment>data/number.py</extracomment>
   <source>give a finite number</source>
   <translation>请给有限数</translation>
  </message>
  <message>
   <extracomment>session/data_checks.py</extracomment>
   <source>give a finite number &gt;= 0</source>
   <translation>请给 &gt;= 0 的有限数</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/perceptual.py</extracomment>
   <source>give a finite number of at least 0 for each layer</source>
   <translation>请为每层给一个至少为 0 的有限数</translation>
  </message>
  <message>
   <extracomment>session/margins/edits.py</extracomment>
   <source>give a finite number of degrees</source>
   <translation>请给有限的度数</translation>
  </message>
  <message>
   <extracomment>data/parquet.py</extracomment>
   <source>give a finite number or leave the row out</source>
   <translation>请给有限数，或略去该行</translation>
  </message>
  <message>
   <extracomment>data/diagnostics.py</extracomment>
   <source>give a label from 0 to 1</source>
   <translation>请给 0 到 1 的标签</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>give a larger image; {} x {} are left there</source>
   <translation>请给更大的图像；那里只剩 {} x {}</translation>
  </message>
  <message>
   <extracomment>losses/prepare.py</extracomment>
   <source>give a larger one</source>
   <translation>请给更大的</translation>
  </message>
  <message>
   <extracomment>losses/layout.py</extracomment>
   <source>give a link, or leave it out</source>
   <translation>请给链接函数，或略去</translation>
  </message>
  <message>
   <extracomment>data/brackets.py</extracomment>
   <source>give a number</source>
   <translation>请给一个数</translation>
  </message>
  <message>
   <extracomment>session/matching/typed.py</extracomment>
   <source>give a number &gt;= 0</source>
   <translation>请给 &gt;= 0 的数</translation>
  </message>
  <message>
   <extracomment>batch/scoring/setup.py</extracomment>
   <source>give a number above 0</source>
   <translation>请给大于 0 的数</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>give a number above 0, to 10000</source>
   <translation>请给大于 0、不超过 10000 的数</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_edits.py</extracomment>
   <source>give a number above 0, to {}</source>
   <translation>请给大于 0、不超过 {} 的数</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_edits.py</extracomment>
   <source>give a number from 0 (L2) to 1 (L1)</source>
   <translation>请给 0 (L2) 到 1 (L1) 的数</translation>
  </message>
  <message>
   <extracomment>session/information/edits.py</extracomment>
   <source>give a number from 0 to 1</source>
   <translation>请给 0 到 1 的数</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>give a number from 0 to below 1</source>
   <translation>请给从 0 到小于 1 的数</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_checks.py</extracomment>
   <source>give a number from 0 to {}</source>
   <translation>请给 0 到 {} 的数</translation>
  </message>
  <message>
   <extracomment>data/columns.py</extracomment>
   <source>give a number from 1 to {}</source>
   <translation>请给 1 到 {} 的数</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>give a number from {} to {}</source>
   <translation>请给 {} 到 {} 的数</translation>
  </message>
  <message>
   <extracomment>data/layout.py</extracomment>
   <source>give a number or join the lines</source>
   <translation>请给一个数，或合并这些行</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_grid.py</extracomment>
   <source>give a number such as 0.6</source>
   <translation>请给如 0.6 的数</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_edits.py</extracomment>
   <source>give a number up to {}</source>
   <translation>请给不超过 {} 的数</translation>
  </message>
  <message>
   <extracomment>session/decoding.py</extracomment>
   <source>give a number, a word, or a list of numbers</source>
   <translation>请给一个数、一个词或一列数</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>give a rectangular array</source>
   <translation>请给矩形数组</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>give a row of numbers</source>
   <translation>请给一行数</translation>
  </message>
  <message>
   <extracomment>losses/parameter_values.py</extracomment>
   <source>give a smaller number, or float64 inputs</source>
   <translation>请给更小的数，或 float64 输入</translation>
  </message>
  <message>
   <extracomment>theory/perception.py</extracomment>
   <source>give a stack of smaller weights</source>
   <translation>请给权重更小的堆栈</translation>
  </message>
  <message>
   <extracomment>theory/perception.py</extracomment>
   <source>give a stack with at most {} for this picture, or a smaller picture</source>
   <translation>请给此图片至多 {} 的堆栈，或更小的图片</translation>
  </message>
  <message>
   <extracomment>session/images/edits.py</extracomment>
   <source>give a whole number from 0 to 999999</source>
   <translation>请给 0 到 999999 的整数</translation>
  </message>
  <message>
   <extracomment>session/information/checks.py</extracomment>
   <source>give a whole number from 0 to {}</source>
   <translation>请给 0 到 {} 的整数</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>give a whole number from 0 to {}, or {} numbers a row</source>
   <translation>请给 0 到 {} 的整数，或每行 {} 个数</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>give a whole number from 1 to {}</source>
   <translation>请给 1 到 {} 的整数</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>give a whole number from 2 to {}</source>
   <translation>请给 2 到 {} 的整数</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>give a whole number from {} to {}</source>
   <translation>请给 {} 到 {} 的整数</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>give an .npz file, a list of (weights, bias, stride, padding), or "pixels"</source>
   <translation>请给 .npz 文件、(权重, 偏置, 步幅, 填充) 的列表，或 "pixels"</translation>
  </message>
  <message>
   <extracomment>data/npy.py</extracomment>
   <source>give an NPZ with fewer arrays</source>
   <translation>请给数组较少的 NPZ</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>give an array of real numbers</source>
   <translation>请给实数数组</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>give an image as (height, width) or (channels, height, width)</source>
   <translation>请按 (高, 宽) 或 (通道, 高, 宽) 给图像</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>give an image of {} channels; this one has {}</source>
   <translation>请给 {} 通道的图像；此图有 {}</translation>
  </message>
  <message>
   <extracomment>session/numeric_edits.py</extracomment>
   <source>give another number</source>
   <translation>请给另一个数</translation>
  </message>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>give at least one</source>
   <translation>请至少给一个</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>give at least one number a row</source>
   <translation>每行请至少给一个数</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>give at least one row</source>
   <translation>请至少给一行</translation>
  </message>
  <message>
   <extracomment>data/delimited.py</extracomment>
   <source>give at least one row of numbers</source>
   <translation>请至少给一行数</translation>
  </message>
  <message>
   <extracomment>data/cells.py</extracomment>
   <source>give at least one, such as 0.6</source>
   <translation>请至少给一个，如 0.6</translation>
  </message>
  <message>
   <extracomment>data/pictures.py</extracomment>
   <source>give at least {} a side, also after the longer one is reduced to {}</source>
   <translation>每边请至少给 {}，长边缩小到 {} 之后也如此</translation>
  </message>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>give at most 16 axes</source>
   <translation>请至多给 16 个轴</translation>
  </message>
  <message>
   <extracomment>data/brackets.py</extracomment>
   <source>give at most two levels, such as [[0.1, 0.9], [0.3, 0.7]]</source>
   <translation>请至多给两层，如 [[0.1, 0.9], [0.3, 0.7]]</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_checks.py</extracomment>
   <source>give at most {}</source>
   <translation>请至多给 {}</translation>
  </message>
  <message>
   <extracomment>data/pictures.py</extracomment>
   <source>give at most {} a side</source>
   <translation>每边请至多给 {}</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>give class indices of shape {} or label rows of shape {}</source>
   <translation>请给形状为 {} 的类别索引，或形状为 {} 的标签行</translation>
  </message>
  <message>
   <extracomment>session/sweeping/sweep.py</extracomment>
   <source>give ends above 0, or take equal steps</source>
   <translation>请给大于 0 的两端，或取等步长</translation>
  </message>
  <message>
   <extracomment>data/delimited.py</extracomment>
   <source>give every column a heading</source>
   <translation>请给每列一个标题</translation>
  </message>
  <message>
   <extracomment>batch/reading/stack.py</extracomment>
   <source>give every part as many numbers a row</source>
   <translation>请给每部分每行同样多的数</translation>
  </message>
  <message>
   <extracomment>data/cells.py</extracomment>
   <source>give every row as many</source>
   <translation>请给每行同样多</translation>
  </message>
  <message>
   <extracomment>data/long_sheet.py</extracomment>
   <source>give every row as many numbers</source>
   <translation>请给每行同样多的数</translation>
  </message>
  <message>
   <extracomment>batch/reading/stack.py</extracomment>
   <source>give files that NumPy saved</source>
   <translation>请给 NumPy 保存的文件</translation>
  </message>
  <message>
   <extracomment>batch/calibration/temperature.py</extracomment>
   <source>give finite logits</source>
   <translation>请给有限的对数几率</translation>
  </message>
  <message>
   <extracomment>data/table.py</extracomment>
   <source>give finite numbers</source>
   <translation>请给有限数</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>give finite numbers of at least 0</source>
   <translation>请给至少为 0 的有限数</translation>
  </message>
  <message>
   <extracomment>session/margins/edits.py</extracomment>
   <source>give it a length first</source>
   <translation>请先给它长度</translation>
  </message>
  <message>
   <extracomment>session/information/diagnosis.py</extracomment>
   <source>give it a little probability in {}</source>
   <translation>请在 {} 中给它一点概率</translation>
  </message>
  <message>
   <extracomment>losses/own/python_parameters.py</extracomment>
   <source>give it one</source>
   <translation>请给它一个</translation>
  </message>
  <message>
   <extracomment>data/number.py</extracomment>
   <source>give its value or leave the row out</source>
   <translation>请给出它的值，或略去该行</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>give losses=["focal", …]</source>
   <translation>请给出 losses=["focal", …]</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>give names=[…]</source>
   <translation>请给 names=[…]</translation>
  </message>
  <message>
   <extracomment>losses/spaces.py</extracomment>
   <source>give numbers above 0</source>
   <translation>请给大于 0 的数</translation>
  </message>
  <message>
   <extracomment>losses/spaces.py</extracomment>
   <source>give numbers from 0 to 1</source>
   <translation>请给 0 到 1 的数</translation>
  </message>
  <message>
   <extracomment>losses/spaces.py</extracomment>
   <source>give numbers of at least 0</source>
   <translation>请给至少为 0 的数</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_checks.py</extracomment>
   <source>give numbers up to {}</source>
   <translation>请给不超过 {} 的数</translation>
  </message>
  <message>
   <extracomment>data/layout.py</extracomment>
   <source>give numbers, such as 0.1, 0.6, 0.3</source>
   <translation>请给数字，如 0.1, 0.6, 0.3</translation>
  </message>
  <message>
   <extracomment>session/validation.py</extracomment>
   <source>give one a class</source>
   <translation>请每个类别给一个</translation>
  </message>
  <message>
   <extracomment>session/data_checks.py</extracomment>
   <source>give one a class, or null</source>
   <translation>请每个类别给一个，或 null</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>give one class index a row, or {} numbers</source>
   <translation>请每行给一个类别索引，或 {} 个数</translation>
  </message>
  <message>
   <extracomment>data/columns.py</extracomment>
   <source>give one column a class</source>
   <translation>请每个类别给一列</translation>
  </message>
  <message>
   <extracomment>session/draft.py</extracomment>
   <source>give one column a class, and say which column is left out</source>
   <translation>请每个类别给一列，并说明略去哪一列</translation>
  </message>
  <message>
   <extracomment>session/information/checks.py</extracomment>
   <source>give one for each of the outcomes</source>
   <translation>请为每个结果给一个</translation>
  </message>
  <message>
   <extracomment>session/data_checks.py</extracomment>
   <source>give one for each, or []</source>
   <translation>请各给一个，或 []</translation>
  </message>
  <message>
   <extracomment>session/data_checks.py</extracomment>
   <source>give one label a prediction, such as [[0, 1]]</source>
   <translation>请每个预测给一个标签，如 [[0, 1]]</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>give one label a row</source>
   <translation>请每行给一个标签</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>give one label a row, and the predictions before the labels</source>
   <translation>请每行给一个标签，预测在标签之前</translation>
  </message>
  <message>
   <extracomment>data/brackets.py</extracomment>
   <source>give one list, such as np.array([0.1, 0.9])</source>
   <translation>请给一个列表，如 np.array([0.1, 0.9])</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>give one name a class</source>
   <translation>请每个类别给一个名称</translation>
  </message>
  <message>
   <extracomment>losses/parameter_values.py</extracomment>
   <source>give one number, or one a class: shape ({},)</source>
   <translation>请给一个数，或每个类别一个：形状 ({},)</translation>
  </message>
  <message>
   <extracomment>session/images/edits.py</extracomment>
   <source>give one of {} × {}, as the reference has</source>
   <translation>请给与参考相同的 {} × {}</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>give one or two</source>
   <translation>请给一个或两个</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>give one row a class, of {} numbers each, as {} has</source>
   <translation>请每个类别给一行，每行 {} 个数，与 {} 相同</translation>
  </message>
  <message>
   <extracomment>session/batch_edits.py</extracomment>
   <source>give one row for each of the same samples</source>
   <translation>请为相同的样本各给一行</translation>
  </message>
  <message>
   <extracomment>session/data_checks.py</extracomment>
   <source>give one row for each of the same samples, or null</source>
   <translation>请为相同的样本各给一行，或 null</translation>
  </message>
  <message>
   <extracomment>session/source.py</extracomment>
   <source>give predictions and labels</source>
   <translation>请给出预测和标签</translation>
  </message>
  <message>
   <extracomment>data/readers.py</extracomment>
   <source>give predictions and targets in two files</source>
   <translation>请用两个文件给预测与目标</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>give real numbers</source>
   <translation>请给实数</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>give rows of numbers</source>
   <translation>请给若干行数</translation>
  </message>
  <message>
   <extracomment>session/likelihood/checks.py</extracomment>
   <source>give rows of x and y, such as [[0, 1.5]]</source>
   <translation>请给若干行 x 与 y，如 [[0, 1.5]]</translation>
  </message>
  <message>
   <extracomment>batch/passes/cluster_client.py</extracomment>
   <source>give the address it printed when it started, such as tcp://host:8786</source>
   <translation>请给它启动时印出的地址，如 tcp://host:8786</translation>
  </message>
  <message>
   <extracomment>losses/stack_file.py</extracomment>
   <source>give the first layers alone: at most {} arrays and {} MB</source>
   <translation>请只给前几层：至多 {} 个数组、{} MB</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_checks.py</extracomment>
   <source>give the lower end before the upper, or null</source>
   <translation>请先给下端再给上端，或 null</translation>
  </message>
  <message>
   <extracomment>losses/own/settings.py</extracomment>
   <source>give the lower end first; above 0 for log</source>
   <translation>请先给下端；对数时大于 0</translation>
  </message>
  <message>
   <extracomment>files.py</extracomment>
   <source>give the name of a file in it</source>
   <translation>请给其中一个文件的名称</translation>
  </message>
  <message>
   <extracomment>session/validation.py</extracomment>
   <source>give the one opened</source>
   <translation>请给所打开的那个</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>give the path of an .npz file, or "pixels"</source>
   <translation>请给 .npz 文件的路径，或 "pixels"</translation>
  </message>
  <message>
   <extracomment>session/data_edits.py</extracomment>
   <source>give the row such a label</source>
   <translation>请给该行这样的标签</translation>
  </message>
  <message>
   <extracomment>batch/reading/opening.py</extracomment>
   <source>give them in a second file, or say which column they are in</source>
   <translation>请用第二个文件给出，或说明它们在哪一列</translation>
  </message>
  <message>
   <extracomment>batch/passes/cluster_client.py</extracomment>
   <source>give them more memory</source>
   <translation>请给它们更多内存</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_checks.py</extracomment>
   <source>give two numbers from 0 to {}</source>
   <translation>请给 0 到 {} 的两个数</translation>
  </message>
  <message>
   <extracomment>session/sweeping/sweep.py</extracomment>
   <source>give two values</source>
   <translation>请给两个值</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>give whole numbers from 0</source>
   <translation>请给从 0 起的整数</translation>
  </message>
  <message>
   <extracomment>session/images/checks.py</extracomment>
   <source>give whole numbers from 0, black, to 255, white</source>
   <translation>请给从 0（黑）到 255（白）的整数</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>give x and t of one point a line</source>
   <translation>请每行给一个点的 x 与 t</translation>
  </message>
  <message>
   <extracomment>data/table.py</extracomment>
   <source>give {}</source>
   <translation>请给 {}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>give {} above {}</source>
   <translation>请给大于 {1} 的{0}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>give {} above {} and at most {}</source>
   <translation>请给大于 {1} 且至多 {2} 的{0}</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>give {} for {} of shape {}</source>
   <translation>请给 {}，对应形状为 {2} 的 {1}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>give {} of at least {}</source>
   <translation>请给至少为 {1} 的{0}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>give {} of at least {} and at most {}</source>
   <translation>请给 {1} 到 {2} 的{0}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>give {} of at most {}</source>
   <translation>请给至多为 {1} 的{0}</translation>
  </message>
  <message>
   <extracomment>session/images/edits.py</extracomment>
   <source>give {} to {}</source>
   <translation>请给 {} 到 {}</translation>
  </message>
  <message>
   <extracomment>session/images/checks.py</extracomment>
   <source>give {} to {} rows of {} to {} numbers</source>
   <translation>请给 {} 到 {} 行，每行 {} 到 {} 个数</translation>
  </message>
  <message>
   <extracomment>export/animation.py</extracomment>
   <source>give {} to {} seconds</source>
   <translation>请给 {} 到 {} 秒</translation>
  </message>
  <message>
   <extracomment>export/style_range.py</extracomment>
   <source>give {} to {} {}</source>
   <translation>请给出 {} 到 {} {}</translation>
  </message>
  <message>
   <extracomment>session/images/checks.py</extracomment>
   <source>give {} × {}, as the reference has</source>
   <translation>请给与参考相同的 {} × {}</translation>
  </message>
  <message>
   <extracomment>figures/zone_marks.py</extracomment>
   <source>gives NaN</source>
   <translation>得 NaN</translation>
  </message>
  <message>
   <extracomment>figures/zone_marks.py</extracomment>
   <source>gives ∞</source>
   <translation>得 ∞</translation>
  </message>
  <message>
   <extracomment>figures/zone_marks.py</extracomment>
   <source>grad 0</source>
   <translation>梯度 0</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_concepts.py</extracomment>
   <source>gradient descent with momentum</source>
   <translation>带动量的梯度下降</translation>
  </message>
  <message>
   <extracomment>figures/class_panels.py</extracomment>
   <source>gradient with respect to {}</source>
   <translation>对{}的梯度</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>guard against log 0</source>
   <translation>防止 log 0</translation>
  </message>
  <message>
   <extracomment>session/matching/typed.py</extracomment>
   <source>half of the last digit typed</source>
   <translation>所键入末位的一半</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>half squared</source>
   <translation>半平方</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>half_squared</source>
   <translation>半平方</translation>
  </message>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>has a header that is not understood</source>
   <translation>的文件头无法理解</translation>
  </message>
  <message>
   <extracomment>figures/zone_marks.py</extracomment>
   <source>has gradient 0</source>
   <translation>梯度为 0</translation>
  </message>
  <message>
   <extracomment>batch/output/row_files.py</extracomment>
   <source>has no ending</source>
   <translation>没有扩展名</translation>
  </message>
  <message>
   <extracomment>figures/zone_marks.py</extracomment>
   <source>has no finite gradient</source>
   <translation>没有有限的梯度</translation>
  </message>
  <message>
   <extracomment>losses/own/importing.py</extracomment>
   <source>has no {}</source>
   <translation>没有 {}</translation>
  </message>
  <message>
   <extracomment>batch/reading/npy_rows.py</extracomment>
   <source>has the shape {}</source>
   <translation>形状为 {}</translation>
  </message>
  <message>
   <extracomment>data/pictures.py</extracomment>
   <source>has too many pixels</source>
   <translation>像素太多</translation>
  </message>
  <message>
   <extracomment>data/pictures.py</extracomment>
   <source>has {} × {} pixels</source>
   <translation>有 {} × {} 像素</translation>
  </message>
  <message>
   <extracomment>data/sheet_part.py</extracomment>
   <source>head each prediction column by its class</source>
   <translation>请用类别名作每个预测列的标题</translation>
  </message>
  <message>
   <extracomment>batch/reading/watched_file.py</extracomment>
   <source>here: {}</source>
   <translation>此处：{}</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/hinge.py</extracomment>
   <source>hinge</source>
   <translation>合页</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/squared_hinge.py</extracomment>
   <source>hinge²</source>
   <translation>合页²</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>histogram</source>
   <translation>直方图</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>hold masked numbers</source>
   <translation>含有被掩码的数值</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>hold something that is no number</source>
   <translation>含有不是数的内容</translation>
  </message>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>holds Python objects, which are pickles, and pickles are never loaded</source>
   <translation>含有 Python 对象，即 pickle，而 pickle 从不加载</translation>
  </message>
  <message>
   <extracomment>data/pictures.py</extracomment>
   <source>holds fewer pixels than its header says</source>
   <translation>所含像素少于文件头所声明的数目</translation>
  </message>
  <message>
   <extracomment>batch/reading/zarr_rows.py</extracomment>
   <source>holds no arrays</source>
   <translation>不含数组</translation>
  </message>
  <message>
   <extracomment>batch/reading/zarr_rows.py</extracomment>
   <source>holds no numbers: its shape is {}</source>
   <translation>不含数字：其形状为 {}</translation>
  </message>
  <message>
   <extracomment>batch/reading/npy_rows.py</extracomment>
   <source>holds text, not numbers</source>
   <translation>含有文字，而不是数</translation>
  </message>
  <message>
   <extracomment>batch/reading/zarr_rows.py</extracomment>
   <source>holds the type {}, not numbers</source>
   <translation>含有类型 {}，而不是数</translation>
  </message>
  <message>
   <extracomment>data/npy.py</extracomment>
   <source>holds {} bytes of text</source>
   <translation>含有 {} 字节的文本</translation>
  </message>
  <message>
   <extracomment>data/npy.py</extracomment>
   <source>holds {} files</source>
   <translation>含有 {} 个文件</translation>
  </message>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>holds {}, not numbers</source>
   <translation>含有 {}，而不是数</translation>
  </message>
  <message>
   <extracomment>session/margins/grid.py</extracomment>
   <source>horizontal coordinate; of a prototype: turns it there</source>
   <translation>横坐标；对原型：在那里转动它</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/poisson_nll.py</extracomment>
   <source>how often it happened</source>
   <translation>它发生了多少次</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>how ε guards</source>
   <translation>ε 的防护方式</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>huber</source>
   <translation>Huber</translation>
  </message>
  <message>
   <extracomment>losses/own/consent.py</extracomment>
   <source>if you trust who wrote it, allow it: Losses, Your own loss…, or export --allow</source>
   <translation>若信任其作者，请允许它：“损失”“自定义损失…”，或 export --allow</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>image</source>
   <translation>图像</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_grid.py</extracomment>
   <source>in nats</source>
   <translation>以奈特计</translation>
  </message>
  <message>
   <extracomment>figures/margins/surrogates.py</extracomment>
   <source>in {}</source>
   <translation>以 {} 计</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>index labels</source>
   <translation>类别索引标签</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_lines.py</extracomment>
   <source>infinite at the start</source>
   <translation>起始时为无穷</translation>
  </message>
  <message>
   <extracomment>session/information/concepts.py</extracomment>
   <source>infinite: {} gives 0 to “{}”, which {} gives {}</source>
   <translation>无穷：{} 给“{}”的概率为 0，而 {} 给的是 {}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>input</source>
   <translation>输入</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_section.py</extracomment>
   <source>input x</source>
   <translation>输入 x</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>input {}</source>
   <translation>输入 {}</translation>
  </message>
  <message>
   <extracomment>data/arrow_file.py</extracomment>
   <source>install it with: pip install "lossexplorer[parquet]"</source>
   <translation>请安装：pip install "lossexplorer[parquet]"</translation>
  </message>
  <message>
   <extracomment>batch/passes/cluster_client.py</extracomment>
   <source>install lossexplorer {} there</source>
   <translation>请在那里安装 lossexplorer {}</translation>
  </message>
  <message>
   <extracomment>batch/passes/cluster_client.py</extracomment>
   <source>install the same version on every machine</source>
   <translation>请在每台机器上安装相同的版本</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>intercept</source>
   <translation>截距</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_concepts.py</extracomment>
   <source>intercept of least squares</source>
   <translation>最小二乘的截距</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/plane.py</extracomment>
   <source>intercept, b</source>
   <translation>截距 b</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_edits.py</extracomment>
   <source>is 1 column</source>
   <translation>是 1 列</translation>
  </message>
  <message>
   <extracomment>data/npy.py</extracomment>
   <source>is a PyTorch file, which is a pickle, and pickles are never loaded</source>
   <translation>是 PyTorch 文件，即 pickle，而 pickle 从不加载</translation>
  </message>
  <message>
   <extracomment>files.py</extracomment>
   <source>is a folder</source>
   <translation>是文件夹</translation>
  </message>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>is a structured array</source>
   <translation>是结构化数组</translation>
  </message>
  <message>
   <extracomment>data/npy.py</extracomment>
   <source>is an Excel workbook</source>
   <translation>是 Excel 工作簿</translation>
  </message>
  <message>
   <extracomment>data/pictures.py</extracomment>
   <source>is animated</source>
   <translation>是动画</translation>
  </message>
  <message>
   <extracomment>figures/zone_marks.py</extracomment>
   <source>is clamped at ε = {}, gradient 0,</source>
   <translation>限制在 ε = {}，梯度 0，</translation>
  </message>
  <message>
   <extracomment>data/npy.py</extracomment>
   <source>is compressed in an unusual way</source>
   <translation>以不寻常的方式压缩</translation>
  </message>
  <message>
   <extracomment>data/npy.py</extracomment>
   <source>is cut short</source>
   <translation>被截断</translation>
  </message>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>is cut short within its header</source>
   <translation>在文件头内被截断</translation>
  </message>
  <message>
   <extracomment>data/npy.py</extracomment>
   <source>is damaged or cut short</source>
   <translation>损坏或被截断</translation>
  </message>
  <message>
   <extracomment>data/arrow_file.py</extracomment>
   <source>is damaged or cut short ({})</source>
   <translation>损坏或被截断（{}）</translation>
  </message>
  <message>
   <extracomment>losses/spaces.py</extracomment>
   <source>is negative</source>
   <translation>为负</translation>
  </message>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>is no NPY array</source>
   <translation>不是 NPY 数组</translation>
  </message>
  <message>
   <extracomment>files.py</extracomment>
   <source>is no folder</source>
   <translation>不是文件夹</translation>
  </message>
  <message>
   <extracomment>losses/spaces.py</extracomment>
   <source>is no label</source>
   <translation>不是标签</translation>
  </message>
  <message>
   <extracomment>data/pictures.py</extracomment>
   <source>is no picture that can be read</source>
   <translation>不是可读取的图片</translation>
  </message>
  <message>
   <extracomment>losses/spaces.py</extracomment>
   <source>is no probability</source>
   <translation>不是概率</translation>
  </message>
  <message>
   <extracomment>losses/spaces.py</extracomment>
   <source>is no sign</source>
   <translation>不是符号</translation>
  </message>
  <message>
   <extracomment>losses/spaces.py</extracomment>
   <source>is not positive</source>
   <translation>不是正数</translation>
  </message>
  <message>
   <extracomment>batch/reading/zarr_rows.py</extracomment>
   <source>is stored by the codec {}, which is never run</source>
   <translation>以编解码器 {} 存储，而它从不运行</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>it can't be read ({})</source>
   <translation>无法读取（{}）</translation>
  </message>
  <message>
   <extracomment>session/descent/readings.py</extracomment>
   <source>it descends once it is ticked</source>
   <translation>勾选后即开始下降</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_training.py</extracomment>
   <source>it diverged at step {}: a smaller η is needed</source>
   <translation>在第 {} 步发散：需要更小的 η</translation>
  </message>
  <message>
   <extracomment>losses/own/limits.py</extracomment>
   <source>it divides by 0</source>
   <translation>它除以 0</translation>
  </message>
  <message>
   <extracomment>losses/layout.py</extracomment>
   <source>it goes with {}</source>
   <translation>它与 {} 配套</translation>
  </message>
  <message>
   <extracomment>losses/result.py</extracomment>
   <source>it has been changed since</source>
   <translation>此后它已被更改</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>it has complex numbers</source>
   <translation>含有复数</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>it has more than {} numbers, names and signs</source>
   <translation>它的数、名称与符号多于 {} 个</translation>
  </message>
  <message>
   <extracomment>session/margins/readings.py</extracomment>
   <source>it has no curve over the margin</source>
   <translation>它在间隔上没有曲线</translation>
  </message>
  <message>
   <extracomment>session/readings.py</extracomment>
   <source>it has no curve over the {}</source>
   <translation>它在{}上没有曲线</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>it has no curve over {}</source>
   <translation>它对{}没有曲线</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_objective.py</extracomment>
   <source>it has no label to learn from</source>
   <translation>它没有可学习的标签</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>it has the shape {}</source>
   <translation>它的形状为 {}</translation>
  </message>
  <message>
   <extracomment>losses/settings.py</extracomment>
   <source>it has {}</source>
   <translation>它有 {}</translation>
  </message>
  <message>
   <extracomment>losses/own/formula.py</extracomment>
   <source>it has {} parameters</source>
   <translation>它有 {} 个参数</translation>
  </message>
  <message>
   <extracomment>session/images/checks.py</extracomment>
   <source>it has {} × {} pixels</source>
   <translation>它有 {} × {} 像素</translation>
  </message>
  <message>
   <extracomment>losses/stack_file.py</extracomment>
   <source>it holds {} arrays and {} MB</source>
   <translation>它含有 {} 个数组、{} MB</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>it is a single number</source>
   <translation>它是单个数</translation>
  </message>
  <message>
   <extracomment>session/images/readings.py</extracomment>
   <source>it is being computed</source>
   <translation>正在计算</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>it is empty</source>
   <translation>它是空的</translation>
  </message>
  <message>
   <extracomment>losses/stack_file.py</extracomment>
   <source>it is no .npz file of plain arrays</source>
   <translation>它不是只含普通数组的 .npz 文件</translation>
  </message>
  <message>
   <extracomment>session/likelihood/readings.py</extracomment>
   <source>it is no loss of the {}</source>
   <translation>它不是{}的损失</translation>
  </message>
  <message>
   <extracomment>session/margins/readings.py</extracomment>
   <source>it is no softmax over angles</source>
   <translation>它不是角度 softmax</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_edits.py</extracomment>
   <source>it lies between {} and {}</source>
   <translation>它介于 {} 与 {} 之间</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_edits.py</extracomment>
   <source>it lies between −{} and {}</source>
   <translation>它介于 −{} 与 {} 之间</translation>
  </message>
  <message>
   <extracomment>losses/adapt.py</extracomment>
   <source>it needs a row of at least two classes</source>
   <translation>它需要至少两个类别的一行</translation>
  </message>
  <message>
   <extracomment>losses/adapt.py</extracomment>
   <source>it needs other inputs than a prediction and a label</source>
   <translation>它需要预测与标签之外的输入</translation>
  </message>
  <message>
   <extracomment>losses/adapt.py</extracomment>
   <source>it needs scores: switch the predictions to logits</source>
   <translation>它需要得分：请把预测切换为对数几率</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>it nests more than {} deep</source>
   <translation>它的嵌套深于 {} 层</translation>
  </message>
  <message>
   <extracomment>losses/own/calling.py</extracomment>
   <source>it raised {}</source>
   <translation>它引发了 {}</translation>
  </message>
  <message>
   <extracomment>losses/own/calling.py</extracomment>
   <source>it returned a {}</source>
   <translation>它返回了 {}</translation>
  </message>
  <message>
   <extracomment>losses/own/probing.py</extracomment>
   <source>it returned {} for the prediction {}</source>
   <translation>它对预测 {1} 返回了 {0}</translation>
  </message>
  <message>
   <extracomment>losses/own/probing.py</extracomment>
   <source>it returned {} of shape {}</source>
   <translation>它返回了形状为 {1} 的 {0}</translation>
  </message>
  <message>
   <extracomment>losses/prepare.py</extracomment>
   <source>it takes {}</source>
   <translation>它接受 {}</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>it takes {} channels</source>
   <translation>它接受 {} 个通道</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>it was written by a newer version ({}); this program reads up to {}</source>
   <translation>由较新的版本（{}）写成；本程序可读到 {}</translation>
  </message>
  <message>
   <extracomment>losses/own/python_parameters.py</extracomment>
   <source>its argument {} has no default</source>
   <translation>其参数 {} 没有默认值</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>its bias, which is not penalised</source>
   <translation>其偏置，不受惩罚</translation>
  </message>
  <message>
   <extracomment>batch/reading/zarr_rows.py</extracomment>
   <source>its chunks of {} have {} bytes</source>
   <translation>其 {} 的块有 {} 字节</translation>
  </message>
  <message>
   <extracomment>session/draft.py</extracomment>
   <source>its columns are {}…, those of the first model {}…</source>
   <translation>其列为 {}…，第一个模型的为 {}…</translation>
  </message>
  <message>
   <extracomment>theory/perception.py</extracomment>
   <source>its feature maps would hold {} numbers</source>
   <translation>其特征图将含 {} 个数</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/cosine_embedding.py</extracomment>
   <source>its gradient is 0</source>
   <translation>其梯度为 0</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/cosine_embedding.py</extracomment>
   <source>its gradient is 1/√ε long</source>
   <translation>其梯度长 1/√ε</translation>
  </message>
  <message>
   <extracomment>losses/own/read_back.py</extracomment>
   <source>its gradient is too long</source>
   <translation>其梯度太长</translation>
  </message>
  <message>
   <extracomment>losses/own/derivative.py</extracomment>
   <source>its gradient nests too deep</source>
   <translation>其梯度嵌套太深</translation>
  </message>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>its header declares {} {}, {}, but {} are there</source>
   <translation>其文件头声明 {} {}，{}，而实际有 {}</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_training.py</extracomment>
   <source>its loss is infinite at the start: no step can be taken</source>
   <translation>起始时其损失为无穷：一步也不能走</translation>
  </message>
  <message>
   <extracomment>losses/own/limits.py</extracomment>
   <source>its powers multiply to more than {}</source>
   <translation>其幂相乘超过 {}</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>its rows differ in length</source>
   <translation>其各行长度不同</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/zero_one.py</extracomment>
   <source>jump</source>
   <translation>跳变</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>k = {} ones among n = {} outcomes.</source>
   <translation>n = {1} 个结果中有 k = {0} 个为 1。</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_edits.py</extracomment>
   <source>keep at least one</source>
   <translation>请至少保留一个</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_edits.py</extracomment>
   <source>keep at least one 0 or 1</source>
   <translation>请至少保留一个 0 或 1</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>keep one</source>
   <translation>请保留一个</translation>
  </message>
  <message>
   <extracomment>data/arrow_part.py</extracomment>
   <source>keep one list of predictions a row, and name the label column 'label'</source>
   <translation>请每行保留一个预测列表，并把标签列命名为 'label'</translation>
  </message>
  <message>
   <extracomment>session/validation.py</extracomment>
   <source>keep one of them</source>
   <translation>请保留其中之一</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>keep two</source>
   <translation>请保留两个</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_edits.py</extracomment>
   <source>keep two rows</source>
   <translation>请保留两行</translation>
  </message>
  <message>
   <extracomment>session/loss_diagnosis.py</extracomment>
   <source>keeps dividing</source>
   <translation>一直相除</translation>
  </message>
  <message>
   <extracomment>losses/convention_words.py</extracomment>
   <source>kept apart</source>
   <translation>保持分开</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>kink</source>
   <translation>折点</translation>
  </message>
  <message>
   <extracomment>figures/batch_classes.py</extracomment>
   <source>label</source>
   <translation>标签</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>label 0</source>
   <translation>标签 0</translation>
  </message>
  <message>
   <extracomment>data/diagnostics.py</extracomment>
   <source>label 0 in row {}, but labels are read as −1/+1</source>
   <translation>第 {} 行的标签为 0，而标签读作 −1/+1</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>label rows have {} numbers</source>
   <translation>标签行有 {} 个数</translation>
  </message>
  <message>
   <extracomment>batch/reading/label_rows.py</extracomment>
   <source>label {} after others that are {}</source>
   <translation>标签 {} 之前的标签为 {}</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>label {} does not fit a single score</source>
   <translation>标签 {} 不适合单个得分</translation>
  </message>
  <message>
   <extracomment>data/diagnostics.py</extracomment>
   <source>label {} in row {}, class {} is outside [0, 1]</source>
   <translation>第 {1} 行类别 {2} 的标签 {0} 在 [0, 1] 之外</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>label {} is no class index</source>
   <translation>标签 {} 不是类别索引</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>label {} is outside 0 … {}</source>
   <translation>标签 {} 在 0 … {} 之外</translation>
  </message>
  <message>
   <extracomment>data/diagnostics.py</extracomment>
   <source>label −1 in row {}, but labels are read as 0/1</source>
   <translation>第 {} 行的标签为 −1，而标签读作 0/1</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>labels</source>
   <translation>标签</translation>
  </message>
  <message>
   <extracomment>data/columns.py</extracomment>
   <source>labels are in {}</source>
   <translation>标签在 {} 中</translation>
  </message>
  <message>
   <extracomment>data/sheet_part.py</extracomment>
   <source>labels are names of the prediction columns</source>
   <translation>标签是预测列的名称</translation>
  </message>
  <message>
   <extracomment>data/columns.py</extracomment>
   <source>labels come from another file</source>
   <translation>标签来自另一文件</translation>
  </message>
  <message>
   <extracomment>data/readers.py</extracomment>
   <source>labels count from {}: {} taken off</source>
   <translation>标签从 {} 数起：已减去 {}</translation>
  </message>
  <message>
   <extracomment>data/mistakes.py</extracomment>
   <source>labels look off by one: in {} of {} rows the predicted class is the label {} 1</source>
   <translation>标签似乎差一：{1} 行中有 {0} 行的预测类别为标签 {2} 1</translation>
  </message>
  <message>
   <extracomment>data/diagnostics.py</extracomment>
   <source>labels mix −1 and 0</source>
   <translation>标签混用 −1 与 0</translation>
  </message>
  <message>
   <extracomment>batch/reading/label_rows.py</extracomment>
   <source>labels were changed while they were read</source>
   <translation>读取时标签被更改</translation>
  </message>
  <message>
   <extracomment>batch/reading/opening.py</extracomment>
   <source>labels: array '{}'</source>
   <translation>标签：数组“{}”</translation>
  </message>
  <message>
   <extracomment>data/parts.py</extracomment>
   <source>labels: array {}</source>
   <translation>标签：数组 {}</translation>
  </message>
  <message>
   <extracomment>batch/reading/opening.py</extracomment>
   <source>labels: column {}</source>
   <translation>标签：列 {}</translation>
  </message>
  <message>
   <extracomment>data/arrow_part.py</extracomment>
   <source>labels: {}</source>
   <translation>标签：{}</translation>
  </message>
  <message>
   <extracomment>batch/output/report_tables.py</extracomment>
   <source>largest loss</source>
   <translation>最大损失</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_concepts.py</extracomment>
   <source>largest stable learning rate at step {}</source>
   <translation>第 {} 步的最大稳定学习率</translation>
  </message>
  <message>
   <extracomment>figures/images/layers.py</extracomment>
   <source>layer</source>
   <translation>层</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>layer 0 takes {} channels</source>
   <translation>第 0 层接受 {} 个通道</translation>
  </message>
  <message>
   <extracomment>figures/images/layers.py</extracomment>
   <source>layer {}</source>
   <translation>第 {} 层</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>layer {} gives {}</source>
   <translation>第 {} 层给出 {}</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>layer {} needs {} x {} pixels</source>
   <translation>第 {} 层需要 {} x {} 像素</translation>
  </message>
  <message>
   <extracomment>figures/images/layers.py</extracomment>
   <source>layers of φ</source>
   <translation>φ 的各层</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_edits.py</extracomment>
   <source>learning rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/plane.py</extracomment>
   <source>least squares</source>
   <translation>最小二乘</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_concepts.py</extracomment>
   <source>least validation error after any epoch</source>
   <translation>各轮之后的最小验证误差</translation>
  </message>
  <message>
   <extracomment>batch/passes/cluster_client.py</extracomment>
   <source>leave --dask out: all cores of this machine are used</source>
   <translation>不写 --dask：本机的所有核心都会使用</translation>
  </message>
  <message>
   <extracomment>losses/evaluate.py</extracomment>
   <source>leave it out</source>
   <translation>请略去它</translation>
  </message>
  <message>
   <extracomment>session/information/lists.py</extracomment>
   <source>leave one of them</source>
   <translation>请留下其中之一</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>leave out their rows</source>
   <translation>请去掉它们所在的行</translation>
  </message>
  <message>
   <extracomment>session/edits.py</extracomment>
   <source>leave rows as they are</source>
   <translation>保持各行不变</translation>
  </message>
  <message>
   <extracomment>data/arrow_part.py</extracomment>
   <source>left out: {}</source>
   <translation>略去：{}</translation>
  </message>
  <message>
   <extracomment>session/margins/grid.py</extracomment>
   <source>length</source>
   <translation>长度</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>length of the embedding</source>
   <translation>嵌入的长度</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>length of the gradient</source>
   <translation>梯度的长度</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/bernoulli.py</extracomment>
   <source>likelihood</source>
   <translation>似然</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_concepts.py</extracomment>
   <source>likelihood, as a product</source>
   <translation>似然，以乘积计</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/bernoulli.py</extracomment>
   <source>likelihood, ∏</source>
   <translation>似然 ∏</translation>
  </message>
  <message>
   <extracomment>data/delimited.py</extracomment>
   <source>line {}</source>
   <translation>第 {} 行</translation>
  </message>
  <message>
   <extracomment>data/brackets.py</extracomment>
   <source>line {}, character {}</source>
   <translation>第 {} 行，第 {} 个字符</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>line {}, column {}</source>
   <translation>第 {} 行，第 {} 列</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/smooth_l1.py</extracomment>
   <source>linear beyond -β</source>
   <translation>-β 之外为线性</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/huber.py</extracomment>
   <source>linear beyond -δ</source>
   <translation>-δ 之外为线性</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/smooth_l1.py</extracomment>
   <source>linear beyond β</source>
   <translation>β 之外为线性</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/huber.py</extracomment>
   <source>linear beyond δ</source>
   <translation>δ 之外为线性</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>log</source>
   <translation>log</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/cross_entropy.py</extracomment>
   <source>log 0 under label mass is infinite; 0·log 0 is 0. ε keeps it finite.</source>
   <translation>标签有质量处 log 0 为无穷；0·log 0 为 0。ε 使其有限。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>log clamped, slope kept</source>
   <translation>对数受限，斜率保留</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/log_cosh.py</extracomment>
   <source>log cosh</source>
   <translation>log cosh</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>log forgotten: probabilities in the place of log-probabilities</source>
   <translation>忘了取对数：概率用在了对数概率之处</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_grid.py</extracomment>
   <source>log of the factor</source>
   <translation>因子的对数</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>log of the probabilities</source>
   <translation>概率的对数</translation>
  </message>
  <message>
   <extracomment>model/batch_columns.py</extracomment>
   <source>log p</source>
   <translation>log p</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>log p is at least this, as in PyTorch, which keeps the slope (with p(1 - p) at least 1e-12). Off, log 0 is infinite. Logits need no clamp.</source>
   <translation>log p 至少为此数，与 PyTorch 相同，后者保留斜率（p(1 - p) 至少为 1e-12）。关闭时 log 0 为无穷。对数几率无需限制。</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_concepts.py</extracomment>
   <source>log-likelihood at its maximum</source>
   <translation>对数似然的最大值</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_concepts.py</extracomment>
   <source>log-likelihood, as a sum</source>
   <translation>对数似然，以和计</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/bernoulli.py</extracomment>
   <source>log-likelihood, Σ log</source>
   <translation>对数似然 Σ log</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>log-simplex</source>
   <translation>对数单纯形</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>log-softmax</source>
   <translation>log-softmax</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>log-softmax forgotten: logits in the place of log-probabilities</source>
   <translation>忘了 log-softmax：对数几率用在了对数概率之处</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>log-softmax of the log-probabilities</source>
   <translation>对数概率的 log-softmax</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>log-softmax of the logits</source>
   <translation>对数几率的 log-softmax</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>log-softmax of the probabilities</source>
   <translation>概率的 log-softmax</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>log-softmax of the {}</source>
   <translation>{}的 log-softmax</translation>
  </message>
  <message>
   <extracomment>export/columns.py</extracomment>
   <source>log10 of {}</source>
   <translation>{}的 log10</translation>
  </message>
  <message>
   <extracomment>figures/batch_scatter.py</extracomment>
   <source>log10(1 + rows)</source>
   <translation>log10(1 + 行数)</translation>
  </message>
  <message>
   <extracomment>data/kinds.py</extracomment>
   <source>log[ _-]?p</source>
   <translation>log[ _-]?p</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>log_likelihood</source>
   <translation>对数似然</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/focal.py</extracomment>
   <source>logarithm clipped at 1 - ε</source>
   <translation>对数裁剪于 1 - ε</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/focal.py</extracomment>
   <source>logarithm clipped at ε</source>
   <translation>对数裁剪于 ε</translation>
  </message>
  <message>
   <extracomment>session/matching/words.py</extracomment>
   <source>logarithm to base 10</source>
   <translation>以 10 为底的对数</translation>
  </message>
  <message>
   <extracomment>session/matching/words.py</extracomment>
   <source>logarithm to base 2</source>
   <translation>以 2 为底的对数</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/logistic.py</extracomment>
   <source>logistic</source>
   <translation>logistic</translation>
  </message>
  <message>
   <extracomment>losses/variables.py</extracomment>
   <source>logit</source>
   <translation>对数几率</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>logit at the present step</source>
   <translation>当前步的对数几率</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>logit at the start</source>
   <translation>起始对数几率</translation>
  </message>
  <message>
   <extracomment>losses/variables.py</extracomment>
   <source>logit of class 1, z</source>
   <translation>类别 1 的对数几率 z</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_classes.py</extracomment>
   <source>logit z</source>
   <translation>对数几率 z</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>logits</source>
   <translation>对数几率</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_plane.py</extracomment>
   <source>log₁₀ {}</source>
   <translation>log₁₀ {}</translation>
  </message>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>long doubles</source>
   <translation>长双精度数</translation>
  </message>
  <message>
   <extracomment>batch/reading/offenders.py</extracomment>
   <source>look at how the file was written, or say that it has logits</source>
   <translation>请看文件是怎样写成的，或说明它含对数几率</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>look at the loss of that class</source>
   <translation>请看该类别的损失</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>look for what overflowed or was divided by 0 where they were written</source>
   <translation>请查找写出之处什么溢出或除以了 0</translation>
  </message>
  <message>
   <extracomment>batch/passes/cluster_client.py</extracomment>
   <source>look whether it still runs, and start again</source>
   <translation>请看它是否仍在运行，然后重新开始</translation>
  </message>
  <message>
   <extracomment>figures/batch_histogram.py</extracomment>
   <source>loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <extracomment>figures/images/curves.py</extracomment>
   <source>loss / its maximum</source>
   <translation>损失 / 其最大值</translation>
  </message>
  <message>
   <extracomment>figures/batch.py</extracomment>
   <source>loss against loss: every {}th row</source>
   <translation>损失对损失：每第 {} 行</translation>
  </message>
  <message>
   <extracomment>figures/margins/turning.py</extracomment>
   <source>loss against the direction of the embedding, which has none</source>
   <translation>损失对嵌入的方向，而嵌入没有方向</translation>
  </message>
  <message>
   <extracomment>figures/margins/turning.py</extracomment>
   <source>loss against the direction of the embedding; at φ = {}°: {}</source>
   <translation>损失对嵌入的方向；φ = {}° 处：{}</translation>
  </message>
  <message>
   <extracomment>figures/margins/turning.py</extracomment>
   <source>loss of class {}</source>
   <translation>类别 {} 的损失</translation>
  </message>
  <message>
   <extracomment>figures/batch_scatter.py</extracomment>
   <source>loss of {}</source>
   <translation>{} 的损失</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_section.py</extracomment>
   <source>loss, error rate</source>
   <translation>损失、错误率</translation>
  </message>
  <message>
   <extracomment>figures/images/curves.py</extracomment>
   <source>losses</source>
   <translation>损失</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_section.py</extracomment>
   <source>losses and the error rate against the weight at b = {}; at w = {}: {}</source>
   <translation>b = {0} 时各损失与错误率随权重的变化；w = {1} 时：{2}</translation>
  </message>
  <message>
   <extracomment>export/data.py</extracomment>
   <source>lossexplorer figure</source>
   <translation>lossexplorer figure</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>make another one true first</source>
   <translation>请先使另一个为真</translation>
  </message>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>make it a float array first: np.save(file, np.asarray(values, float))</source>
   <translation>请先把它转成浮点数组：np.save(file, np.asarray(values, float))</translation>
  </message>
  <message>
   <extracomment>files.py</extracomment>
   <source>make it first, or choose another</source>
   <translation>请先创建它，或选择另一个</translation>
  </message>
  <message>
   <extracomment>batch/passes/column_store.py</extracomment>
   <source>make room there, or set TMPDIR to another folder</source>
   <translation>请在那里腾出空间，或把 TMPDIR 设为另一文件夹</translation>
  </message>
  <message>
   <extracomment>files.py</extracomment>
   <source>make room, or choose another folder</source>
   <translation>请腾出空间，或选择另一文件夹</translation>
  </message>
  <message>
   <extracomment>data/mistakes.py</extracomment>
   <source>makes every label the class {} 1</source>
   <translation>使每个标签为类别 {} 1</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>makes what is below 0 a 0 and what is above 1 a 1</source>
   <translation>把小于 0 的变为 0，大于 1 的变为 1</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>map:difference</source>
   <translation>特征图之差</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>map:image</source>
   <translation>图像的特征图</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>map:reference</source>
   <translation>参考的特征图</translation>
  </message>
  <message>
   <extracomment>losses/variables.py</extracomment>
   <source>margin</source>
   <translation>间隔</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>margin between the class boundaries</source>
   <translation>类别边界之间的间隔</translation>
  </message>
  <message>
   <extracomment>session/margins/grid.py</extracomment>
   <source>margin m</source>
   <translation>间隔 m</translation>
  </message>
  <message>
   <extracomment>figures/margins/wedge.py</extracomment>
   <source>margin of {}</source>
   <translation>{} 的间隔</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>margin reached</source>
   <translation>达到间隔</translation>
  </message>
  <message>
   <extracomment>losses/variables.py</extracomment>
   <source>margin, m = label · score</source>
   <translation>间隔 m = 标签 · 得分</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_concepts.py</extracomment>
   <source>maximum-likelihood estimate</source>
   <translation>最大似然估计</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_concepts.py</extracomment>
   <source>maximum-likelihood estimate of σ for this line</source>
   <translation>此直线的 σ 的最大似然估计</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/bernoulli.py</extracomment>
   <source>maximum: {}</source>
   <translation>最大值：{}</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multiclass_hinge.py</extracomment>
   <source>mc hinge</source>
   <translation>多类合页</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>mean</source>
   <translation>均值</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_concepts.py</extracomment>
   <source>mean binary cross-entropy</source>
   <translation>平均二元交叉熵</translation>
  </message>
  <message>
   <extracomment>figures/batch_temperature.py</extracomment>
   <source>mean cross-entropy</source>
   <translation>平均交叉熵</translation>
  </message>
  <message>
   <extracomment>figures/batch_classes.py</extracomment>
   <source>mean loss</source>
   <translation>平均损失</translation>
  </message>
  <message>
   <extracomment>batch/output/report_tables.py</extracomment>
   <source>mean loss{}</source>
   <translation>平均损失{}</translation>
  </message>
  <message>
   <extracomment>model/score_rows.py</extracomment>
   <source>mean of all rows</source>
   <translation>所有行的均值</translation>
  </message>
  <message>
   <extracomment>model/score_rows.py</extracomment>
   <source>mean of all rows, ÷ Σ weight</source>
   <translation>所有行的均值，÷ Σ 权重</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_grid.py</extracomment>
   <source>mean of the mini-batches of the epoch</source>
   <translation>一轮中各小批量的均值</translation>
  </message>
  <message>
   <extracomment>figures/batch_histogram.py</extracomment>
   <source>mean over rows</source>
   <translation>对行取均值</translation>
  </message>
  <message>
   <extracomment>session/matching/naming.py</extracomment>
   <source>mean over rows and classes</source>
   <translation>对行与类别取均值</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>mean over rows {}</source>
   <translation>对行取均值 {}</translation>
  </message>
  <message>
   <extracomment>session/matching/naming.py</extracomment>
   <source>mean over the classes</source>
   <translation>对类别取均值</translation>
  </message>
  <message>
   <extracomment>session/matching/rules.py</extracomment>
   <source>mean over the classes, summed over the rows</source>
   <translation>对类别取均值，对行求和</translation>
  </message>
  <message>
   <extracomment>session/matching/naming.py</extracomment>
   <source>mean over the rows</source>
   <translation>对各行取均值</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_steps.py</extracomment>
   <source>mean p of the label</source>
   <translation>标签的平均 p</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_concepts.py</extracomment>
   <source>mean probability of the true class</source>
   <translation>真实类别的平均概率</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_concepts.py</extracomment>
   <source>mean squared error</source>
   <translation>均方误差</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>mean, with weights ÷ Σw (label rows: ÷ n)</source>
   <translation>均值，加权时 ÷ Σw（标签为行时 ÷ n）</translation>
  </message>
  <message>
   <extracomment>figures/batch_histogram.py</extracomment>
   <source>median {}</source>
   <translation>中位数 {}</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>mend it there, or</source>
   <translation>请在那里修正，或</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_edits.py</extracomment>
   <source>mini-batch size</source>
   <translation>小批量大小</translation>
  </message>
  <message>
   <extracomment>figures/batch_minibatch.py</extracomment>
   <source>mini-batch {}</source>
   <translation>小批量 {}</translation>
  </message>
  <message>
   <extracomment>figures/descent/risk_plane.py</extracomment>
   <source>minimiser</source>
   <translation>最小点</translation>
  </message>
  <message>
   <extracomment>figures/descent/risk_plane.py</extracomment>
   <source>minimiser at λ = 0</source>
   <translation>λ = 0 时的最小点</translation>
  </message>
  <message>
   <extracomment>batch/output/report_tables.py</extracomment>
   <source>model {}</source>
   <translation>模型 {}</translation>
  </message>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>more bytes than there can be</source>
   <translation>字节数多于可能</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_edits.py</extracomment>
   <source>move a point or the line</source>
   <translation>请移动一个点或直线</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multi_margin.py</extracomment>
   <source>multi-m.</source>
   <translation>多类间隔</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>multiclass</source>
   <translation>多类</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/zero_one.py</extracomment>
   <source>multiclass: the largest of a row. binary_prob: p against a threshold. margin: the sign of a score. labels: labels themselves. subset: all labels of a row.</source>
   <translation>multiclass：一行中的最大者。binary_prob：p 对阈值。margin：得分的符号。labels：标签本身。subset：一行的全部标签。</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_grid.py</extracomment>
   <source>multiplied in {}</source>
   <translation>以{}相乘</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>multiply by {}*(…), as {} is {}</source>
   <translation>相乘请写 {}*(…)，因为 {} 是{}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>n = {}, σ = {}. The first term does not depend on W and b, the second is the MSE times a negative number: both peak at the same (W, b).</source>
   <translation>n = {}，σ = {}。第一项与 W 和 b 无关，第二项是 MSE 乘以一个负数：两者在同一 (W, b) 处最大。</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>naive 16</source>
   <translation>朴素 16</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>naive 32</source>
   <translation>朴素 32</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>naive 64</source>
   <translation>朴素 64</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>naive float16</source>
   <translation>朴素 float16</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>naive float32</source>
   <translation>朴素 float32</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>naive float64</source>
   <translation>朴素 float64</translation>
  </message>
  <message>
   <extracomment>session/information/grid.py</extracomment>
   <source>name</source>
   <translation>名称</translation>
  </message>
  <message>
   <extracomment>session/variation.py</extracomment>
   <source>name a setting of the session, and a value it can have</source>
   <translation>请给出会话的一个设置及其可取的值</translation>
  </message>
  <message>
   <extracomment>losses/own/importing.py</extracomment>
   <source>name one of its functions</source>
   <translation>请指出它的一个函数</translation>
  </message>
  <message>
   <extracomment>batch/reading/zarr_rows.py</extracomment>
   <source>name the folder of an array</source>
   <translation>请指出数组的文件夹</translation>
  </message>
  <message>
   <extracomment>data/columns.py</extracomment>
   <source>name the label column, say which it is, or give the labels in a second file</source>
   <translation>请命名标签列、说明是哪一列，或用第二个文件给标签</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/bernoulli.py</extracomment>
   <source>nats</source>
   <translation>奈特</translation>
  </message>
  <message>
   <extracomment>session/matching/words.py</extracomment>
   <source>natural logarithm</source>
   <translation>自然对数</translation>
  </message>
  <message>
   <extracomment>data/arrow_part.py</extracomment>
   <source>no column is called 'label'</source>
   <translation>没有名为 'label' 的列</translation>
  </message>
  <message>
   <extracomment>data/columns.py</extracomment>
   <source>no column is called 'label', and none alone holds whole numbers</source>
   <translation>没有名为 'label' 的列，也没有唯一含整数的列</translation>
  </message>
  <message>
   <extracomment>session/validation.py</extracomment>
   <source>no form is shown</source>
   <translation>没有显示任何形式</translation>
  </message>
  <message>
   <extracomment>figures/zone_marks.py</extracomment>
   <source>no grad</source>
   <translation>无梯度</translation>
  </message>
  <message>
   <extracomment>figures/class_panels.py</extracomment>
   <source>no gradient here</source>
   <translation>此处没有梯度</translation>
  </message>
  <message>
   <extracomment>export/fonts.py</extracomment>
   <source>no installed font has Chinese letters, and pictures show boxes in their place; install one, such as Noto Sans CJK SC, and start again</source>
   <translation>没有已安装的字体含有中文字符，图中会以方框代替；请安装一种字体，如 Noto Sans CJK SC，然后重新启动程序</translation>
  </message>
  <message>
   <extracomment>figures/curves.py</extracomment>
   <source>no loss</source>
   <translation>没有损失</translation>
  </message>
  <message>
   <extracomment>data/kinds.py</extracomment>
   <source>no number is above 0 and exp of the rows sums to 1</source>
   <translation>没有大于 0 的数，且各行的 exp 之和为 1</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>no point would be left</source>
   <translation>将没有点剩下</translation>
  </message>
  <message>
   <extracomment>session/validation.py</extracomment>
   <source>no precision is shown</source>
   <translation>没有显示任何精度</translation>
  </message>
  <message>
   <extracomment>figures/batch_reliability.py</extracomment>
   <source>no probabilities of classes: nothing to be sure with</source>
   <translation>没有类别的概率：无从确信</translation>
  </message>
  <message>
   <extracomment>batch/passes/cluster_client.py</extracomment>
   <source>no processes can be started here ({})</source>
   <translation>此处无法启动进程（{}）</translation>
  </message>
  <message>
   <extracomment>batch/calibration/temperature.py</extracomment>
   <source>no row counts</source>
   <translation>没有行计入</translation>
  </message>
  <message>
   <extracomment>batch/output/row_export.py</extracomment>
   <source>no row is shown</source>
   <translation>没有显示任何行</translation>
  </message>
  <message>
   <extracomment>batch/passes/cluster_client.py</extracomment>
   <source>no scheduler answers ({})</source>
   <translation>没有调度器应答（{}）</translation>
  </message>
  <message>
   <extracomment>session/in_figure.py</extracomment>
   <source>no session is in it: it was exported without one, or saved anew by another program</source>
   <translation>其中没有会话：它导出时没有带会话，或被其他程序重新保存</translation>
  </message>
  <message>
   <extracomment>session/numeric_edits.py</extracomment>
   <source>no {} would be left</source>
   <translation>将没有 {} 剩下</translation>
  </message>
  <message>
   <extracomment>session/images/kinds.py</extracomment>
   <source>noise</source>
   <translation>噪声</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>noise σ = {}</source>
   <translation>噪声 σ = {}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>non-negative</source>
   <translation>非负</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <extracomment>session/numeric_edits.py</extracomment>
   <source>none that can</source>
   <translation>没有可以的</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_concepts.py</extracomment>
   <source>norm of its gradient at step {}</source>
   <translation>第 {} 步梯度的范数</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>normalise rows first</source>
   <translation>先归一化各行</translation>
  </message>
  <message>
   <extracomment>data/kinds.py</extracomment>
   <source>not all numbers lie between 0 and 1</source>
   <translation>并非所有数都在 0 与 1 之间</translation>
  </message>
  <message>
   <extracomment>losses/parameter_values.py</extracomment>
   <source>not all of it are numbers</source>
   <translation>并非全是数</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>not all of it are real numbers</source>
   <translation>并非全是实数</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>not all of it is finite</source>
   <translation>并非全是有限数</translation>
  </message>
  <message>
   <extracomment>batch/output/report_tables.py</extracomment>
   <source>not finite</source>
   <translation>不是有限数</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_lines.py</extracomment>
   <source>not finite at step {}</source>
   <translation>第 {} 步不是有限数</translation>
  </message>
  <message>
   <extracomment>figures/descent/digits_curves.py</extracomment>
   <source>not trained yet</source>
   <translation>尚未训练</translation>
  </message>
  <message>
   <extracomment>session/matching/words.py</extracomment>
   <source>not: {}</source>
   <translation>不包括：{}</translation>
  </message>
  <message>
   <extracomment>files.py</extracomment>
   <source>nothing can be created in the folder {}</source>
   <translation>无法在文件夹 {} 中创建任何内容</translation>
  </message>
  <message>
   <extracomment>session/information/lists.py</extracomment>
   <source>number {}</source>
   <translation>第 {} 个数</translation>
  </message>
  <message>
   <extracomment>figures/batch_minibatch.py</extracomment>
   <source>observed above</source>
   <translation>观测值在上</translation>
  </message>
  <message>
   <extracomment>figures/batch_minibatch.py</extracomment>
   <source>observed below</source>
   <translation>观测值在下</translation>
  </message>
  <message>
   <extracomment>session/margins/grid.py</extracomment>
   <source>of the embedding; prototypes have the length 1</source>
   <translation>嵌入的；原型的长度为 1</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_grid.py</extracomment>
   <source>of the residual</source>
   <translation>残差的</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_grid.py</extracomment>
   <source>of which the sign counts</source>
   <translation>其符号计入</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_concepts.py</extracomment>
   <source>of {}</source>
   <translation>{} 的</translation>
  </message>
  <message>
   <extracomment>figures/numerics.py</extracomment>
   <source>of ∂L/∂{}</source>
   <translation>∂L/∂{} 的</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>off</source>
   <translation>关</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>on</source>
   <translation>开</translation>
  </message>
  <message>
   <extracomment>batch/passes/cluster.py</extracomment>
   <source>on {}</source>
   <translation>在 {} 上</translation>
  </message>
  <message>
   <extracomment>session/matching/naming.py</extracomment>
   <source>on {} alone</source>
   <translation>仅在 {} 上</translation>
  </message>
  <message>
   <extracomment>losses/own/formula.py</extracomment>
   <source>once will do</source>
   <translation>一次即可</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>one argument</source>
   <translation>一个参数</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>one class is the true one</source>
   <translation>一个类别为真</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/contrastive.py</extracomment>
   <source>one embedding of the pair</source>
   <translation>对中的一个嵌入</translation>
  </message>
  <message>
   <extracomment>session/information/lists.py</extracomment>
   <source>one event has to stay</source>
   <translation>至少保留一个事件</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>one number</source>
   <translation>一个数</translation>
  </message>
  <message>
   <extracomment>session/information/lists.py</extracomment>
   <source>one outcome has to stay</source>
   <translation>至少保留一个结果</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/multi_margin.py</extracomment>
   <source>one real score a class</source>
   <translation>每个类别一个实数得分</translation>
  </message>
  <message>
   <extracomment>data/table.py</extracomment>
   <source>one sample</source>
   <translation>一个样本</translation>
  </message>
  <message>
   <extracomment>batch/reading/opening.py</extracomment>
   <source>one score a row</source>
   <translation>每行一个得分</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>one that belongs with it</source>
   <translation>属于一起的一个</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>one that doesn't</source>
   <translation>不属于一起的一个</translation>
  </message>
  <message>
   <extracomment>losses/angular.py</extracomment>
   <source>one vector a class, (C, D)</source>
   <translation>每个类别一个向量，(C, D)</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>one-hot labels</source>
   <translation>独热标签</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>ones</source>
   <translation>1</translation>
  </message>
  <message>
   <extracomment>losses/own/formula.py</extracomment>
   <source>only parameters can be set</source>
   <translation>只能设置参数</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>open a copy that is whole</source>
   <translation>请打开完整的副本</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>open a {} file saved by this program</source>
   <translation>请打开本程序保存的 {} 文件</translation>
  </message>
  <message>
   <extracomment>session/large_samples.py</extracomment>
   <source>open another row</source>
   <translation>请打开另一行</translation>
  </message>
  <message>
   <extracomment>batch/reading/label_rows.py</extracomment>
   <source>open it again</source>
   <translation>请重新打开</translation>
  </message>
  <message>
   <extracomment>batch/reading/offenders.py</extracomment>
   <source>open it again and say that it has logits</source>
   <translation>请重新打开并说明它含对数几率</translation>
  </message>
  <message>
   <extracomment>batch/reading/offenders.py</extracomment>
   <source>open it again and say that it has probabilities</source>
   <translation>请重新打开并说明它含概率</translation>
  </message>
  <message>
   <extracomment>session/batch_edits.py</extracomment>
   <source>open one beside the first</source>
   <translation>请在第一个旁打开一个</translation>
  </message>
  <message>
   <extracomment>session/images/edits.py</extracomment>
   <source>open one first</source>
   <translation>请先打开一个</translation>
  </message>
  <message>
   <extracomment>session/images/checks.py</extracomment>
   <source>open one, or choose "shift"</source>
   <translation>请打开一个，或选择“平移”</translation>
  </message>
  <message>
   <extracomment>session/large_samples.py</extracomment>
   <source>open the file again</source>
   <translation>请重新打开文件</translation>
  </message>
  <message>
   <extracomment>session/in_figure.py</extracomment>
   <source>open the file as it was exported</source>
   <translation>请按导出时的原样打开文件</translation>
  </message>
  <message>
   <extracomment>session/batch_edits.py</extracomment>
   <source>open the second model's file together with the first one's</source>
   <translation>请把第二个模型的文件与第一个的一起打开</translation>
  </message>
  <message>
   <extracomment>session/in_figure.py</extracomment>
   <source>open the {} file</source>
   <translation>请打开 {} 文件</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/squared_error.py</extracomment>
   <source>optax.{}(prediction, target)</source>
   <translation>optax.{}(prediction, target)</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/kl_divergence.py</extracomment>
   <source>optax.{}(prediction[..., None], target[..., None])</source>
   <translation>optax.{}(prediction[..., None], target[..., None])</translation>
  </message>
  <message>
   <extracomment>model/data_model.py</extracomment>
   <source>other class</source>
   <translation>另一类别</translation>
  </message>
  <message>
   <extracomment>figures/zone_marks.py</extracomment>
   <source>out of range</source>
   <translation>超出范围</translation>
  </message>
  <message>
   <extracomment>figures/information/outcomes.py</extracomment>
   <source>outcome</source>
   <translation>结果</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_grid.py</extracomment>
   <source>outcome x</source>
   <translation>结果 x</translation>
  </message>
  <message>
   <extracomment>session/information/lists.py</extracomment>
   <source>outcome {}</source>
   <translation>结果 {}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>outcomes</source>
   <translation>结果</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_edits.py</extracomment>
   <source>outcomes are 0 or 1</source>
   <translation>结果为 0 或 1</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>output at the present step</source>
   <translation>当前步的输出</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_section.py</extracomment>
   <source>output now</source>
   <translation>现在的输出</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_concepts.py</extracomment>
   <source>output of the neuron</source>
   <translation>神经元的输出</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_section.py</extracomment>
   <source>output p</source>
   <translation>输出 p</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_section.py</extracomment>
   <source>over w at the present b</source>
   <translation>在当前 b 下随 w</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_classes.py</extracomment>
   <source>p at step {}</source>
   <translation>第 {} 步的 p</translation>
  </message>
  <message>
   <extracomment>figures/information/divergence.py</extracomment>
   <source>p log(p/q)</source>
   <translation>p log(p/q)</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>p now</source>
   <translation>现在的 p</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/zero_one.py</extracomment>
   <source>p of at least this counts as label 1 (binary_prob and subset).</source>
   <translation>p 至少为此数时算作标签 1（binary_prob 与 subset）。</translation>
  </message>
  <message>
   <extracomment>figures/class_panels.py</extracomment>
   <source>p of class</source>
   <translation>类别的 p</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_steps.py</extracomment>
   <source>p of the label</source>
   <translation>标签的 p</translation>
  </message>
  <message>
   <extracomment>figures/information/entropy.py</extracomment>
   <source>p of “{}”</source>
   <translation>“{}”的 p</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_section.py</extracomment>
   <source>p under {}</source>
   <translation>{} 下的 p</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>paper</source>
   <translation>论文</translation>
  </message>
  <message>
   <extracomment>batch/reading/stack.py</extracomment>
   <source>part {}.npy is missing: the next is {}</source>
   <translation>部分 {}.npy 缺失：下一个是 {}</translation>
  </message>
  <message>
   <extracomment>session/information/grid.py</extracomment>
   <source>paste a list, or columns as the table has them</source>
   <translation>请粘贴一个列表，或与表格相同的各列</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>paste fewer</source>
   <translation>请粘贴较少的数</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>paste into the columns x and t</source>
   <translation>请粘贴到列 x 与 t</translation>
  </message>
  <message>
   <extracomment>session/information/grid.py</extracomment>
   <source>paste into {}</source>
   <translation>请粘贴到 {}</translation>
  </message>
  <message>
   <extracomment>data/brackets.py</extracomment>
   <source>paste numbers, a list, np.array(...) or tensor(...)</source>
   <translation>请粘贴数、列表、np.array(...) 或 tensor(...)</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_grid.py</extracomment>
   <source>paste one column of 0 and 1</source>
   <translation>请粘贴一列 0 与 1</translation>
  </message>
  <message>
   <extracomment>session/cell_edits.py</extracomment>
   <source>paste one label, or {}</source>
   <translation>请粘贴一个标签，或 {}</translation>
  </message>
  <message>
   <extracomment>session/information/pasting.py</extracomment>
   <source>paste one list, or two columns P and Q</source>
   <translation>请粘贴一个列表，或两列 P 与 Q</translation>
  </message>
  <message>
   <extracomment>data/brackets.py</extracomment>
   <source>paste the text whole</source>
   <translation>请粘贴完整的文本</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_edits.py</extracomment>
   <source>paste two columns, x and y</source>
   <translation>请粘贴两列 x 与 y</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_grid.py</extracomment>
   <source>paste x and y of the ones to be added</source>
   <translation>请粘贴要添加者的 x 与 y</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_grid.py</extracomment>
   <source>paste x and y, or one of them</source>
   <translation>请粘贴 x 与 y，或其中之一</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_plane.py</extracomment>
   <source>path of {}</source>
   <translation>{} 的路径</translation>
  </message>
  <message>
   <extracomment>figures/descent/risk_plane.py</extracomment>
   <source>path over λ</source>
   <translation>λ 上的路径</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_concepts.py</extracomment>
   <source>penalty P: L1 norm</source>
   <translation>惩罚 P：L1 范数</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_concepts.py</extracomment>
   <source>penalty P: elastic net</source>
   <translation>惩罚 P：弹性网</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_concepts.py</extracomment>
   <source>penalty P: half the squared L2 norm</source>
   <translation>惩罚 P：L2 范数平方之半</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/perceptual.py</extracomment>
   <source>percept.</source>
   <translation>感知</translation>
  </message>
  <message>
   <extracomment>session/images/grid.py</extracomment>
   <source>perceptual</source>
   <translation>感知</translation>
  </message>
  <message>
   <extracomment>session/information/concepts.py</extracomment>
   <source>perplexity of P</source>
   <translation>P 的困惑度</translation>
  </message>
  <message>
   <extracomment>losses/angular_multiples.py</extracomment>
   <source>piece {} of ψ begins</source>
   <translation>ψ 的第 {} 段开始</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/pinball.py</extracomment>
   <source>pinball</source>
   <translation>pinball</translation>
  </message>
  <message>
   <extracomment>batch/passes/cluster_client.py</extracomment>
   <source>pip install 'lossexplorer[cluster]'</source>
   <translation>pip install 'lossexplorer[cluster]'</translation>
  </message>
  <message>
   <extracomment>batch/output/row_files.py</extracomment>
   <source>pip install 'lossexplorer[parquet]', or end the name in .npz</source>
   <translation>pip install 'lossexplorer[parquet]'，或名称以 .npz 结尾</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>point {}</source>
   <translation>点 {}</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/points.py</extracomment>
   <source>points</source>
   <translation>点</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>points can't be pasted here</source>
   <translation>点不能粘贴到此处</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/dice.py</extracomment>
   <source>prediction[..., None], target[..., None]</source>
   <translation>prediction[..., None], target[..., None]</translation>
  </message>
  <message>
   <extracomment>session/data_edits.py</extracomment>
   <source>predictions and labels do not fit</source>
   <translation>预测与标签不匹配</translation>
  </message>
  <message>
   <extracomment>batch/reading/opening.py</extracomment>
   <source>predictions are float32, computed with as float32</source>
   <translation>预测为 float32，以 float32 计算</translation>
  </message>
  <message>
   <extracomment>data/table.py</extracomment>
   <source>predictions are float32, computed with as float64</source>
   <translation>预测为 float32，以 float64 计算</translation>
  </message>
  <message>
   <extracomment>data/table.py</extracomment>
   <source>predictions have the shape {}</source>
   <translation>预测的形状为 {}</translation>
  </message>
  <message>
   <extracomment>batch/reading/opening.py</extracomment>
   <source>predictions: array '{}'</source>
   <translation>预测：数组“{}”</translation>
  </message>
  <message>
   <extracomment>data/parts.py</extracomment>
   <source>predictions: array {}</source>
   <translation>预测：数组 {}</translation>
  </message>
  <message>
   <extracomment>data/arrow_part.py</extracomment>
   <source>predictions: the lists of {}</source>
   <translation>预测：{} 的列表</translation>
  </message>
  <message>
   <extracomment>data/layout.py</extracomment>
   <source>print it whole with np.set_printoptions(threshold=sys.maxsize) or torch.set_printoptions(profile='full')</source>
   <translation>请完整打印：np.set_printoptions(threshold=sys.maxsize) 或 torch.set_printoptions(profile='full')</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>probabilities</source>
   <translation>概率</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>probabilities in the place of scores</source>
   <translation>概率用在了得分之处</translation>
  </message>
  <message>
   <extracomment>figures/information/outcomes.py</extracomment>
   <source>probability</source>
   <translation>概率</translation>
  </message>
  <message>
   <extracomment>figures/vector.py</extracomment>
   <source>probability after sigmoid</source>
   <translation>sigmoid 之后的概率</translation>
  </message>
  <message>
   <extracomment>figures/vector.py</extracomment>
   <source>probability after softmax</source>
   <translation>softmax 之后的概率</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>probability at the present step</source>
   <translation>当前步的概率</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/bernoulli.py</extracomment>
   <source>probability of a 1, p</source>
   <translation>出现 1 的概率 p</translation>
  </message>
  <message>
   <extracomment>session/information/concepts.py</extracomment>
   <source>probability of all together, if independent: {}</source>
   <translation>若独立，全部合起来的概率：{}</translation>
  </message>
  <message>
   <extracomment>session/likelihood/readings.py</extracomment>
   <source>probability of an outcome</source>
   <translation>一个结果的概率</translation>
  </message>
  <message>
   <extracomment>losses/variables.py</extracomment>
   <source>probability of class 1, p</source>
   <translation>类别 1 的概率 p</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_concepts.py</extracomment>
   <source>probability of the true class</source>
   <translation>真实类别的概率</translation>
  </message>
  <message>
   <extracomment>figures/information/entropy.py</extracomment>
   <source>probability, end to end</source>
   <translation>概率，首尾相接</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>probe</source>
   <translation>探针</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>product</source>
   <translation>乘积</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_grid.py</extracomment>
   <source>product so far</source>
   <translation>迄今的乘积</translation>
  </message>
  <message>
   <extracomment>figures/margins/circle.py</extracomment>
   <source>prototypes at {}° and {}° on the unit circle, embedding of class {} at ({}, {}); losses: {}</source>
   <translation>单位圆上位于 {}° 与 {}° 的原型，类别 {} 的嵌入位于 ({}, {})；损失：{}</translation>
  </message>
  <message>
   <extracomment>session/margins/grid.py</extracomment>
   <source>prototypes have the length 1</source>
   <translation>原型的长度为 1</translation>
  </message>
  <message>
   <extracomment>session/margins/grid.py</extracomment>
   <source>prototypes lie on the unit circle</source>
   <translation>原型位于单位圆上</translation>
  </message>
  <message>
   <extracomment>figures/margins/pulls.py</extracomment>
   <source>pull of {}</source>
   <translation>{} 的拉力</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>pull towards the prototype</source>
   <translation>朝向原型的拉力</translation>
  </message>
  <message>
   <extracomment>figures/margins/psi.py</extracomment>
   <source>pull, {}</source>
   <translation>拉力，{}</translation>
  </message>
  <message>
   <extracomment>session/data_checks.py</extracomment>
   <source>put 1 at one class and 0 at the others, or use "label_kind": "soft"</source>
   <translation>请在一个类别处写 1、其余写 0，或用 "label_kind": "soft"</translation>
  </message>
  <message>
   <extracomment>data/number.py</extracomment>
   <source>put a comma between two numbers</source>
   <translation>请在两个数之间加逗号</translation>
  </message>
  <message>
   <extracomment>batch/reading/watched_file.py</extracomment>
   <source>put it back</source>
   <translation>请放回去</translation>
  </message>
  <message>
   <extracomment>batch/reading/stack.py</extracomment>
   <source>put it back, or number the parts from 0</source>
   <translation>请放回去，或从 0 给各部分编号</translation>
  </message>
  <message>
   <extracomment>session/annotation_edits.py</extracomment>
   <source>put it inside the plot</source>
   <translation>请放在图内</translation>
  </message>
  <message>
   <extracomment>batch/reading/watched_file.py</extracomment>
   <source>put it on a disk that all machines see at this path</source>
   <translation>请放在所有机器都能以此路径看到的磁盘上</translation>
  </message>
  <message>
   <extracomment>session/draft.py</extracomment>
   <source>put them in the same order</source>
   <translation>请按相同的顺序排列</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>px</source>
   <translation>像素</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/contrastive.py</extracomment>
   <source>pytorch-metric-learning's version has a linear hinge, not a squared one.</source>
   <translation>pytorch-metric-learning 的版本是线性合页，而非平方合页。</translation>
  </message>
  <message>
   <extracomment>figures/information/divergence.py</extracomment>
   <source>q log(q/p)</source>
   <translation>q log(q/p)</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>rad</source>
   <translation>弧度</translation>
  </message>
  <message>
   <extracomment>figures/margins/wedge.py</extracomment>
   <source>radius α = {}</source>
   <translation>半径 α = {}</translation>
  </message>
  <message>
   <extracomment>figures/batch_minibatch.py</extracomment>
   <source>rank, largest loss first</source>
   <translation>名次，损失大者在前</translation>
  </message>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>raw bytes (bfloat16, perhaps)</source>
   <translation>原始字节（也许是 bfloat16）</translation>
  </message>
  <message>
   <extracomment>session/information/view.py</extracomment>
   <source>reaches the final</source>
   <translation>进入决赛</translation>
  </message>
  <message>
   <extracomment>data/arrow_file.py</extracomment>
   <source>reading a {} file needs pyarrow</source>
   <translation>读取 {} 文件需要 pyarrow</translation>
  </message>
  <message>
   <extracomment>data/mistakes.py</extracomment>
   <source>reads them as what they are; no softmax is applied to them</source>
   <translation>按其本来含义读取；不再对其作 softmax</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>real</source>
   <translation>实数</translation>
  </message>
  <message>
   <extracomment>session/draft.py</extracomment>
   <source>recognised from the first {} rows</source>
   <translation>由前 {} 行识别</translation>
  </message>
  <message>
   <extracomment>batch/reading/opening.py</extracomment>
   <source>recognised from {} of {} rows:</source>
   <translation>由 {1} 行中的 {0} 行识别：</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>reference</source>
   <translation>参考</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_concepts.py</extracomment>
   <source>regularised risk at its minimiser</source>
   <translation>最小点处的正则化风险</translation>
  </message>
  <message>
   <extracomment>figures/numerics.py</extracomment>
   <source>relative error of the loss</source>
   <translation>损失的相对误差</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>relative error of the loss of {} against {}</source>
   <translation>{} 的损失的相对误差，对 {}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>relative error of the loss of {} against {}; at {}: {}</source>
   <translation>{} 的损失的相对误差，对 {}；在 {} 处：{}</translation>
  </message>
  <message>
   <extracomment>figures/numerics.py</extracomment>
   <source>relative error of ∂L/∂{}</source>
   <translation>∂L/∂{} 的相对误差</translation>
  </message>
  <message>
   <extracomment>figures/numerics.py</extracomment>
   <source>relative error{}</source>
   <translation>相对误差{}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>relative_likelihood</source>
   <translation>相对似然</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>reliability</source>
   <translation>可靠性</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>remove one first</source>
   <translation>请先删除一个</translation>
  </message>
  <message>
   <extracomment>losses/variables.py</extracomment>
   <source>residual</source>
   <translation>残差</translation>
  </message>
  <message>
   <extracomment>session/likelihood/readings.py</extracomment>
   <source>residual of a line</source>
   <translation>直线的残差</translation>
  </message>
  <message>
   <extracomment>losses/variables.py</extracomment>
   <source>residual, r = prediction − target</source>
   <translation>残差 r = 预测 − 目标</translation>
  </message>
  <message>
   <extracomment>losses/own/probing.py</extracomment>
   <source>return a number, or infinity</source>
   <translation>请返回一个数，或无穷</translation>
  </message>
  <message>
   <extracomment>losses/own/calling.py</extracomment>
   <source>return an array of numbers, or (values, gradient)</source>
   <translation>请返回数的数组，或 (values, gradient)</translation>
  </message>
  <message>
   <extracomment>losses/own/probing.py</extracomment>
   <source>return one number an element, (2, 3), or one a row, (2,)</source>
   <translation>请每个元素返回一个数，(2, 3)，或每行一个，(2,)</translation>
  </message>
  <message>
   <extracomment>losses/own/probing.py</extracomment>
   <source>return the loss of each row by itself, before any mean</source>
   <translation>请返回每行各自的损失，在取均值之前</translation>
  </message>
  <message>
   <extracomment>losses/own/probing.py</extracomment>
   <source>return the shape {}</source>
   <translation>请返回形状 {}</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/reverse_kl.py</extracomment>
   <source>rev. KL</source>
   <translation>反向 KL</translation>
  </message>
  <message>
   <extracomment>session/information/concepts.py</extracomment>
   <source>reverse KL divergence</source>
   <translation>反向 KL 散度</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>right for a reference class whose logit is fixed; else its output is dead</source>
   <translation>若参考类别的对数几率固定则正确；否则其输出已失效</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>risk</source>
   <translation>风险</translation>
  </message>
  <message>
   <extracomment>figures/batch_minibatch.py</extracomment>
   <source>row</source>
   <translation>行</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>row 1</source>
   <translation>第 1 行</translation>
  </message>
  <message>
   <extracomment>session/loss_diagnosis.py</extracomment>
   <source>row 1 is</source>
   <translation>第 1 行是</translation>
  </message>
  <message>
   <extracomment>data/columns.py</extracomment>
   <source>row names: {}</source>
   <translation>行名：{}</translation>
  </message>
  <message>
   <extracomment>batch/reading/label_rows.py</extracomment>
   <source>row {}</source>
   <translation>第 {} 行</translation>
  </message>
  <message>
   <extracomment>data/delimited.py</extracomment>
   <source>row {} (line {})</source>
   <translation>第 {} 行（文件第 {} 行）</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>row {} gives {} the probability 0: the loss takes log 0 = −∞</source>
   <translation>第 {} 行给 {} 的概率为 0：损失取 log 0 = −∞</translation>
  </message>
  <message>
   <extracomment>data/pasted_cells.py</extracomment>
   <source>row {} has {} cells, the first has {}</source>
   <translation>第 {} 行有 {} 个单元格，第一行有 {}</translation>
  </message>
  <message>
   <extracomment>session/large_samples.py</extracomment>
   <source>row {} of {}</source>
   <translation>第 {} 行，共 {} 行</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>row {}, class {}</source>
   <translation>第 {} 行，类别 {}</translation>
  </message>
  <message>
   <extracomment>data/cells.py</extracomment>
   <source>row {}, column {}</source>
   <translation>第 {} 行，第 {} 列</translation>
  </message>
  <message>
   <extracomment>losses/diagnose.py</extracomment>
   <source>row {}, pixel {}</source>
   <translation>第 {} 行，像素 {}</translation>
  </message>
  <message>
   <extracomment>data/parquet.py</extracomment>
   <source>row {}, {}</source>
   <translation>第 {} 行，{}</translation>
  </message>
  <message>
   <extracomment>losses/missed_share.py</extracomment>
   <source>row {}: both masks are empty and nothing smooths the 0/0; the loss is taken as 0, with the gradient 0</source>
   <translation>第 {} 行：两个掩膜都为空，没有平滑 0/0；损失取 0，梯度为 0</translation>
  </message>
  <message>
   <extracomment>figures/batch_histogram.py</extracomment>
   <source>rows</source>
   <translation>行</translation>
  </message>
  <message>
   <extracomment>session/validation.py</extracomment>
   <source>rows are 0 to {} here</source>
   <translation>此处的行为 0 到 {}</translation>
  </message>
  <message>
   <extracomment>data/kinds.py</extracomment>
   <source>rows are no probabilities</source>
   <translation>各行不是概率</translation>
  </message>
  <message>
   <extracomment>session/batch_edits.py</extracomment>
   <source>rows go from 1 to {}</source>
   <translation>行从 1 到 {}</translation>
  </message>
  <message>
   <extracomment>figures/batch_minibatch.py</extracomment>
   <source>rows in a mini-batch, n</source>
   <translation>小批量的行数 n</translation>
  </message>
  <message>
   <extracomment>data/kinds.py</extracomment>
   <source>rows sum to 1</source>
   <translation>各行之和为 1</translation>
  </message>
  <message>
   <extracomment>session/draft.py</extracomment>
   <source>rows that are not finite are not shown here</source>
   <translation>不是有限数的行不在此显示</translation>
  </message>
  <message>
   <extracomment>batch/output/report_tables.py</extracomment>
   <source>rows that count</source>
   <translation>计入的行</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>rows {} and {}</source>
   <translation>第 {} 与 {} 行</translation>
  </message>
  <message>
   <extracomment>data/places.py</extracomment>
   <source>row{} {}{}</source>
   <translation>行 {1}{2}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>sample {}</source>
   <translation>样本 {}</translation>
  </message>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>save each field as an array of its own</source>
   <translation>请把每个字段保存为单独的数组</translation>
  </message>
  <message>
   <extracomment>data/npy.py</extracomment>
   <source>save fewer names</source>
   <translation>请保存较少的名称</translation>
  </message>
  <message>
   <extracomment>data/text_blocks.py</extracomment>
   <source>save it again</source>
   <translation>请重新保存</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>save it again with save or savez of NumPy</source>
   <translation>请用 NumPy 的 save 或 savez 重新保存</translation>
  </message>
  <message>
   <extracomment>batch/reading/npy_rows.py</extracomment>
   <source>save it as float32 or float64</source>
   <translation>请保存为 float32 或 float64</translation>
  </message>
  <message>
   <extracomment>batch/reading/zarr_rows.py</extracomment>
   <source>save it with zstd or blosc, or without compression</source>
   <translation>请用 zstd 或 blosc 保存，或不压缩</translation>
  </message>
  <message>
   <extracomment>batch/reading/zarr_rows.py</extracomment>
   <source>save its numbers with np.save</source>
   <translation>请用 np.save 保存其中的数</translation>
  </message>
  <message>
   <extracomment>data/brackets.py</extracomment>
   <source>save the array and open it as a file</source>
   <translation>请保存数组并以文件打开</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>save the array with save or savez of NumPy</source>
   <translation>请用 NumPy 的 save 或 savez 保存该数组</translation>
  </message>
  <message>
   <extracomment>data/npy.py</extracomment>
   <source>save the arrays with np.savez(file, logits=logits.numpy(), labels=...)</source>
   <translation>请用 np.savez(file, logits=logits.numpy(), labels=...) 保存这些数组</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>save the arrays with savez of NumPy</source>
   <translation>请用 NumPy 的 savez 保存这些数组</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>save the arrays with savez of NumPy or with writematrix</source>
   <translation>请用 NumPy 的 savez 或 writematrix 保存这些数组</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>save the data to a file first</source>
   <translation>请先把数据保存到文件</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>save the file as UTF-8</source>
   <translation>请以 UTF-8 保存文件</translation>
  </message>
  <message>
   <extracomment>data/text_blocks.py</extracomment>
   <source>save the file as UTF-8, such as 'CSV UTF-8'</source>
   <translation>请以 UTF-8 保存文件，如“CSV UTF-8”</translation>
  </message>
  <message>
   <extracomment>data/pictures.py</extracomment>
   <source>save the picture again where it comes from</source>
   <translation>请从来源处重新保存该图片</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>save the sheet as CSV</source>
   <translation>请把工作表保存为 CSV</translation>
  </message>
  <message>
   <extracomment>data/arrow_file.py</extracomment>
   <source>save the table as CSV, or its numbers with np.save</source>
   <translation>请将表格保存为 CSV，或用 np.save 保存其中的数</translation>
  </message>
  <message>
   <extracomment>data/npy.py</extracomment>
   <source>save them with np.savez</source>
   <translation>请用 np.savez 保存它们</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>save them with numpy.save and open the file</source>
   <translation>请用 numpy.save 保存并打开文件</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>say that the predictions are log-probabilities</source>
   <translation>请说明预测是对数概率</translation>
  </message>
  <message>
   <extracomment>data/arrays.py</extracomment>
   <source>say which arrays to read, or call them 'logits' and 'labels'</source>
   <translation>请说明读取哪些数组，或命名为 'logits' 与 'labels'</translation>
  </message>
  <message>
   <extracomment>data/columns.py</extracomment>
   <source>say which is the label column</source>
   <translation>请说明哪一列是标签列</translation>
  </message>
  <message>
   <extracomment>data/arrow_part.py</extracomment>
   <source>say which is the label column, or give the labels in a second file</source>
   <translation>请说明哪一列是标签列，或用第二个文件给标签</translation>
  </message>
  <message>
   <extracomment>data/readers.py</extracomment>
   <source>say which is the target column</source>
   <translation>请说明哪一列是目标列</translation>
  </message>
  <message>
   <extracomment>data/arrays.py</extracomment>
   <source>say which to read</source>
   <translation>请说明读取哪一个</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>scatter</source>
   <translation>散点图</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/exponential.py</extracomment>
   <source>scikit-learn writes it with labels 0 and 1; here they have to be -1 and +1.</source>
   <translation>scikit-learn 以标签 0 与 1 书写；此处必须为 -1 与 +1。</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>score</source>
   <translation>得分</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>scores</source>
   <translation>得分</translation>
  </message>
  <message>
   <extracomment>session/images/kinds.py</extracomment>
   <source>second picture</source>
   <translation>第二张图片</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>see whether samples were drawn or written more than once</source>
   <translation>请看样本是否被重复抽取或写出</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>see whether the columns are those of the model, and what it learnt</source>
   <translation>请看各列是否为模型的列，以及它学到了什么</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>see whether the model got its inputs, and was not read from an empty file</source>
   <translation>请看模型是否得到了输入，而不是读自空文件</translation>
  </message>
  <message>
   <extracomment>losses/catalog/information/self_information.py</extracomment>
   <source>self-inf</source>
   <translation>自信息</translation>
  </message>
  <message>
   <extracomment>figures/information/surprise.py</extracomment>
   <source>self-information</source>
   <translation>自信息</translation>
  </message>
  <message>
   <extracomment>session/information/concepts.py</extracomment>
   <source>self-information of all events together</source>
   <translation>所有事件合起来的自信息</translation>
  </message>
  <message>
   <extracomment>session/information/concepts.py</extracomment>
   <source>self-information of “{}”</source>
   <translation>“{}”的自信息</translation>
  </message>
  <message>
   <extracomment>figures/information/entropy.py</extracomment>
   <source>self-information −log p</source>
   <translation>自信息 −log p</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>sends the predictions through a softmax</source>
   <translation>对预测作 softmax</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>sessions hold at most {}: keep fewer rows</source>
   <translation>会话至多容纳 {}：请保留较少的行</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>sets ε = 1e-7 in the losses that take it, so that no logarithm is of 0</source>
   <translation>在接受 ε 的损失中设 ε = 1e-7，使对数不取 0</translation>
  </message>
  <message>
   <extracomment>data/readers.py</extracomment>
   <source>several columns are targets</source>
   <translation>有多列是目标</translation>
  </message>
  <message>
   <extracomment>figures/images/layers.py</extracomment>
   <source>share</source>
   <translation>比例</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_concepts.py</extracomment>
   <source>share of the farthest point in the pull of {}</source>
   <translation>最远点在 {} 的拉力中的比例</translation>
  </message>
  <message>
   <extracomment>figures/images/layers.py</extracomment>
   <source>share of the perceptual loss</source>
   <translation>在感知损失中的比例</translation>
  </message>
  <message>
   <extracomment>session/images/kinds.py</extracomment>
   <source>share of the second picture</source>
   <translation>第二张图片的比例</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_grid.py</extracomment>
   <source>share of the validation digits</source>
   <translation>在验证数字中的比例</translation>
  </message>
  <message>
   <extracomment>session/images/kinds.py</extracomment>
   <source>shift</source>
   <translation>平移</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>shift (px)</source>
   <translation>平移（像素）</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>shift s = {} px</source>
   <translation>平移 s = {} 像素</translation>
  </message>
  <message>
   <extracomment>session/images/kinds.py</extracomment>
   <source>shift to the right</source>
   <translation>向右平移</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>sigmoid</source>
   <translation>sigmoid</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>sigmoid applied twice: the logits were already probabilities</source>
   <translation>sigmoid 作了两次：对数几率已是概率</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>sigmoid applied twice: the predictions are already probabilities</source>
   <translation>sigmoid 作了两次：预测已是概率</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>sigmoid forgotten</source>
   <translation>忘了 sigmoid</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>sigmoid of each {}</source>
   <translation>每个 {} 的 sigmoid</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>sigmoid of the logits</source>
   <translation>对数几率的 sigmoid</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>sigmoid of the predictions</source>
   <translation>预测的 sigmoid</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>sigmoid of the probabilities</source>
   <translation>概率的 sigmoid</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>sigmoid of the sigmoid of each logit</source>
   <translation>每个对数几率的 sigmoid 的 sigmoid</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>sigmoid of the sigmoid of the logits</source>
   <translation>对数几率的 sigmoid 的 sigmoid</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>sigmoid twice</source>
   <translation>两次 sigmoid</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>sign</source>
   <translation>符号</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>simplex</source>
   <translation>单纯形</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>sizes</source>
   <translation>大小</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>slope</source>
   <translation>斜率</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/pinball.py</extracomment>
   <source>slope 0 taken</source>
   <translation>斜率取 0</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_concepts.py</extracomment>
   <source>slope of cross-entropy in z at the start</source>
   <translation>起始处交叉熵对 z 的斜率</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_concepts.py</extracomment>
   <source>slope of least squares</source>
   <translation>最小二乘的斜率</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>slope of the loss</source>
   <translation>损失的斜率</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>slope of {} at m</source>
   <translation>{} 在 m 处的斜率</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_concepts.py</extracomment>
   <source>slope of ½ (p − t)² in z at the start</source>
   <translation>起始处 ½ (p − t)² 对 z 的斜率</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/absolute_error.py</extracomment>
   <source>slope −1 to 1, 0 taken</source>
   <translation>斜率 −1 到 1，取 0</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/plane.py</extracomment>
   <source>slope, W</source>
   <translation>斜率 W</translation>
  </message>
  <message>
   <extracomment>figures/margins/surrogates.py</extracomment>
   <source>slope, ∂L/∂m</source>
   <translation>斜率 ∂L/∂m</translation>
  </message>
  <message>
   <extracomment>batch/output/report_tables.py</extracomment>
   <source>smallest loss</source>
   <translation>最小损失</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/smooth_l1.py</extracomment>
   <source>smooth L1</source>
   <translation>平滑 L1</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>smooth_l1</source>
   <translation>平滑 L1</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>smoothed</source>
   <translation>平滑</translation>
  </message>
  <message>
   <extracomment>session/information/concepts.py</extracomment>
   <source>so many equally likely outcomes are as uncertain; the same for every base b</source>
   <translation>不确定程度相当于这么多个等可能的结果；对任何底 b 都相同</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>soft labels</source>
   <translation>软标签</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>softmax</source>
   <translation>softmax</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>softmax applied twice: the logits were already probabilities</source>
   <translation>softmax 作了两次：对数几率已是概率</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>softmax applied twice: the predictions are already probabilities</source>
   <translation>softmax 作了两次：预测已是概率</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>softmax forgotten: logits in the place of probabilities</source>
   <translation>忘了 softmax：对数几率用在了概率之处</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>softmax of the logits</source>
   <translation>对数几率的 softmax</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>softmax of the probabilities</source>
   <translation>概率的 softmax</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>softmax of the softmax of the logits</source>
   <translation>对数几率的 softmax 的 softmax</translation>
  </message>
  <message>
   <extracomment>data/mistakes.py</extracomment>
   <source>softmax seems to have been applied twice: no probability is above e/(e + K − 1) = {}</source>
   <translation>softmax 似乎作了两次：没有概率高于 e/(e + K − 1) = {}</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>softmax twice</source>
   <translation>两次 softmax</translation>
  </message>
  <message>
   <extracomment>figures/batch_minibatch.py</extracomment>
   <source>spread items</source>
   <translation>展开的项</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_grid.py</extracomment>
   <source>square</source>
   <translation>平方</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>squared</source>
   <translation>平方</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/points.py</extracomment>
   <source>squared residuals</source>
   <translation>残差平方</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>squared_error</source>
   <translation>平方误差</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>stable 16</source>
   <translation>稳定 16</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>stable 32</source>
   <translation>稳定 32</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>stable 64</source>
   <translation>稳定 64</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>stable float16</source>
   <translation>稳定 float16</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>stable float32</source>
   <translation>稳定 float32</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>stable float64</source>
   <translation>稳定 float64</translation>
  </message>
  <message>
   <extracomment>batch/output/report_tables.py</extracomment>
   <source>standard deviation</source>
   <translation>标准差</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_lines.py</extracomment>
   <source>stands still from step {} on, the saturated sigmoid leaves no gradient</source>
   <translation>从第 {} 步起停滞，饱和的 sigmoid 不再有梯度</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_lines.py</extracomment>
   <source>stands still from step {} on, the saturated softmax leaves no gradient</source>
   <translation>从第 {} 步起停滞，饱和的 softmax 不再有梯度</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_plane.py</extracomment>
   <source>start</source>
   <translation>起点</translation>
  </message>
  <message>
   <extracomment>batch/passes/cluster_client.py</extracomment>
   <source>start it again</source>
   <translation>请重新启动</translation>
  </message>
  <message>
   <extracomment>batch/passes/cluster_client.py</extracomment>
   <source>start some with dask worker</source>
   <translation>请用 dask worker 启动一些</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_steps.py</extracomment>
   <source>step</source>
   <translation>步</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_concepts.py</extracomment>
   <source>step of the descent</source>
   <translation>下降的步</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>step {}</source>
   <translation>第 {} 步</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_checks.py</extracomment>
   <source>step {} is beyond the last</source>
   <translation>第 {} 步超出最后一步</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>step {}, under {}</source>
   <translation>第 {0} 步，{1}</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>step {}{}</source>
   <translation>第 {} 步{}</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_concepts.py</extracomment>
   <source>steps until every answer is right under {}</source>
   <translation>{} 下直到每个回答都正确的步数</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>str | Loss | tuple[str | Loss, Mapping[str, ParameterValue]]</source>
   <translation>str | Loss | tuple[str | Loss, Mapping[str, ParameterValue]]</translation>
  </message>
  <message>
   <extracomment>data/brackets.py</extracomment>
   <source>str | list[Node]</source>
   <translation>str | list[Node]</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_concepts.py</extracomment>
   <source>strength of the penalty</source>
   <translation>惩罚的强度</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>subset</source>
   <translation>子集</translation>
  </message>
  <message>
   <extracomment>session/draft.py</extracomment>
   <source>subtract it where the file is written</source>
   <translation>请在写出该文件处减去它</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>subtracts log Σ exp from each row</source>
   <translation>从每行减去 log Σ exp</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>sum</source>
   <translation>和</translation>
  </message>
  <message>
   <extracomment>model/score_rows.py</extracomment>
   <source>sum of all rows</source>
   <translation>所有行之和</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_concepts.py</extracomment>
   <source>sum of binary cross-entropies</source>
   <translation>二元交叉熵之和</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_grid.py</extracomment>
   <source>sum so far</source>
   <translation>迄今的和</translation>
  </message>
  <message>
   <extracomment>losses/convention_words.py</extracomment>
   <source>sum ÷ rows</source>
   <translation>和 ÷ 行数</translation>
  </message>
  <message>
   <extracomment>session/matching/rules.py</extracomment>
   <source>summed over rows and classes</source>
   <translation>对行与类别求和</translation>
  </message>
  <message>
   <extracomment>session/matching/naming.py</extracomment>
   <source>summed over the classes</source>
   <translation>对类别求和</translation>
  </message>
  <message>
   <extracomment>session/matching/naming.py</extracomment>
   <source>summed over the classes, mean over the rows</source>
   <translation>对类别求和，对行取均值</translation>
  </message>
  <message>
   <extracomment>session/matching/rules.py</extracomment>
   <source>summed over the classes, weighted mean, ÷ Σ weights</source>
   <translation>对类别求和，加权平均，÷ Σ 权重</translation>
  </message>
  <message>
   <extracomment>session/matching/rules.py</extracomment>
   <source>summed over the rows</source>
   <translation>对行求和</translation>
  </message>
  <message>
   <extracomment>session/matching/typed.py</extracomment>
   <source>sums are no more exact</source>
   <translation>和不再精确</translation>
  </message>
  <message>
   <extracomment>batch/reading/offenders.py</extracomment>
   <source>take 1 off the labels, or add 1, before they are written</source>
   <translation>写入前请把标签减 1 或加 1</translation>
  </message>
  <message>
   <extracomment>session/sweeping/sweep.py</extracomment>
   <source>take 2 to {}</source>
   <translation>请取 2 到 {}</translation>
  </message>
  <message>
   <extracomment>batch/output/row_export.py</extracomment>
   <source>take a filter away, or write all rows</source>
   <translation>请去掉一个筛选，或写入所有行</translation>
  </message>
  <message>
   <extracomment>export/size.py</extracomment>
   <source>take fewer dpi or a smaller size (up to {} a side and {} million in all), or SVG or PDF</source>
   <translation>请取较小的 dpi 或尺寸（每边至多 {}，总计至多 {} 百万），或 SVG 或 PDF</translation>
  </message>
  <message>
   <extracomment>export/animation.py</extracomment>
   <source>take fewer frames, fewer dpi or a smaller size, up to {} million pixels in all</source>
   <translation>请取较少的帧、较小的 dpi 或尺寸，总计至多 {} 百万像素</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>take it away, or write what belongs before it</source>
   <translation>请去掉它，或写上它前面应有的内容</translation>
  </message>
  <message>
   <extracomment>batch/reading/offenders.py</extracomment>
   <source>take one of the two softmaxes out of the model</source>
   <translation>请从模型中去掉两个 softmax 之一</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>take parentheses or powers away</source>
   <translation>请去掉一些括号或乘方</translation>
  </message>
  <message>
   <extracomment>data/parquet.py</extracomment>
   <source>take the column out</source>
   <translation>请去掉该列</translation>
  </message>
  <message>
   <extracomment>data/columns.py</extracomment>
   <source>take the column out, or name it as the label column</source>
   <translation>请去掉该列，或把它命名为标签列</translation>
  </message>
  <message>
   <extracomment>data/mistakes.py</extracomment>
   <source>takes the second softmax back, so that rows are probabilities again</source>
   <translation>撤去第二个 softmax，使各行重新成为概率</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>target logit of {}</source>
   <translation>{} 的目标对数几率</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>target logit with its scale</source>
   <translation>带尺度的目标对数几率</translation>
  </message>
  <message>
   <extracomment>figures/margins/psi.py</extracomment>
   <source>target logit, {}</source>
   <translation>目标对数几率，{}</translation>
  </message>
  <message>
   <extracomment>data/readers.py</extracomment>
   <source>targets: {}</source>
   <translation>目标：{}</translation>
  </message>
  <message>
   <extracomment>figures/batch_temperature.py</extracomment>
   <source>temperature T</source>
   <translation>温度 T</translation>
  </message>
  <message>
   <extracomment>session/edits.py</extracomment>
   <source>temperature {} is out of range</source>
   <translation>温度 {} 超出范围</translation>
  </message>
  <message>
   <extracomment>data/text_columns.py</extracomment>
   <source>that many are not read from text: save the array with np.save</source>
   <translation>这么多数不从文本读取：请用 np.save 保存该数组</translation>
  </message>
  <message>
   <extracomment>data/text_blocks.py</extracomment>
   <source>the UTF-16 text is cut short</source>
   <translation>UTF-16 文本被截断</translation>
  </message>
  <message>
   <extracomment>batch/reading/zarr_rows.py</extracomment>
   <source>the Zarr array can't be read ({}: {})</source>
   <translation>无法读取 Zarr 数组（{}：{}）</translation>
  </message>
  <message>
   <extracomment>session/margins/edits.py</extracomment>
   <source>the angle</source>
   <translation>角度</translation>
  </message>
  <message>
   <extracomment>batch/reading/zarr_rows.py</extracomment>
   <source>the array was made anew while it was read</source>
   <translation>读取时数组被重新创建</translation>
  </message>
  <message>
   <extracomment>data/brackets.py</extracomment>
   <source>the brackets nest deeper than rows of numbers</source>
   <translation>括号嵌套比数字的行更深</translation>
  </message>
  <message>
   <extracomment>data/brackets.py</extracomment>
   <source>the brackets nest deeper than {} levels</source>
   <translation>括号嵌套超过 {} 层</translation>
  </message>
  <message>
   <extracomment>data/number.py</extracomment>
   <source>the cell is empty</source>
   <translation>单元格为空</translation>
  </message>
  <message>
   <extracomment>data/delimited.py</extracomment>
   <source>the cells can't be told apart ({})</source>
   <translation>无法区分单元格（{}）</translation>
  </message>
  <message>
   <extracomment>losses/own/tokens.py</extracomment>
   <source>the character U+{}</source>
   <translation>字符 U+{}</translation>
  </message>
  <message>
   <extracomment>losses/catalog/margin/exponential.py</extracomment>
   <source>the class, -1 or +1</source>
   <translation>类别，-1 或 +1</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>the classes are 0 to {}{}</source>
   <translation>类别为 0 到 {}{}</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>the classes are {}{}</source>
   <translation>类别为 {}{}</translation>
  </message>
  <message>
   <extracomment>data/pasted_cells.py</extracomment>
   <source>the clipboard holds no text</source>
   <translation>剪贴板中没有文本</translation>
  </message>
  <message>
   <extracomment>session/information/grid.py</extracomment>
   <source>the column {} is computed</source>
   <translation>列 {} 由计算得到</translation>
  </message>
  <message>
   <extracomment>data/columns.py</extracomment>
   <source>the columns are {}</source>
   <translation>各列为 {}</translation>
  </message>
  <message>
   <extracomment>data/number.py</extracomment>
   <source>the comma in {} may be a decimal comma or separate thousands</source>
   <translation>{} 中的逗号可能是小数点，也可能分隔千位</translation>
  </message>
  <message>
   <extracomment>batch/passes/cluster_client.py</extracomment>
   <source>the connection to the scheduler was lost</source>
   <translation>与调度器的连接已断开</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/perceptual.py</extracomment>
   <source>the contrast turns over</source>
   <translation>对比度反转</translation>
  </message>
  <message>
   <extracomment>session/locking.py</extracomment>
   <source>the data are fixed</source>
   <translation>数据已固定</translation>
  </message>
  <message>
   <extracomment>session/validation.py</extracomment>
   <source>the data have {} rows</source>
   <translation>数据有 {} 行</translation>
  </message>
  <message>
   <extracomment>files.py</extracomment>
   <source>the disk is full</source>
   <translation>磁盘已满</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/jensen_shannon.py</extracomment>
   <source>the distribution it should be</source>
   <translation>应有的分布</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>the embedding that is compared</source>
   <translation>被比较的嵌入</translation>
  </message>
  <message>
   <extracomment>session/information/concepts.py</extracomment>
   <source>the entropy of whether it happens or not</source>
   <translation>它发生与否的熵</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>the exponentials of</source>
   <translation>指数：</translation>
  </message>
  <message>
   <extracomment>theory/perception.py</extracomment>
   <source>the feature maps overflow</source>
   <translation>特征图溢出</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/perceptual.py</extracomment>
   <source>the features have {} layers</source>
   <translation>特征有 {} 层</translation>
  </message>
  <message>
   <extracomment>session/decoding.py</extracomment>
   <source>the field '{}' is missing</source>
   <translation>缺少字段“{}”</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>the fields are {}</source>
   <translation>各字段为 {}</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>the file can't be read</source>
   <translation>无法读取文件</translation>
  </message>
  <message>
   <extracomment>batch/reading/watched_file.py</extracomment>
   <source>the file can't be read ({})</source>
   <translation>无法读取文件（{}）</translation>
  </message>
  <message>
   <extracomment>data/arrow_file.py</extracomment>
   <source>the file declares {} rows of {} numbers</source>
   <translation>文件声明 {} 行，每行 {} 个数</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>the file ends in the middle: it was cut off</source>
   <translation>文件在中间结束：它被截断了</translation>
  </message>
  <message>
   <extracomment>data/text_columns.py</extracomment>
   <source>the file has more than {} numbers</source>
   <translation>文件中的数多于 {}</translation>
  </message>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>the file is cut short or damaged: save it again</source>
   <translation>文件被截断或损坏：请重新保存</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>the file is damaged: no JSON from here on</source>
   <translation>文件已损坏：从此处起不是 JSON</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>the file is empty</source>
   <translation>文件为空</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>the file is larger than {}</source>
   <translation>文件大于 {}</translation>
  </message>
  <message>
   <extracomment>session/in_figure.py</extracomment>
   <source>the file is larger than {} MB</source>
   <translation>文件大于 {} MB</translation>
  </message>
  <message>
   <extracomment>files.py</extracomment>
   <source>the file is write-protected</source>
   <translation>文件受写保护</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>the file needs more memory than there is</source>
   <translation>文件所需的内存多于现有</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>the file nests too deep to be a session</source>
   <translation>文件嵌套太深，不可能是会话</translation>
  </message>
  <message>
   <extracomment>batch/reading/watched_file.py</extracomment>
   <source>the file was changed while it was read</source>
   <translation>读取时文件被更改</translation>
  </message>
  <message>
   <extracomment>batch/reading/watched_file.py</extracomment>
   <source>the file was cut short while it was read</source>
   <translation>读取时文件被截短</translation>
  </message>
  <message>
   <extracomment>batch/reading/watched_file.py</extracomment>
   <source>the file was cut short while it was read: {} bytes before, {} now</source>
   <translation>读取时文件被截短：之前 {} 字节，现在 {}</translation>
  </message>
  <message>
   <extracomment>figures/batch.py</extracomment>
   <source>the filter keeps {} rows; the plots show all</source>
   <translation>筛选保留 {} 行；图显示全部</translation>
  </message>
  <message>
   <extracomment>files.py</extracomment>
   <source>the folder '{}' can't be written to</source>
   <translation>无法写入文件夹“{}”</translation>
  </message>
  <message>
   <extracomment>files.py</extracomment>
   <source>the folder '{}' {}</source>
   <translation>文件夹“{}”{}</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>the formula ends too early</source>
   <translation>公式结束得太早</translation>
  </message>
  <message>
   <extracomment>losses/own/formula.py</extracomment>
   <source>the formula has {} characters</source>
   <translation>公式有 {} 个字符</translation>
  </message>
  <message>
   <extracomment>losses/own/formula.py</extracomment>
   <source>the formula is too long</source>
   <translation>公式太长</translation>
  </message>
  <message>
   <extracomment>losses/own/kinks.py</extracomment>
   <source>the formula switches</source>
   <translation>公式切换</translation>
  </message>
  <message>
   <extracomment>figures/curves.py</extracomment>
   <source>the gradient is cut off</source>
   <translation>梯度被截断</translation>
  </message>
  <message>
   <extracomment>figures/images/gradients.py</extracomment>
   <source>the gradient of {} by every pixel of the distorted picture</source>
   <translation>{} 对失真图片每个像素的梯度</translation>
  </message>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>the header does not fit the data: save it again</source>
   <translation>文件头与数据不符：请重新保存</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/perceptual.py</extracomment>
   <source>the image it should look like</source>
   <translation>应当看起来像的图像</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/perceptual.py</extracomment>
   <source>the image, (H, W) or (C, H, W)</source>
   <translation>图像，(H, W) 或 (C, H, W)</translation>
  </message>
  <message>
   <extracomment>data/diagnostics.py</extracomment>
   <source>the label of row {} sums to {}, not 1</source>
   <translation>第 {} 行标签之和为 {}，不为 1</translation>
  </message>
  <message>
   <extracomment>session/large_samples.py</extracomment>
   <source>the label {} is no class</source>
   <translation>标签 {} 不是类别</translation>
  </message>
  <message>
   <extracomment>session/data_checks.py</extracomment>
   <source>the labels are {} numbers, the predictions {} × {}</source>
   <translation>标签有 {} 个数，预测为 {} × {}</translation>
  </message>
  <message>
   <extracomment>session/data_edits.py</extracomment>
   <source>the labels of the file are {}</source>
   <translation>文件的标签为 {}</translation>
  </message>
  <message>
   <extracomment>data/number.py</extracomment>
   <source>the largest number is 1.8e308</source>
   <translation>最大的数为 1.8e308</translation>
  </message>
  <message>
   <extracomment>session/margins/edits.py</extracomment>
   <source>the length can't be {}</source>
   <translation>长度不能为 {}</translation>
  </message>
  <message>
   <extracomment>session/own_lesson.py</extracomment>
   <source>the lesson has no title</source>
   <translation>课程没有标题</translation>
  </message>
  <message>
   <extracomment>session/source.py</extracomment>
   <source>the lessons are {}</source>
   <translation>课程有 {}</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/plane.py</extracomment>
   <source>the line</source>
   <translation>直线</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_grid.py</extracomment>
   <source>the line at x</source>
   <translation>x 处的直线</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_edits.py</extracomment>
   <source>the line goes through all points: the likelihood grows without end as σ goes to 0</source>
   <translation>直线经过所有点：σ 趋于 0 时似然无限增长</translation>
  </message>
  <message>
   <extracomment>data/layout.py</extracomment>
   <source>the line is empty</source>
   <translation>该行为空</translation>
  </message>
  <message>
   <extracomment>data/parquet.py</extracomment>
   <source>the list has {} numbers where others have {}</source>
   <translation>该列表有 {} 个数，其他有 {} 个</translation>
  </message>
  <message>
   <extracomment>data/parquet.py</extracomment>
   <source>the list is empty</source>
   <translation>列表为空</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>the log-probabilities</source>
   <translation>对数概率</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/poisson_nll.py</extracomment>
   <source>the logarithm of the rate, or the rate</source>
   <translation>速率的对数，或速率</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>the logits</source>
   <translation>对数几率</translation>
  </message>
  <message>
   <extracomment>data/mistakes.py</extracomment>
   <source>the logits look like probabilities (each row sums to 1): softmax would be applied twice</source>
   <translation>对数几率看起来像概率（每行之和为 1）：softmax 会作两次</translation>
  </message>
  <message>
   <extracomment>session/validation.py</extracomment>
   <source>the loss '{}' is there twice</source>
   <translation>损失“{}”出现两次</translation>
  </message>
  <message>
   <extracomment>figures/images/curves.py</extracomment>
   <source>the losses against the {}; {}: {}</source>
   <translation>损失对{}；{}：{}</translation>
  </message>
  <message>
   <extracomment>session/locking.py</extracomment>
   <source>the losses are fixed</source>
   <translation>损失已固定</translation>
  </message>
  <message>
   <extracomment>session/numeric_edits.py</extracomment>
   <source>the low end is not below the high one</source>
   <translation>下端不在上端之下</translation>
  </message>
  <message>
   <extracomment>session/margins/edits.py</extracomment>
   <source>the margin</source>
   <translation>间隔</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/dice.py</extracomment>
   <source>the mask: 0, 1 or a soft label between</source>
   <translation>掩膜：0、1 或其间的软标签</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/gaussian_nll.py</extracomment>
   <source>the mean predicted</source>
   <translation>预测的均值</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>the mean says little of rare classes: look at the loss by class, or give classes weights</source>
   <translation>均值很少反映稀少的类别：请按类别看损失，或给类别权重</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>the model's weights, (D,)</source>
   <translation>模型的权重，(D,)</translation>
  </message>
  <message>
   <extracomment>export/writing.py</extracomment>
   <source>the name has no suffix that says the format</source>
   <translation>名称没有说明格式的后缀</translation>
  </message>
  <message>
   <extracomment>files.py</extracomment>
   <source>the name is too long</source>
   <translation>名称太长</translation>
  </message>
  <message>
   <extracomment>losses/own/words.py</extracomment>
   <source>the name {} is taken</source>
   <translation>名称 {} 已被占用</translation>
  </message>
  <message>
   <extracomment>losses/registry.py</extracomment>
   <source>the name {} of {} is already taken by {}</source>
   <translation>{1} 的名称 {0} 已被 {2} 占用</translation>
  </message>
  <message>
   <extracomment>losses/own/words.py</extracomment>
   <source>the name {}… is longer than {} letters</source>
   <translation>名称 {}… 长于 {} 个字母</translation>
  </message>
  <message>
   <extracomment>losses/stack_file.py</extracomment>
   <source>the names are weights_0, bias_0, stride_0, padding_0, weights_1 …</source>
   <translation>名称为 weights_0、bias_0、stride_0、padding_0、weights_1 …</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>the negative is farther by the margin</source>
   <translation>负样本已远出间隔</translation>
  </message>
  <message>
   <extracomment>session/annotation_edits.py</extracomment>
   <source>the note has no words</source>
   <translation>注释没有文字</translation>
  </message>
  <message>
   <extracomment>session/annotation_edits.py</extracomment>
   <source>the note has {} characters</source>
   <translation>注释有 {} 个字符</translation>
  </message>
  <message>
   <extracomment>session/locking.py</extracomment>
   <source>the notes are fixed</source>
   <translation>注释已固定</translation>
  </message>
  <message>
   <extracomment>data/parquet.py</extracomment>
   <source>the number is NaN</source>
   <translation>该数为 NaN</translation>
  </message>
  <message>
   <extracomment>data/parquet.py</extracomment>
   <source>the number is infinite</source>
   <translation>该数为无穷</translation>
  </message>
  <message>
   <extracomment>data/parquet.py</extracomment>
   <source>the number is null</source>
   <translation>该数为 null</translation>
  </message>
  <message>
   <extracomment>losses/own/tokens.py</extracomment>
   <source>the number {}{} is out of range</source>
   <translation>数 {}{} 超出范围</translation>
  </message>
  <message>
   <extracomment>data/arrow_part.py</extracomment>
   <source>the only list is the label column</source>
   <translation>唯一的列表是标签列</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/contrastive.py</extracomment>
   <source>the other one</source>
   <translation>另一个</translation>
  </message>
  <message>
   <extracomment>figures/images/figure.py</extracomment>
   <source>the picture after {}</source>
   <translation>经 {} 之后的图片</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_checks.py</extracomment>
   <source>the plane needs two different weights</source>
   <translation>平面需要两个不同的权重</translation>
  </message>
  <message>
   <extracomment>data/number.py</extracomment>
   <source>the point in {} may be a decimal point or separate thousands</source>
   <translation>{} 中的点可能是小数点，也可能分隔千位</translation>
  </message>
  <message>
   <extracomment>losses/own/words.py</extracomment>
   <source>the prediction, a logit</source>
   <translation>预测，对数几率</translation>
  </message>
  <message>
   <extracomment>losses/own/words.py</extracomment>
   <source>the prediction, a probability</source>
   <translation>预测，概率</translation>
  </message>
  <message>
   <extracomment>losses/own/words.py</extracomment>
   <source>the prediction, a score whose sign decides</source>
   <translation>预测，以符号决定的得分</translation>
  </message>
  <message>
   <extracomment>losses/own/words.py</extracomment>
   <source>the prediction, any real number</source>
   <translation>预测，任意实数</translation>
  </message>
  <message>
   <extracomment>session/large_samples.py</extracomment>
   <source>the predictions are {} numbers, the other model's {} × {}</source>
   <translation>预测有 {} 个数，另一模型为 {} × {}</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>the predictions as they are</source>
   <translation>原样的预测</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>the predictions look like log-probabilities, but are read as probabilities</source>
   <translation>预测看起来像对数概率，却读作概率</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>the predictions look like logits, but are read as probabilities</source>
   <translation>预测看起来像对数几率，却读作概率</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>the predictions seem to lie on their side: give one row a sample</source>
   <translation>预测似乎横放：请每行给一个样本</translation>
  </message>
  <message>
   <extracomment>data/layout.py</extracomment>
   <source>the printout is shortened ('...')</source>
   <translation>印出的内容被缩短（'...'）</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>the probabilities</source>
   <translation>概率</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_edits.py</extracomment>
   <source>the probability is no number</source>
   <translation>概率不是数</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/dice.py</extracomment>
   <source>the probability of each pixel</source>
   <translation>每个像素的概率</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>the probability of label 1</source>
   <translation>标签 1 的概率</translation>
  </message>
  <message>
   <extracomment>losses/catalog/information/self_information.py</extracomment>
   <source>the probability of what happened</source>
   <translation>所发生之事的概率</translation>
  </message>
  <message>
   <extracomment>session/loss_diagnosis.py</extracomment>
   <source>the probe is</source>
   <translation>探针在</translation>
  </message>
  <message>
   <extracomment>session/edits.py</extracomment>
   <source>the probe's position is no number</source>
   <translation>探针的位置不是数</translation>
  </message>
  <message>
   <extracomment>losses/angular.py</extracomment>
   <source>the prototype of class {}{} zero</source>
   <translation>类别 {} 的原型{}零</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/pinball.py</extracomment>
   <source>the quantile predicted</source>
   <translation>预测的分位数</translation>
  </message>
  <message>
   <extracomment>session/locking.py</extracomment>
   <source>the ranges are fixed</source>
   <translation>范围已固定</translation>
  </message>
  <message>
   <extracomment>figures/images/figure.py</extracomment>
   <source>the reference picture</source>
   <translation>参考图片</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_readings.py</extracomment>
   <source>the regularised risk has its own data term</source>
   <translation>正则化风险有自己的数据项</translation>
  </message>
  <message>
   <extracomment>losses/own/words.py</extracomment>
   <source>the residual, prediction minus target</source>
   <translation>残差，预测减目标</translation>
  </message>
  <message>
   <extracomment>batch/passes/column_store.py</extracomment>
   <source>the results of all rows can't be kept ({})</source>
   <translation>无法保存所有行的结果（{}）</translation>
  </message>
  <message>
   <extracomment>session/matching/found.py</extracomment>
   <source>the row</source>
   <translation>该行</translation>
  </message>
  <message>
   <extracomment>session/data_checks.py</extracomment>
   <source>the row doesn't name one class</source>
   <translation>该行没有指明一个类别</translation>
  </message>
  <message>
   <extracomment>data/cells.py</extracomment>
   <source>the row has {} number{} where others have {}</source>
   <translation>该行有 {0} 个数，其他行有 {2} 个</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/l2_norm.py</extracomment>
   <source>the row it should be</source>
   <translation>应有的行</translation>
  </message>
  <message>
   <extracomment>session/batch_edits.py</extracomment>
   <source>the rows are in a file and not in the session</source>
   <translation>各行在文件中而不在会话中</translation>
  </message>
  <message>
   <extracomment>losses/angular.py</extracomment>
   <source>the sample's features, a row of D numbers</source>
   <translation>样本的特征，一行 D 个数</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>the samples, a row of D numbers each</source>
   <translation>样本，每个一行 D 个数</translation>
  </message>
  <message>
   <extracomment>batch/passes/cluster_client.py</extracomment>
   <source>the scheduler has no workers</source>
   <translation>调度器没有 worker</translation>
  </message>
  <message>
   <extracomment>session/diagnosis.py</extracomment>
   <source>the second model</source>
   <translation>第二个模型</translation>
  </message>
  <message>
   <extracomment>session/batch_edits.py</extracomment>
   <source>the second model's predictions are {} numbers, the first's {} × {}</source>
   <translation>第二个模型的预测有 {} 个数，第一个的为 {} × {}</translation>
  </message>
  <message>
   <extracomment>session/in_figure.py</extracomment>
   <source>the session in it is damaged</source>
   <translation>其中的会话已损坏</translation>
  </message>
  <message>
   <extracomment>session/in_figure.py</extracomment>
   <source>the session in it is larger than {} MB</source>
   <translation>其中的会话大于 {} MB</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>the session is too large to be saved ({})</source>
   <translation>会话太大，无法保存（{}）</translation>
  </message>
  <message>
   <extracomment>session/draft.py</extracomment>
   <source>the session would refer to this large file, whose labels count from {}</source>
   <translation>会话将引用这个大文件，而其标签从 {} 数起</translation>
  </message>
  <message>
   <extracomment>session/locking.py</extracomment>
   <source>the settings are fixed</source>
   <translation>设置已固定</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_edits.py</extracomment>
   <source>the share of L1 can't be {}</source>
   <translation>L1 的比例不能为 {}</translation>
  </message>
  <message>
   <extracomment>figures/curves.py</extracomment>
   <source>the slope jumps</source>
   <translation>斜率跳变</translation>
  </message>
  <message>
   <extracomment>figures/batch.py</extracomment>
   <source>the spread of mini-batches follows when all rows are done</source>
   <translation>所有行完成后显示小批量的离散程度</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>the start can't be removed</source>
   <translation>起点不能删除</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>the step is no number</source>
   <translation>该步不是数</translation>
  </message>
  <message>
   <extracomment>losses/own/words.py</extracomment>
   <source>the target</source>
   <translation>目标</translation>
  </message>
  <message>
   <extracomment>model/score_rows.py</extracomment>
   <source>the temperature that makes the mean cross-entropy smallest</source>
   <translation>使平均交叉熵最小的温度</translation>
  </message>
  <message>
   <extracomment>session/encoding.py</extracomment>
   <source>the text has half a character</source>
   <translation>文本中有半个字符</translation>
  </message>
  <message>
   <extracomment>data/parts.py</extracomment>
   <source>the text has {} bytes</source>
   <translation>文本有 {} 字节</translation>
  </message>
  <message>
   <extracomment>data/layout.py</extracomment>
   <source>the text has {} characters</source>
   <translation>文本有 {} 个字符</translation>
  </message>
  <message>
   <extracomment>data/layout.py</extracomment>
   <source>the text is empty</source>
   <translation>文本为空</translation>
  </message>
  <message>
   <extracomment>session/own_lesson.py</extracomment>
   <source>the title is too long</source>
   <translation>标题太长</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/zero_one.py</extracomment>
   <source>the true class</source>
   <translation>真实类别</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>the true class can't be removed</source>
   <translation>真实类别不能删除</translation>
  </message>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>the type {}</source>
   <translation>类型 {}</translation>
  </message>
  <message>
   <extracomment>losses/diagnose.py</extracomment>
   <source>the value is infinite for finite input: log 0, or beyond {}</source>
   <translation>有限输入得到无穷的值：log 0，或超过 {}</translation>
  </message>
  <message>
   <extracomment>losses/diagnose.py</extracomment>
   <source>the value is undefined (0/0) for finite input</source>
   <translation>有限输入得到未定义的值（0/0）</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/absolute_error.py</extracomment>
   <source>the value it should have</source>
   <translation>应有的值</translation>
  </message>
  <message>
   <extracomment>figures/curves.py</extracomment>
   <source>the value jumps</source>
   <translation>值跳变</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/gaussian_nll.py</extracomment>
   <source>the value observed</source>
   <translation>观测到的值</translation>
  </message>
  <message>
   <extracomment>losses/own/probing.py</extracomment>
   <source>the value of a row changes with the rows beside it</source>
   <translation>一行的值随旁边的行而变</translation>
  </message>
  <message>
   <extracomment>session/sweeping/setting.py</extracomment>
   <source>the value {} of {} is out of reach</source>
   <translation>{1}取不到 {0} 这个值</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/gaussian_nll.py</extracomment>
   <source>the variance predicted, one an element or one a row</source>
   <translation>预测的方差，每个元素一个或每行一个</translation>
  </message>
  <message>
   <extracomment>session/locking.py</extracomment>
   <source>the workspace is fixed</source>
   <translation>工作区已固定</translation>
  </message>
  <message>
   <extracomment>losses/own/settings.py</extracomment>
   <source>the {} has characters that can't be shown</source>
   <translation>{}含有无法显示的字符</translation>
  </message>
  <message>
   <extracomment>losses/own/settings.py</extracomment>
   <source>the {} has {} characters</source>
   <translation>{}有 {} 个字符</translation>
  </message>
  <message>
   <extracomment>figures/batch.py</extracomment>
   <source>the {} labels with the largest mean loss</source>
   <translation>平均损失最大的 {} 个标签</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>their losses are missing from every mean</source>
   <translation>它们的损失不在任何均值中</translation>
  </message>
  <message>
   <extracomment>data/table.py</extracomment>
   <source>their name says so</source>
   <translation>它们的名称如此表明</translation>
  </message>
  <message>
   <extracomment>batch/reading/opening.py</extracomment>
   <source>their name says so: read as {}</source>
   <translation>它们的名称如此表明：读作 {}</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_checks.py</extracomment>
   <source>there are classes 0 to {}</source>
   <translation>有类别 0 到 {}</translation>
  </message>
  <message>
   <extracomment>data/brackets.py</extracomment>
   <source>there are more than {} lists</source>
   <translation>列表多于 {} 个</translation>
  </message>
  <message>
   <extracomment>batch/reading/stack.py</extracomment>
   <source>there are no NPY files</source>
   <translation>没有 NPY 文件</translation>
  </message>
  <message>
   <extracomment>session/sweeping/sweep.py</extracomment>
   <source>there are no equal ratios from {} to {}</source>
   <translation>从 {} 到 {} 没有等比</translation>
  </message>
  <message>
   <extracomment>batch/reading/opening.py</extracomment>
   <source>there are no labels in it</source>
   <translation>其中没有标签</translation>
  </message>
  <message>
   <extracomment>losses/layout.py</extracomment>
   <source>there are no logits to divide</source>
   <translation>没有可相除的对数几率</translation>
  </message>
  <message>
   <extracomment>data/delimited.py</extracomment>
   <source>there are no rows</source>
   <translation>没有行</translation>
  </message>
  <message>
   <extracomment>session/data_checks.py</extracomment>
   <source>there are no rows of numbers</source>
   <translation>没有数字的行</translation>
  </message>
  <message>
   <extracomment>data/delimited.py</extracomment>
   <source>there are only headings</source>
   <translation>只有标题</translation>
  </message>
  <message>
   <extracomment>data/layout.py</extracomment>
   <source>there are too many numbers</source>
   <translation>数太多</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_edits.py</extracomment>
   <source>there are too many rows</source>
   <translation>行太多</translation>
  </message>
  <message>
   <extracomment>data/arrays.py</extracomment>
   <source>there are {}</source>
   <translation>有 {}</translation>
  </message>
  <message>
   <extracomment>session/information/pasting.py</extracomment>
   <source>there are {} columns</source>
   <translation>有 {} 列</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_checks.py</extracomment>
   <source>there are {} features</source>
   <translation>有 {} 个特征</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>there are {} for {} columns of predictions</source>
   <translation>{1} 列预测有 {0} 个</translation>
  </message>
  <message>
   <extracomment>data/delimited.py</extracomment>
   <source>there are {} headings for {} columns</source>
   <translation>{1} 列有 {0} 个标题</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>there are {} models</source>
   <translation>有 {} 个模型</translation>
  </message>
  <message>
   <extracomment>session/data_checks.py</extracomment>
   <source>there are {} names for {} {}</source>
   <translation>{1} {2} 有 {0} 个名称</translation>
  </message>
  <message>
   <extracomment>data/cells.py</extracomment>
   <source>there are {} numbers</source>
   <translation>有 {} 个数</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>there are {} numbers for {} columns</source>
   <translation>{1} 列有 {0} 个数</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_grid.py</extracomment>
   <source>there are {} points</source>
   <translation>有 {} 个点</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>there are {} points already</source>
   <translation>已有 {} 个点</translation>
  </message>
  <message>
   <extracomment>session/information/checks.py</extracomment>
   <source>there are {} probabilities for {} outcomes</source>
   <translation>{1} 个结果有 {0} 个概率</translation>
  </message>
  <message>
   <extracomment>session/data_edits.py</extracomment>
   <source>there are {} rows of {} classes</source>
   <translation>有 {} 行，{} 个类别</translation>
  </message>
  <message>
   <extracomment>session/large_samples.py</extracomment>
   <source>there are {} rows where there were {}</source>
   <translation>有 {} 行，此前有 {}</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/perceptual.py</extracomment>
   <source>there are {} weights</source>
   <translation>有 {} 个权重</translation>
  </message>
  <message>
   <extracomment>session/data_checks.py</extracomment>
   <source>there are {} weights for {} classes</source>
   <translation>{1} 个类别有 {0} 个权重</translation>
  </message>
  <message>
   <extracomment>losses/stack_file.py</extracomment>
   <source>there is an array {}</source>
   <translation>有数组 {}</translation>
  </message>
  <message>
   <extracomment>data/arrays.py</extracomment>
   <source>there is no array {}</source>
   <translation>没有数组 {}</translation>
  </message>
  <message>
   <extracomment>session/data_edits.py</extracomment>
   <source>there is no cell at row {}, class {}</source>
   <translation>第 {} 行类别 {} 处没有单元格</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>there is no class {}</source>
   <translation>没有类别 {}</translation>
  </message>
  <message>
   <extracomment>data/columns.py</extracomment>
   <source>there is no column of predictions</source>
   <translation>没有预测列</translation>
  </message>
  <message>
   <extracomment>data/columns.py</extracomment>
   <source>there is no column {}</source>
   <translation>没有列 {}</translation>
  </message>
  <message>
   <extracomment>session/decoding.py</extracomment>
   <source>there is no field {}</source>
   <translation>没有字段 {}</translation>
  </message>
  <message>
   <extracomment>session/source.py</extracomment>
   <source>there is no file {}</source>
   <translation>没有文件 {}</translation>
  </message>
  <message>
   <extracomment>session/diagnosis.py</extracomment>
   <source>there is no fix {}</source>
   <translation>没有修复 {}</translation>
  </message>
  <message>
   <extracomment>losses/own/formula.py</extracomment>
   <source>there is no formula</source>
   <translation>没有公式</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>there is no function {}</source>
   <translation>没有函数 {}</translation>
  </message>
  <message>
   <extracomment>session/source.py</extracomment>
   <source>there is no lesson or file {}</source>
   <translation>没有课程或文件 {}</translation>
  </message>
  <message>
   <extracomment>session/presets.py</extracomment>
   <source>there is no lesson {}</source>
   <translation>没有课程 {}</translation>
  </message>
  <message>
   <extracomment>losses/links.py</extracomment>
   <source>there is no link {}</source>
   <translation>没有链接函数 {}</translation>
  </message>
  <message>
   <extracomment>losses/registry.py</extracomment>
   <source>there is no loss {}</source>
   <translation>没有损失 {}</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_readings.py</extracomment>
   <source>there is no minimiser without a penalty</source>
   <translation>没有惩罚就没有最小点</translation>
  </message>
  <message>
   <extracomment>session/annotation_edits.py</extracomment>
   <source>there is no note {}</source>
   <translation>没有注释 {}</translation>
  </message>
  <message>
   <extracomment>data/cells.py</extracomment>
   <source>there is no number</source>
   <translation>没有数</translation>
  </message>
  <message>
   <extracomment>session/information/checks.py</extracomment>
   <source>there is no number {} among {} {}</source>
   <translation>{1} {2} 中没有第 {0} 个</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_edits.py</extracomment>
   <source>there is no outcome left</source>
   <translation>没有结果剩下</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_edits.py</extracomment>
   <source>there is no outcome {}</source>
   <translation>没有结果 {}</translation>
  </message>
  <message>
   <extracomment>export/sweep.py</extracomment>
   <source>there is no panel {}</source>
   <translation>没有面板 {}</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>there is no parameter {}</source>
   <translation>没有参数 {}</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_edits.py</extracomment>
   <source>there is no point left</source>
   <translation>没有点剩下</translation>
  </message>
  <message>
   <extracomment>losses/own/formula.py</extracomment>
   <source>there is no prediction in it</source>
   <translation>其中没有预测</translation>
  </message>
  <message>
   <extracomment>batch/reading/opening.py</extracomment>
   <source>there is no prediction kind '{}'</source>
   <translation>没有预测种类“{}”</translation>
  </message>
  <message>
   <extracomment>batch/reading/offenders.py</extracomment>
   <source>there is no row</source>
   <translation>没有行</translation>
  </message>
  <message>
   <extracomment>session/batch_edits.py</extracomment>
   <source>there is no row {}</source>
   <translation>没有第 {} 行</translation>
  </message>
  <message>
   <extracomment>session/batch_edits.py</extracomment>
   <source>there is no second model</source>
   <translation>没有第二个模型</translation>
  </message>
  <message>
   <extracomment>session/images/edits.py</extracomment>
   <source>there is no second picture</source>
   <translation>没有第二张图片</translation>
  </message>
  <message>
   <extracomment>session/images/checks.py</extracomment>
   <source>there is no second picture to blend with</source>
   <translation>没有可混合的第二张图片</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>there is no such file</source>
   <translation>没有这样的文件</translation>
  </message>
  <message>
   <extracomment>batch/reading/watched_file.py</extracomment>
   <source>there is no such file{}</source>
   <translation>没有这样的文件{}</translation>
  </message>
  <message>
   <extracomment>losses/stack_file.py</extracomment>
   <source>there is no weights_{}</source>
   <translation>没有 weights_{}</translation>
  </message>
  <message>
   <extracomment>session/annotations.py</extracomment>
   <source>there is no workspace {}</source>
   <translation>没有工作区 {}</translation>
  </message>
  <message>
   <extracomment>session/information/edits.py</extracomment>
   <source>there is no {} {}</source>
   <translation>没有 {} {}</translation>
  </message>
  <message>
   <extracomment>data/brackets.py</extracomment>
   <source>there is nothing between two commas</source>
   <translation>两个逗号之间没有内容</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_edits.py</extracomment>
   <source>there is room for {}</source>
   <translation>有 {} 的空间</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>there is room for {} points</source>
   <translation>有 {} 个点的空间</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_edits.py</extracomment>
   <source>there {}</source>
   <translation>有 {}</translation>
  </message>
  <message>
   <extracomment>session/decoding.py</extracomment>
   <source>these are no parameters</source>
   <translation>这些不是参数</translation>
  </message>
  <message>
   <extracomment>session/likelihood/checks.py</extracomment>
   <source>these are no points</source>
   <translation>这些不是点</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_checks.py</extracomment>
   <source>these are no samples</source>
   <translation>这些不是样本</translation>
  </message>
  <message>
   <extracomment>figures/batch_classes.py</extracomment>
   <source>these labels name no class</source>
   <translation>这些标签不指明类别</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>these labels seem to count from 1: subtract 1</source>
   <translation>这些标签似乎从 1 数起：请减 1</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_edits.py</extracomment>
   <source>they end at {}</source>
   <translation>到 {} 为止</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>this JSON file is no session</source>
   <translation>此 JSON 文件不是会话</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>this is a MATLAB file</source>
   <translation>这是 MATLAB 文件</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>this is a PDF</source>
   <translation>这是 PDF</translation>
  </message>
  <message>
   <extracomment>batch/reading/zarr_rows.py</extracomment>
   <source>this is a Zarr array, and zarr isn't installed</source>
   <translation>这是 Zarr 数组，而 zarr 未安装</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>this is a folder</source>
   <translation>这是文件夹</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>this is a pickle, and pickles are never loaded: they can run code</source>
   <translation>这是 pickle，而 pickle 从不加载：它们可以运行代码</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>this is a picture</source>
   <translation>这是图片</translation>
  </message>
  <message>
   <extracomment>losses/own/formula.py</extracomment>
   <source>this is a second formula</source>
   <translation>这是第二个公式</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>this is an HDF5 file</source>
   <translation>这是 HDF5 文件</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>this is an old Excel workbook</source>
   <translation>这是旧的 Excel 工作簿</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>this is an old Feather file</source>
   <translation>这是旧的 Feather 文件</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>this is compressed by gzip</source>
   <translation>这是 gzip 压缩的</translation>
  </message>
  <message>
   <extracomment>session/in_figure.py</extracomment>
   <source>this is no PNG file</source>
   <translation>这不是 PNG 文件</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>this is no file name</source>
   <translation>这不是文件名</translation>
  </message>
  <message>
   <extracomment>session/margins/checks.py</extracomment>
   <source>this is no finite number</source>
   <translation>这不是有限数</translation>
  </message>
  <message>
   <extracomment>session/images/checks.py</extracomment>
   <source>this is no picture</source>
   <translation>这不是图片</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_checks.py</extracomment>
   <source>this is no range</source>
   <translation>这不是范围</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>this is no regular file</source>
   <translation>这不是普通文件</translation>
  </message>
  <message>
   <extracomment>session/validation.py</extracomment>
   <source>this is no row of {} numbers</source>
   <translation>这不是 {} 个数的行</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>this is no session</source>
   <translation>这不是会话</translation>
  </message>
  <message>
   <extracomment>losses/own/settings.py</extracomment>
   <source>this is no setting of {}</source>
   <translation>这不是 {} 的设置</translation>
  </message>
  <message>
   <extracomment>data/readers.py</extracomment>
   <source>this is no text file</source>
   <translation>这不是文本文件</translation>
  </message>
  <message>
   <extracomment>session/decoding.py</extracomment>
   <source>this is no value of a parameter</source>
   <translation>这不是参数的值</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>this is no {} file: it begins with {}</source>
   <translation>这不是 {} 文件：它以 {} 开头</translation>
  </message>
  <message>
   <extracomment>session/decoding.py</extracomment>
   <source>this is not allowed</source>
   <translation>这是不允许的</translation>
  </message>
  <message>
   <extracomment>session/annotations.py</extracomment>
   <source>this note is at no finite place</source>
   <translation>此注释不在有限的位置</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>this parenthesis is never closed</source>
   <translation>这个括号没有闭合</translation>
  </message>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>time spans</source>
   <translation>时间跨度</translation>
  </message>
  <message>
   <extracomment>session/matching/words.py</extracomment>
   <source>times ½</source>
   <translation>乘以 ½</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/l2_norm.py</extracomment>
   <source>tip of the cone, 0 taken</source>
   <translation>锥尖，取 0</translation>
  </message>
  <message>
   <extracomment>figures/descent/digits_curves.py</extracomment>
   <source>training loss</source>
   <translation>训练损失</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_concepts.py</extracomment>
   <source>training loss under {}: mean of the mini-batches of the last epoch</source>
   <translation>{} 下的训练损失：最后一轮各小批量的均值</translation>
  </message>
  <message>
   <extracomment>data/pictures.py</extracomment>
   <source>transparent parts on white</source>
   <translation>透明部分衬白底</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/triplet.py</extracomment>
   <source>triplet</source>
   <translation>三元组</translation>
  </message>
  <message>
   <extracomment>model/data_model.py</extracomment>
   <source>true class</source>
   <translation>真实类别</translation>
  </message>
  <message>
   <extracomment>session/decoding.py</extracomment>
   <source>true or false</source>
   <translation>true 或 false</translation>
  </message>
  <message>
   <extracomment>session/sweeping/setting.py</extracomment>
   <source>try {} to {}</source>
   <translation>请试 {} 到 {}</translation>
  </message>
  <message>
   <extracomment>session/margins/grid.py</extracomment>
   <source>turn them by their angle</source>
   <translation>请按角度转动</translation>
  </message>
  <message>
   <extracomment>data/pictures.py</extracomment>
   <source>turned as its camera says</source>
   <translation>按相机所记旋转</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/arcface.py</extracomment>
   <source>turns back</source>
   <translation>折返</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>two arguments</source>
   <translation>两个参数</translation>
  </message>
  <message>
   <extracomment>data/readers.py</extracomment>
   <source>two columns of numbers: prediction, target</source>
   <translation>两列数：预测、目标</translation>
  </message>
  <message>
   <extracomment>session/margins/grid.py</extracomment>
   <source>type a number</source>
   <translation>请输入一个数</translation>
  </message>
  <message>
   <extracomment>session/batch_edits.py</extracomment>
   <source>type a number such as 0.25</source>
   <translation>请输入如 0.25 的数</translation>
  </message>
  <message>
   <extracomment>session/own_lesson.py</extracomment>
   <source>type one</source>
   <translation>请输入一个</translation>
  </message>
  <message>
   <extracomment>session/images/grid.py</extracomment>
   <source>type one like 1.5</source>
   <translation>请输入如 1.5 的数</translation>
  </message>
  <message>
   <extracomment>session/annotation_edits.py</extracomment>
   <source>type some, or delete the note</source>
   <translation>请输入一些，或删除该注释</translation>
  </message>
  <message>
   <extracomment>figures/margins/wedge.py</extracomment>
   <source>unit circle</source>
   <translation>单位圆</translation>
  </message>
  <message>
   <extracomment>data/columns.py</extracomment>
   <source>unnamed: 0</source>
   <translation>未命名：0</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>unpack it first</source>
   <translation>请先解压</translation>
  </message>
  <message>
   <extracomment>model/unsaved_entry.py</extracomment>
   <source>unsaved work can't be kept</source>
   <translation>未保存的工作无法保留</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>update the program</source>
   <translation>请更新程序</translation>
  </message>
  <message>
   <extracomment>session/data_edits.py</extracomment>
   <source>use 0 or more</source>
   <translation>请用 0 或更大的数</translation>
  </message>
  <message>
   <extracomment>losses/own/tokens.py</extracomment>
   <source>use 0, or {} to {} with at most {} characters</source>
   <translation>请用 0，或 {} 到 {} 的数，至多 {} 个字符</translation>
  </message>
  <message>
   <extracomment>session/edits.py</extracomment>
   <source>use a number &gt; 0</source>
   <translation>请用 &gt; 0 的数</translation>
  </message>
  <message>
   <extracomment>session/margins/grid.py</extracomment>
   <source>use a number from -1 to 1</source>
   <translation>请用 -1 到 1 的数</translation>
  </message>
  <message>
   <extracomment>session/margins/edits.py</extracomment>
   <source>use a number from 0 to {}</source>
   <translation>请用 0 到 {} 的数</translation>
  </message>
  <message>
   <extracomment>session/margins/grid.py</extracomment>
   <source>use a number from {} to {}</source>
   <translation>请用 {} 到 {} 的数</translation>
  </message>
  <message>
   <extracomment>losses/own/limits.py</extracomment>
   <source>use a smaller one, or a parameter</source>
   <translation>请用更小的，或用参数</translation>
  </message>
  <message>
   <extracomment>losses/own/formula.py</extracomment>
   <source>use at most {}</source>
   <translation>请至多用 {}</translation>
  </message>
  <message>
   <extracomment>losses/own/formula.py</extracomment>
   <source>use at most {} characters</source>
   <translation>请至多用 {} 个字符</translation>
  </message>
  <message>
   <extracomment>losses/own/settings.py</extracomment>
   <source>use letters and signs</source>
   <translation>请用字母与符号</translation>
  </message>
  <message>
   <extracomment>losses/own/tokens.py</extracomment>
   <source>use numbers, names, + - * / ^ ( ) , and comparisons</source>
   <translation>请用数、名称、+ - * / ^ ( ) , 与比较</translation>
  </message>
  <message>
   <extracomment>losses/own/formula.py</extracomment>
   <source>use one</source>
   <translation>请用一个</translation>
  </message>
  <message>
   <extracomment>losses/own/tokens.py</extracomment>
   <source>use parentheses ( )</source>
   <translation>请用括号 ( )</translation>
  </message>
  <message>
   <extracomment>losses/own/limits.py</extracomment>
   <source>use smaller numbers</source>
   <translation>请用更小的数</translation>
  </message>
  <message>
   <extracomment>losses/own/limits.py</extracomment>
   <source>use smaller powers</source>
   <translation>请用更小的幂</translation>
  </message>
  <message>
   <extracomment>losses/own/formula.py</extracomment>
   <source>use y, p, z, s or e</source>
   <translation>请用 y、p、z、s 或 e</translation>
  </message>
  <message>
   <extracomment>batch/reading/opening.py</extracomment>
   <source>use {}</source>
   <translation>请用 {}</translation>
  </message>
  <message>
   <extracomment>figures/descent/digits_curves.py</extracomment>
   <source>validation error</source>
   <translation>验证误差</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_concepts.py</extracomment>
   <source>validation error under {}</source>
   <translation>{} 下的验证误差</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/gaussian_nll.py</extracomment>
   <source>variance is below ε in {}: {} is taken, and the slope is the one there, not 0</source>
   <translation>方差在 {} 中低于 ε：取 {}，斜率为该处的斜率而非 0</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>vector</source>
   <translation>向量</translation>
  </message>
  <message>
   <extracomment>session/margins/grid.py</extracomment>
   <source>vertical coordinate; of a prototype: turns it there</source>
   <translation>纵坐标；对原型：在那里转动它</translation>
  </message>
  <message>
   <extracomment>data/brackets.py</extracomment>
   <source>was never opened</source>
   <translation>从未打开</translation>
  </message>
  <message>
   <extracomment>figures/descent/risk_weights.py</extracomment>
   <source>weight</source>
   <translation>权重</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>weight at the start</source>
   <translation>起始权重</translation>
  </message>
  <message>
   <extracomment>figures/descent/risk_weights.py</extracomment>
   <source>weight j now</source>
   <translation>现在的权重 j</translation>
  </message>
  <message>
   <extracomment>figures/descent/risk_weights.py</extracomment>
   <source>weight now</source>
   <translation>现在的权重</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_plane.py</extracomment>
   <source>weight w</source>
   <translation>权重 w</translation>
  </message>
  <message>
   <extracomment>session/data_edits.py</extracomment>
   <source>weight {} is negative</source>
   <translation>权重 {} 为负</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_concepts.py</extracomment>
   <source>weight {} of the minimiser</source>
   <translation>最小点的权重 {}</translation>
  </message>
  <message>
   <extracomment>session/matching/rules.py</extracomment>
   <source>weighted mean over rows and classes, ÷ Σ weights</source>
   <translation>对行与类别加权平均，÷ Σ 权重</translation>
  </message>
  <message>
   <extracomment>session/matching/rules.py</extracomment>
   <source>weighted mean, ÷ Σ weights</source>
   <translation>加权平均，÷ Σ 权重</translation>
  </message>
  <message>
   <extracomment>session/matching/rules.py</extracomment>
   <source>weighted, ÷ number of rows</source>
   <translation>加权，÷ 行数</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>weights</source>
   <translation>权重</translation>
  </message>
  <message>
   <extracomment>figures/descent/risk_weights.py</extracomment>
   <source>weights now</source>
   <translation>现在的权重</translation>
  </message>
  <message>
   <extracomment>figures/descent/digits_weights.py</extracomment>
   <source>weights of digit {}</source>
   <translation>数字 {} 的权重</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_concepts.py</extracomment>
   <source>weights that are exactly 0</source>
   <translation>恰为 0 的权重</translation>
  </message>
  <message>
   <extracomment>figures/descent/digits_weights.py</extracomment>
   <source>weights, {}</source>
   <translation>权重，{}</translation>
  </message>
  <message>
   <extracomment>figures/images/layers.py</extracomment>
   <source>what each layer adds to the perceptual loss {}:</source>
   <translation>每层对感知损失 {} 的贡献：</translation>
  </message>
  <message>
   <extracomment>session/locking.py</extracomment>
   <source>what is shown is fixed</source>
   <translation>显示的内容已固定</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_grid.py</extracomment>
   <source>what it gives with the weights of the minimiser</source>
   <translation>它以最小点的权重给出的结果</translation>
  </message>
  <message>
   <extracomment>batch/passes/cluster_client.py</extracomment>
   <source>what listens there says nothing</source>
   <translation>在那里监听者没有应答</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_grid.py</extracomment>
   <source>what the model gives is computed</source>
   <translation>模型给出的结果由计算得到</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_grid.py</extracomment>
   <source>what the model should give</source>
   <translation>模型应给出的结果</translation>
  </message>
  <message>
   <extracomment>figures/numerics.py</extracomment>
   <source>where it breaks down</source>
   <translation>它在何处失效</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>where needs a comparison first</source>
   <translation>where 的第一个参数须是比较</translation>
  </message>
  <message>
   <extracomment>session/information/view.py</extracomment>
   <source>wins the final</source>
   <translation>赢得决赛</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>with one prediction a row, labels are 0 or 1, or -1 or +1</source>
   <translation>每行一个预测时，标签为 0 或 1，或 -1 或 +1</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>with weights ÷ n</source>
   <translation>加权时 ÷ n</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>with weights ÷ Σw</source>
   <translation>加权时 ÷ Σw</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>with weights ÷ Σw (label rows: ÷ n)</source>
   <translation>加权时 ÷ Σw（标签为行时 ÷ n）</translation>
  </message>
  <message>
   <extracomment>session/matching/naming.py</extracomment>
   <source>without class weights</source>
   <translation>不含类别权重</translation>
  </message>
  <message>
   <extracomment>session/matching/words.py</extracomment>
   <source>without the ½</source>
   <translation>不含 ½</translation>
  </message>
  <message>
   <extracomment>session/matching/words.py</extracomment>
   <source>without {}</source>
   <translation>不含 {}</translation>
  </message>
  <message>
   <extracomment>session/matching/words.py</extracomment>
   <source>without ε</source>
   <translation>不含 ε</translation>
  </message>
  <message>
   <extracomment>batch/passes/cluster_client.py</extracomment>
   <source>worker {} fails ({})</source>
   <translation>worker {} 失败（{}）</translation>
  </message>
  <message>
   <extracomment>batch/passes/cluster_client.py</extracomment>
   <source>worker {} has no lossexplorer</source>
   <translation>worker {} 没有 lossexplorer</translation>
  </message>
  <message>
   <extracomment>batch/passes/cluster_client.py</extracomment>
   <source>worker {} has {} {}, here is {}</source>
   <translation>worker {} 有 {} {}，此处为 {}</translation>
  </message>
  <message>
   <extracomment>batch/passes/cluster_client.py</extracomment>
   <source>workers died again and again over the same rows</source>
   <translation>worker 在相同的行上一再终止</translation>
  </message>
  <message>
   <extracomment>session/validation.py</extracomment>
   <source>write ""</source>
   <translation>请写 ""</translation>
  </message>
  <message>
   <extracomment>session/validation.py</extracomment>
   <source>write "float32": true</source>
   <translation>请写 "float32": true</translation>
  </message>
  <message>
   <extracomment>session/validation.py</extracomment>
   <source>write "stable": true</source>
   <translation>请写 "stable": true</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>write 'inf' in quotes for infinity</source>
   <translation>无穷请写带引号的 'inf'</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>write * {} to multiply</source>
   <translation>相乘请写 * {}</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>write 0 for -1</source>
   <translation>请把 -1 写作 0</translation>
  </message>
  <message>
   <extracomment>data/layout.py</extracomment>
   <source>write 0.6 for one number, or 0, 6 with a blank for two</source>
   <translation>一个数写 0.6，两个数写 0, 6（加空格）</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>write 1 at another class</source>
   <translation>请在另一类别处写 1</translation>
  </message>
  <message>
   <extracomment>data/number.py</extracomment>
   <source>write 1 or 0</source>
   <translation>请写 1 或 0</translation>
  </message>
  <message>
   <extracomment>session/likelihood/checks.py</extracomment>
   <source>write [low, high]</source>
   <translation>请写 [下端, 上端]</translation>
  </message>
  <message>
   <extracomment>losses/own/tokens.py</extracomment>
   <source>write ^2</source>
   <translation>请写 ^2</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>write a )</source>
   <translation>请写上 )</translation>
  </message>
  <message>
   <extracomment>data/number.py</extracomment>
   <source>write a decimal point and no thousands separator, such as 1234.5</source>
   <translation>请写小数点，不写千位分隔符，如 1234.5</translation>
  </message>
  <message>
   <extracomment>data/number.py</extracomment>
   <source>write a decimal point, such as 0.6</source>
   <translation>请写小数点，如 0.6</translation>
  </message>
  <message>
   <extracomment>session/data_checks.py</extracomment>
   <source>write a list of rows, such as [[0.1, 0.9]]</source>
   <translation>请写行的列表，如 [[0.1, 0.9]]</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>write a number or a name</source>
   <translation>请写一个数或名称</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>write a number or a name before it</source>
   <translation>请在它前面写一个数或名称</translation>
  </message>
  <message>
   <extracomment>data/number.py</extracomment>
   <source>write a number without blanks, and a comma between two numbers</source>
   <translation>数中不要有空格，两个数之间写逗号</translation>
  </message>
  <message>
   <extracomment>losses/own/read_back.py</extracomment>
   <source>write a shorter formula</source>
   <translation>请写更短的公式</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>write a shorter one</source>
   <translation>请写得短一些</translation>
  </message>
  <message>
   <extracomment>losses/own/tokens.py</extracomment>
   <source>write abs(x)</source>
   <translation>请写 abs(x)</translation>
  </message>
  <message>
   <extracomment>data/number.py</extracomment>
   <source>write every number with a decimal point and without thousands separators</source>
   <translation>每个数请写小数点，不写千位分隔符</translation>
  </message>
  <message>
   <extracomment>data/brackets.py</extracomment>
   <source>write every row as a list, such as [0.1, 0.9], and nothing else</source>
   <translation>请把每行写成列表，如 [0.1, 0.9]，不写别的</translation>
  </message>
  <message>
   <extracomment>losses/own/formula.py</extracomment>
   <source>write exp(x) for the exponential, or another letter</source>
   <translation>指数请写 exp(x)，或用另一个字母</translation>
  </message>
  <message>
   <extracomment>session/sweeping/sweep.py</extracomment>
   <source>write gamma=0:5:11 (from, to, how many), gamma=0.1:10:9:log or gamma=0,1,2,5</source>
   <translation>请写 gamma=0:5:11（从、到、个数）、gamma=0.1:10:9:log 或 gamma=0,1,2,5</translation>
  </message>
  <message>
   <extracomment>batch/reading/watched_file.py</extracomment>
   <source>write it again</source>
   <translation>请重新写</translation>
  </message>
  <message>
   <extracomment>data/content.py</extracomment>
   <source>write it again with version=2</source>
   <translation>请以 version=2 重新写</translation>
  </message>
  <message>
   <extracomment>session/information/grid.py</extracomment>
   <source>write it like 0.25</source>
   <translation>请写成如 0.25</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>write it like 0.6</source>
   <translation>请写成如 0.6</translation>
  </message>
  <message>
   <extracomment>data/number.py</extracomment>
   <source>write it like 0.6, 1e-3, 60 % or 1/3</source>
   <translation>请写成如 0.6、1e-3、60 % 或 1/3</translation>
  </message>
  <message>
   <extracomment>losses/own/derivative.py</extracomment>
   <source>write it simpler</source>
   <translation>请写得更简单</translation>
  </message>
  <message>
   <extracomment>losses/own/tokens.py</extracomment>
   <source>write it twice to compare, or a setting such as delta = 0.5 behind a semicolon</source>
   <translation>比较请写两个等号，或把如 delta = 0.5 的设置写在分号之后</translation>
  </message>
  <message>
   <extracomment>losses/stack_file.py</extracomment>
   <source>write it with numpy.savez(path, weights_0=…, bias_0=…, stride_0=…)</source>
   <translation>请用 numpy.savez(path, weights_0=…, bias_0=…, stride_0=…) 写入</translation>
  </message>
  <message>
   <extracomment>losses/own/formula.py</extracomment>
   <source>write one such as (y - t)^2</source>
   <translation>请写如 (y - t)^2 的公式</translation>
  </message>
  <message>
   <extracomment>losses/own/formula.py</extracomment>
   <source>write one, then settings</source>
   <translation>请写一个，然后写设置</translation>
  </message>
  <message>
   <extracomment>losses/own/consent.py</extracomment>
   <source>write package.module:name, or my_losses.py:name</source>
   <translation>请写 package.module:name，或 my_losses.py:name</translation>
  </message>
  <message>
   <extracomment>losses/own/tokens.py</extracomment>
   <source>write sqrt(x)</source>
   <translation>请写 sqrt(x)</translation>
  </message>
  <message>
   <extracomment>batch/reading/zarr_rows.py</extracomment>
   <source>write the array again</source>
   <translation>请重新写数组</translation>
  </message>
  <message>
   <extracomment>data/arrow_file.py</extracomment>
   <source>write the file again</source>
   <translation>请重新写文件</translation>
  </message>
  <message>
   <extracomment>session/decoding.py</extracomment>
   <source>write them like {"delta": 2.0}</source>
   <translation>请写成如 {"delta": 2.0}</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>write where(abs(e) &lt; 1, a, b)</source>
   <translation>请写 where(abs(e) &lt; 1, a, b)</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>write where(condition, a, b)</source>
   <translation>请写 where(条件, a, b)</translation>
  </message>
  <message>
   <extracomment>session/validation.py</extracomment>
   <source>write {}</source>
   <translation>请写 {}</translation>
  </message>
  <message>
   <extracomment>losses/own/settings.py</extracomment>
   <source>write {} = 0.5, or {} = 0.5 from 0.01 to 10 log</source>
   <translation>请写 {} = 0.5，或 {} = 0.5 from 0.01 to 10 log</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>write {}(…)</source>
   <translation>请写 {}(…)</translation>
  </message>
  <message>
   <extracomment>figures/margins/circle.py</extracomment>
   <source>x on the radius α</source>
   <translation>半径 α 上的 x</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_classes.py</extracomment>
   <source>z at the start</source>
   <translation>起始的 z</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_grid.py</extracomment>
   <source>z now</source>
   <translation>现在的 z</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>z of class {}</source>
   <translation>类别 {} 的 z</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_classes.py</extracomment>
   <source>z under {}</source>
   <translation>{} 下的 z</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>zeros</source>
   <translation>0</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>{
  "format": "{}",
  "version": {},
  "session":</source>
   <translation>{
  "format": "{}",
  "version": {},
  "session":</translation>
  </message>
  <message>
   <extracomment>session/matching/found.py</extracomment>
   <source>{} (as in {})</source>
   <translation>{}（如 {}）</translation>
  </message>
  <message>
   <extracomment>batch/output/report_tables.py</extracomment>
   <source>{} (cross-entropy {} nats)</source>
   <translation>{}（交叉熵 {} 奈特）</translation>
  </message>
  <message>
   <extracomment>batch/output/report_tables.py</extracomment>
   <source>{} (row {}{})</source>
   <translation>{}（第 {} 行{}）</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>{} = {} is out of range</source>
   <translation>{} = {} 超出范围</translation>
  </message>
  <message>
   <extracomment>figures/information/divergence.py</extracomment>
   <source>{} = ∞, as {} gives 0 to “{}”</source>
   <translation>{} = ∞，因为 {} 给“{}”的概率为 0</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>{} MB</source>
   <translation>{} MB</translation>
  </message>
  <message>
   <extracomment>losses/parameter_values.py</extracomment>
   <source>{} above {}</source>
   <translation>大于 {1} 的{0}</translation>
  </message>
  <message>
   <extracomment>losses/parameter_values.py</extracomment>
   <source>{} above {} and at most {}</source>
   <translation>大于 {1} 且至多 {2} 的{0}</translation>
  </message>
  <message>
   <extracomment>figures/batch_reliability.py</extracomment>
   <source>{} accuracy</source>
   <translation>{} 准确率</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/bernoulli.py</extracomment>
   <source>{} against p; {} at p = {}.</source>
   <translation>{} 对 p；在 p = {2} 处为 {1}。</translation>
  </message>
  <message>
   <extracomment>figures/margins/psi.py</extracomment>
   <source>{} against the angle θ; at θ = {}: {}</source>
   <translation>{} 对角度 θ；θ = {} 处：{}</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_steps.py</extracomment>
   <source>{} against the step; at step {}: {}</source>
   <translation>{} 对步；第 {} 步：{}</translation>
  </message>
  <message>
   <extracomment>figures/vector.py</extracomment>
   <source>{} agrees with finite differences to {}</source>
   <translation>{} 与有限差分一致，误差 {}</translation>
  </message>
  <message>
   <extracomment>losses/evaluate.py</extracomment>
   <source>{} already gives one number a row</source>
   <translation>{} 已经每行给出一个数</translation>
  </message>
  <message>
   <extracomment>figures/information/divergence.py</extracomment>
   <source>{} and their sum</source>
   <translation>{} 及其和</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>{} and {}</source>
   <translation>{} 与 {}</translation>
  </message>
  <message>
   <extracomment>losses/own/formula.py</extracomment>
   <source>{} are both the {}</source>
   <translation>{} 都是 {}</translation>
  </message>
  <message>
   <extracomment>export/writing.py</extracomment>
   <source>{} are {}</source>
   <translation>{} 为 {}</translation>
  </message>
  <message>
   <extracomment>data/arrays.py</extracomment>
   <source>{} arrays hold numbers: {}</source>
   <translation>{} 个数组含有数：{}</translation>
  </message>
  <message>
   <extracomment>losses/parameter_values.py</extracomment>
   <source>{} as described</source>
   <translation>按说明的{}</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>{} as scores</source>
   <translation>以 {} 作为得分</translation>
  </message>
  <message>
   <extracomment>figures/margins/circle.py</extracomment>
   <source>{} asks for no margin</source>
   <translation>{} 不要求间隔</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>{} at m</source>
   <translation>m 处的 {}</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_concepts.py</extracomment>
   <source>{} at step {}</source>
   <translation>第 {1} 步的 {0}</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>{} at temperature {}</source>
   <translation>温度 {1} 下的 {0}</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>{} at the embedding</source>
   <translation>嵌入处的 {}</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>{} at θ</source>
   <translation>θ 处的 {}</translation>
  </message>
  <message>
   <extracomment>figures/descent/risk.py</extracomment>
   <source>{} at λ = {}; all from λ = {} on</source>
   <translation>{} 在 λ = {} 时；从 λ = {} 起全部</translation>
  </message>
  <message>
   <extracomment>figures/margins/surrogates.py</extracomment>
   <source>{} below the 0-1 loss</source>
   <translation>{} 低于 0-1 损失</translation>
  </message>
  <message>
   <extracomment>figures/batch_temperature.py</extracomment>
   <source>{} best</source>
   <translation>{} 最佳</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/arcface.py</extracomment>
   <source>{} beyond π - m of its prototype: {}</source>
   <translation>{} 超出其原型的 π - m：{}</translation>
  </message>
  <message>
   <extracomment>figures/numerics.py</extracomment>
   <source>{} breaks down nowhere in view</source>
   <translation>{} 在视野内没有失效之处</translation>
  </message>
  <message>
   <extracomment>data/npy_header.py</extracomment>
   <source>{} bytes</source>
   <translation>{} 字节</translation>
  </message>
  <message>
   <extracomment>batch/scoring/setup.py</extracomment>
   <source>{} can't be applied: {}</source>
   <translation>{} 无法应用：{}</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_edits.py</extracomment>
   <source>{} can't be computed with</source>
   <translation>{} 无法参与计算</translation>
  </message>
  <message>
   <extracomment>session/numeric_edits.py</extracomment>
   <source>{} can't be examined over a {}</source>
   <translation>{} 无法在{}上考察</translation>
  </message>
  <message>
   <extracomment>batch/reading/zarr_rows.py</extracomment>
   <source>{} can't be read</source>
   <translation>无法读取 {}</translation>
  </message>
  <message>
   <extracomment>session/encoding.py</extracomment>
   <source>{} can't be saved</source>
   <translation>无法保存 {}</translation>
  </message>
  <message>
   <extracomment>session/variation.py</extracomment>
   <source>{} can't be set</source>
   <translation>无法设置 {}</translation>
  </message>
  <message>
   <extracomment>session/numeric_edits.py</extracomment>
   <source>{} can't be shown</source>
   <translation>无法显示 {}</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>{} can't stand here</source>
   <translation>{} 不能在此处</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>{} classes are not possible here</source>
   <translation>此处不能有 {} 个类别</translation>
  </message>
  <message>
   <extracomment>session/data_edits.py</extracomment>
   <source>{} classes are too many</source>
   <translation>{} 个类别太多</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_edits.py</extracomment>
   <source>{} columns don't fit here</source>
   <translation>{} 列在此放不下</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_grid.py</extracomment>
   <source>{} columns from {} on are too many</source>
   <translation>从 {1} 起的 {0} 列太多</translation>
  </message>
  <message>
   <extracomment>data/arrow_part.py</extracomment>
   <source>{} columns hold lists of numbers: {}</source>
   <translation>{} 列含有数的列表：{}</translation>
  </message>
  <message>
   <extracomment>figures/images/maps.py</extracomment>
   <source>{} difference</source>
   <translation>{} 之差</translation>
  </message>
  <message>
   <extracomment>session/sweeping/sweep.py</extracomment>
   <source>{} different values can't be swept</source>
   <translation>{} 个不同的值无法扫动</translation>
  </message>
  <message>
   <extracomment>figures/vector.py</extracomment>
   <source>{} differs from finite differences by {}: a kink, or a slope too steep for them</source>
   <translation>{} 与有限差分相差 {}：有折点，或斜率太陡</translation>
  </message>
  <message>
   <extracomment>data/number.py</extracomment>
   <source>{} divides by zero</source>
   <translation>{} 除以零</translation>
  </message>
  <message>
   <extracomment>losses/layout.py</extracomment>
   <source>{} does not go with {}</source>
   <translation>{} 与 {} 不配套</translation>
  </message>
  <message>
   <extracomment>figures/vector.py</extracomment>
   <source>{} does not split into classes</source>
   <translation>{} 不能分成类别</translation>
  </message>
  <message>
   <extracomment>figures/information/divergence.py</extracomment>
   <source>{} does not sum to 1: Gibbs' inequality is about distributions that do</source>
   <translation>{} 之和不为 1：吉布斯不等式针对和为 1 的分布</translation>
  </message>
  <message>
   <extracomment>session/images/readings.py</extracomment>
   <source>{} doesn't compare pictures</source>
   <translation>{} 不比较图片</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_grid.py</extracomment>
   <source>{} error</source>
   <translation>{} 误差</translation>
  </message>
  <message>
   <extracomment>session/information/pasting.py</extracomment>
   <source>{} events are too many</source>
   <translation>{} 个事件太多</translation>
  </message>
  <message>
   <extracomment>export/animation.py</extracomment>
   <source>{} frames can't last {} seconds</source>
   <translation>{} 帧不能持续 {} 秒</translation>
  </message>
  <message>
   <extracomment>export/animation.py</extracomment>
   <source>{} frames of {} × {} pixels are too large</source>
   <translation>{} 帧 {} × {} 像素太大</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>{} get the same number in all {} rows</source>
   <translation>{} 在全部 {} 行中得到相同的数</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>{} gives NaN for {}</source>
   <translation>{} 在 {} 处得 NaN</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>{} gives ∞ for {}</source>
   <translation>{} 在 {} 处得 ∞</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>{} gives ∞ for {}: more than any {}</source>
   <translation>{} 在 {} 处得 ∞：大于任何 {}</translation>
  </message>
  <message>
   <extracomment>losses/prepare.py</extracomment>
   <source>{} got {} inputs</source>
   <translation>{} 得到 {} 个输入</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>{} has gradient 0 for {}</source>
   <translation>{} 在 {} 处梯度为 0</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>{} has gradient 0 for {}: less than any {}</source>
   <translation>{} 在 {} 处梯度为 0：小于任何 {}</translation>
  </message>
  <message>
   <extracomment>losses/settings.py</extracomment>
   <source>{} has no convention {}</source>
   <translation>{} 没有约定 {}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>{} has no finite gradient for {}</source>
   <translation>{} 在 {} 处没有有限的梯度</translation>
  </message>
  <message>
   <extracomment>losses/settings.py</extracomment>
   <source>{} has no parameter {}</source>
   <translation>{} 没有参数 {}</translation>
  </message>
  <message>
   <extracomment>figures/numerics.py</extracomment>
   <source>{} has no textbook form over one number.
Choose another.</source>
   <translation>{} 没有关于一个数的教科书形式。
请选择另一个。</translation>
  </message>
  <message>
   <extracomment>batch/reading/stack.py</extracomment>
   <source>{} has the shape {}, {} {}</source>
   <translation>{} 的形状为 {}，{} {}</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>{} has {}</source>
   <translation>{} 有 {}</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>{} has {} arguments</source>
   <translation>{} 有 {} 个参数</translation>
  </message>
  <message>
   <extracomment>data/number.py</extracomment>
   <source>{} has {} characters</source>
   <translation>{} 有 {} 个字符</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>{} have the same predictions</source>
   <translation>{} 的预测相同</translation>
  </message>
  <message>
   <extracomment>data/table.py</extracomment>
   <source>{} have the shape {}</source>
   <translation>{} 的形状为 {}</translation>
  </message>
  <message>
   <extracomment>data/table.py</extracomment>
   <source>{} hold {}</source>
   <translation>{} 含有 {}</translation>
  </message>
  <message>
   <extracomment>data/columns.py</extracomment>
   <source>{} holds words such as {}</source>
   <translation>{} 含有如 {} 的词</translation>
  </message>
  <message>
   <extracomment>data/sheet_part.py</extracomment>
   <source>{} holds words such as {}, but the predictions have no headings that name their classes</source>
   <translation>{} 含有如 {} 的词，但预测没有指明类别的标题</translation>
  </message>
  <message>
   <extracomment>data/brackets.py</extracomment>
   <source>{} holds {} values</source>
   <translation>{} 含有 {} 个值</translation>
  </message>
  <message>
   <extracomment>data/parquet.py</extracomment>
   <source>{} holds {}, not numbers</source>
   <translation>{} 含有 {}，而不是数</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>{} in row {}, class {}</source>
   <translation>第 {1} 行类别 {2} 的 {0}</translation>
  </message>
  <message>
   <extracomment>session/locking.py</extracomment>
   <source>{} in this lesson</source>
   <translation>本课中的{}</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>{} in {} gives no loss</source>
   <translation>{1} 中的 {0} 没有给出损失</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>{} in {} is below the 0-1 loss for {}</source>
   <translation>{0}（{1}）在 {2} 处低于 0-1 损失</translation>
  </message>
  <message>
   <extracomment>session/sweeping/sweep.py</extracomment>
   <source>{} in {} is no number</source>
   <translation>{1} 中的 {0} 不是数</translation>
  </message>
  <message>
   <extracomment>losses/own/words.py</extracomment>
   <source>{} is a word of Python and no name of a parameter</source>
   <translation>{} 是 Python 的词，不能作参数名</translation>
  </message>
  <message>
   <extracomment>losses/catalog/metric/cosine_embedding.py</extracomment>
   <source>{} is a zero vector in {}: it has no angle, and {}</source>
   <translation>{} 在 {} 中为零向量：没有角度，而 {}</translation>
  </message>
  <message>
   <extracomment>session/validation.py</extracomment>
   <source>{} is another name</source>
   <translation>{} 是别名</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>{} is clamped at ε = {}, gradient 0, for {}</source>
   <translation>{0} 在 {2} 处被限制于 ε = {1}，梯度为 0</translation>
  </message>
  <message>
   <extracomment>figures/zone_marks.py</extracomment>
   <source>{} is computed in a wider precision and rounded</source>
   <translation>{} 以更宽的精度计算后舍入</translation>
  </message>
  <message>
   <extracomment>data/number.py</extracomment>
   <source>{} is infinite</source>
   <translation>{} 为无穷</translation>
  </message>
  <message>
   <extracomment>figures/curves.py</extracomment>
   <source>{} is infinite at {} = {}{}</source>
   <translation>{} 在 {} = {} 处为无穷{}</translation>
  </message>
  <message>
   <extracomment>figures/curves.py</extracomment>
   <source>{} is infinite for a hard label, wherever {} is{}</source>
   <translation>硬标签时，凡 {1} 为 {2} 处 {0} 都为无穷</translation>
  </message>
  <message>
   <extracomment>figures/vector.py</extracomment>
   <source>{} is infinite here: a class with label weight has probability 0</source>
   <translation>{} 在此为无穷：有标签权重的类别概率为 0</translation>
  </message>
  <message>
   <extracomment>figures/batch.py</extracomment>
   <source>{} is infinite or no number on every row.</source>
   <translation>{} 在每一行上都是无穷或不是数。</translation>
  </message>
  <message>
   <extracomment>losses/parameter_values.py</extracomment>
   <source>{} is more than {} can hold</source>
   <translation>{} 多于 {} 所能容纳</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>{} is neither a key nor a pair of a key and parameters</source>
   <translation>{} 既不是键，也不是键与参数的二元组</translation>
  </message>
  <message>
   <extracomment>data/brackets.py</extracomment>
   <source>{} is never closed</source>
   <translation>{} 没有闭合</translation>
  </message>
  <message>
   <extracomment>session/margins/edits.py</extracomment>
   <source>{} is no angle</source>
   <translation>{} 不是角度</translation>
  </message>
  <message>
   <extracomment>losses/parameter_values.py</extracomment>
   <source>{} is no boolean</source>
   <translation>{} 不是布尔值</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>{} is no class index</source>
   <translation>{} 不是类别索引</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>{} is no class name</source>
   <translation>{} 不是类别名称</translation>
  </message>
  <message>
   <extracomment>session/batch_edits.py</extracomment>
   <source>{} is no finite number</source>
   <translation>{} 不是有限数</translation>
  </message>
  <message>
   <extracomment>batch/output/row_files.py</extracomment>
   <source>{} is no format for rows</source>
   <translation>{} 不是行的格式</translation>
  </message>
  <message>
   <extracomment>losses/own/importing.py</extracomment>
   <source>{} is no function</source>
   <translation>{} 不是函数</translation>
  </message>
  <message>
   <extracomment>session/images/checks.py</extracomment>
   <source>{} is no grey level</source>
   <translation>{} 不是灰度</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>{} is no layer</source>
   <translation>{} 不是层</translation>
  </message>
  <message>
   <extracomment>losses/own/words.py</extracomment>
   <source>{} is no name of a parameter</source>
   <translation>{} 不能作参数名</translation>
  </message>
  <message>
   <extracomment>data/cells.py</extracomment>
   <source>{} is no number</source>
   <translation>{} 不是数</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_edits.py</extracomment>
   <source>{} is no outcome</source>
   <translation>{} 不是结果</translation>
  </message>
  <message>
   <extracomment>session/information/edits.py</extracomment>
   <source>{} is no probability</source>
   <translation>{} 不是概率</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>{} is no probability: it is outside [0, 1]</source>
   <translation>{} 不是概率：它在 [0, 1] 之外</translation>
  </message>
  <message>
   <extracomment>session/sweeping/sweep.py</extracomment>
   <source>{} is no range</source>
   <translation>{} 不是范围</translation>
  </message>
  <message>
   <extracomment>session/images/edits.py</extracomment>
   <source>{} is no seed</source>
   <translation>{} 不是种子</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>{} is no stack of layers</source>
   <translation>{} 不是层的堆栈</translation>
  </message>
  <message>
   <extracomment>session/store.py</extracomment>
   <source>{} is no version</source>
   <translation>{} 不是版本</translation>
  </message>
  <message>
   <extracomment>losses/validate.py</extracomment>
   <source>{} is no weight</source>
   <translation>{} 不是权重</translation>
  </message>
  <message>
   <extracomment>data/number.py</extracomment>
   <source>{} is not a number (NaN)</source>
   <translation>{} 不是数 (NaN)</translation>
  </message>
  <message>
   <extracomment>batch/scoring/setup.py</extracomment>
   <source>{} is not allowed</source>
   <translation>{} 是不允许的</translation>
  </message>
  <message>
   <extracomment>losses/own/formula.py</extracomment>
   <source>{} is not in the formula</source>
   <translation>{} 不在公式中</translation>
  </message>
  <message>
   <extracomment>losses/settings.py</extracomment>
   <source>{} is not known</source>
   <translation>{} 未知</translation>
  </message>
  <message>
   <extracomment>data/brackets.py</extracomment>
   <source>{} is not understood</source>
   <translation>{} 无法理解</translation>
  </message>
  <message>
   <extracomment>session/sweeping/sweep.py</extracomment>
   <source>{} is nothing that can be swept here</source>
   <translation>{} 在此不能扫动</translation>
  </message>
  <message>
   <extracomment>session/source.py</extracomment>
   <source>{} is one file too many</source>
   <translation>多了一个文件 {}</translation>
  </message>
  <message>
   <extracomment>session/images/edits.py</extracomment>
   <source>{} is out of range</source>
   <translation>{} 超出范围</translation>
  </message>
  <message>
   <extracomment>session/validation.py</extracomment>
   <source>{} is outside what a {} can be</source>
   <translation>{} 超出 {} 的可能范围</translation>
  </message>
  <message>
   <extracomment>batch/output/apart.py</extracomment>
   <source>{} is read from and can't be written over</source>
   <translation>正在读取 {}，不能覆盖它</translation>
  </message>
  <message>
   <extracomment>losses/own/formula.py</extracomment>
   <source>{} is set twice</source>
   <translation>{} 被设置了两次</translation>
  </message>
  <message>
   <extracomment>data/number.py</extracomment>
   <source>{} is too large</source>
   <translation>{} 太大</translation>
  </message>
  <message>
   <extracomment>losses/own/formula.py</extracomment>
   <source>{} is {}</source>
   <translation>{} 为 {}</translation>
  </message>
  <message>
   <extracomment>losses/diagnose.py</extracomment>
   <source>{} is {}{}</source>
   <translation>{} 为 {}{}</translation>
  </message>
  <message>
   <extracomment>data/diagnostics.py</extracomment>
   <source>{} labels do not sum to 1: {}; the first sums to {}</source>
   <translation>{} 个标签之和不为 1：{}；第一个之和为 {}</translation>
  </message>
  <message>
   <extracomment>session/cell_edits.py</extracomment>
   <source>{} labels don't fit {} rows</source>
   <translation>{} 个标签与 {} 行不匹配</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>{} labels for 1 prediction row</source>
   <translation>{} 个标签对 1 行预测</translation>
  </message>
  <message>
   <extracomment>data/labels.py</extracomment>
   <source>{} labels for {} prediction rows</source>
   <translation>{} 个标签对 {} 行预测</translation>
  </message>
  <message>
   <extracomment>data/columns.py</extracomment>
   <source>{} left out: names of rows</source>
   <translation>略去 {}：行的名称</translation>
  </message>
  <message>
   <extracomment>data/columns.py</extracomment>
   <source>{} left out: {}</source>
   <translation>略去 {}：{}</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_grid.py</extracomment>
   <source>{} loss</source>
   <translation>{} 损失</translation>
  </message>
  <message>
   <extracomment>data/number.py</extracomment>
   <source>{} may be one number or several</source>
   <translation>{} 可能是一个数，也可能是几个</translation>
  </message>
  <message>
   <extracomment>data/layout.py</extracomment>
   <source>{} may be one number with a decimal comma or two numbers</source>
   <translation>{} 可能是带小数逗号的一个数，也可能是两个数</translation>
  </message>
  <message>
   <extracomment>data/arrow_part.py</extracomment>
   <source>{} may both hold the labels</source>
   <translation>{} 都可能含有标签</translation>
  </message>
  <message>
   <extracomment>figures/batch_classes.py</extracomment>
   <source>{} mean loss</source>
   <translation>{} 平均损失</translation>
  </message>
  <message>
   <extracomment>losses/own/tokens.py</extracomment>
   <source>{} means nothing in a formula</source>
   <translation>{} 在公式中没有意义</translation>
  </message>
  <message>
   <extracomment>losses/own/consent.py</extracomment>
   <source>{} names no Python function</source>
   <translation>{} 不指明 Python 函数</translation>
  </message>
  <message>
   <extracomment>session/sweeping/sweep.py</extracomment>
   <source>{} names no values</source>
   <translation>{} 不指明任何值</translation>
  </message>
  <message>
   <extracomment>losses/own/parser.py</extracomment>
   <source>{} needs an argument</source>
   <translation>{} 需要参数</translation>
  </message>
  <message>
   <extracomment>session/pasting.py</extracomment>
   <source>{} numbers are too many to paste</source>
   <translation>{} 个数太多，无法粘贴</translation>
  </message>
  <message>
   <extracomment>session/from_arrays.py</extracomment>
   <source>{} numbers can't be held by a window</source>
   <translation>窗口容纳不下 {} 个数</translation>
  </message>
  <message>
   <extracomment>session/information/grid.py</extracomment>
   <source>{} numbers do not fit into {} columns</source>
   <translation>{} 个数与 {} 列不符</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>{} numbers in row {} are outside [0, 1]; the first is {}</source>
   <translation>第 {1} 行有 {0} 个数在 [0, 1] 之外；第一个为 {2}</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>{} numbers in {} rows are outside [0, 1]: {}; the first is {}</source>
   <translation>{1} 行中有 {0} 个数在 [0, 1] 之外：{2}；第一个为 {3}</translation>
  </message>
  <message>
   <extracomment>losses/parameter_values.py</extracomment>
   <source>{} of at least {}</source>
   <translation>至少为 {1} 的{0}</translation>
  </message>
  <message>
   <extracomment>losses/parameter_values.py</extracomment>
   <source>{} of at least {} and at most {}</source>
   <translation>{1} 到 {2} 的{0}</translation>
  </message>
  <message>
   <extracomment>losses/parameter_values.py</extracomment>
   <source>{} of at most {}</source>
   <translation>至多为 {1} 的{0}</translation>
  </message>
  <message>
   <extracomment>figures/class_panels.py</extracomment>
   <source>{} of each class</source>
   <translation>{} 的各类别</translation>
  </message>
  <message>
   <extracomment>figures/vector.py</extracomment>
   <source>{} of each class of {}</source>
   <translation>{1} 的各类别的 {0}</translation>
  </message>
  <message>
   <extracomment>figures/information/divergence.py</extracomment>
   <source>{} of each outcome; their sum is {} = {}</source>
   <translation>各结果的 {}；其和为 {} = {}</translation>
  </message>
  <message>
   <extracomment>figures/information/surprise.py</extracomment>
   <source>{} of probability {} has {}</source>
   <translation>概率为 {1} 的 {0} 有 {2}</translation>
  </message>
  <message>
   <extracomment>session/likelihood/line_concepts.py</extracomment>
   <source>{} of the least {}</source>
   <translation>{}，最小者 {}</translation>
  </message>
  <message>
   <extracomment>session/matching/feeds.py</extracomment>
   <source>{} of the logits as scores</source>
   <translation>以对数几率的 {} 作为得分</translation>
  </message>
  <message>
   <extracomment>figures/curves.py</extracomment>
   <source>{} of {} against {}</source>
   <translation>{1} 的 {0}，对 {2}</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/outcomes.py</extracomment>
   <source>{} of {} outcomes are 1</source>
   <translation>{1} 个结果中有 {0} 个为 1</translation>
  </message>
  <message>
   <extracomment>data/parquet.py</extracomment>
   <source>{} of {} rows are null</source>
   <translation>{1} 行中有 {0} 行为 null</translation>
  </message>
  <message>
   <extracomment>data/kinds.py</extracomment>
   <source>{} of {} rows sum to 1</source>
   <translation>{1} 行中有 {0} 行之和为 1</translation>
  </message>
  <message>
   <extracomment>figures/descent/risk.py</extracomment>
   <source>{} of {} weights exactly 0</source>
   <translation>{1} 个权重中有 {0} 个恰为 0</translation>
  </message>
  <message>
   <extracomment>losses/parameter_values.py</extracomment>
   <source>{} or another number above 0 other than 1</source>
   <translation>{} 或另一个大于 0 且不为 1 的数</translation>
  </message>
  <message>
   <extracomment>session/likelihood/bernoulli_edits.py</extracomment>
   <source>{} outcomes are too many</source>
   <translation>{} 个结果太多</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/outcomes.py</extracomment>
   <source>{} outcomes, {} of them 1. A click turns one into the other.</source>
   <translation>{} 个结果，其中 {} 个为 1。点击使其互换。</translation>
  </message>
  <message>
   <extracomment>export/size.py</extracomment>
   <source>{} pixels at {} dpi are {} mm</source>
   <translation>{1} dpi 的 {0} 像素为 {2} 毫米</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/points.py</extracomment>
   <source>{} points and the line y = {} x + {}, MSE {}.</source>
   <translation>{} 个点与直线 y = {} x + {}，MSE {}。</translation>
  </message>
  <message>
   <extracomment>session/likelihood/checks.py</extracomment>
   <source>{} points are too many</source>
   <translation>{} 个点太多</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_section.py</extracomment>
   <source>{} points with their classes, and the output of the neuron against its input at step {}</source>
   <translation>{} 个点及其类别，以及第 {} 步神经元的输出对其输入</translation>
  </message>
  <message>
   <extracomment>figures/margins/psi.py</extracomment>
   <source>{} pushes away from the prototype for {} &lt; θ &lt; {}</source>
   <translation>{} 在 {} &lt; θ &lt; {} 处把嵌入推离原型</translation>
  </message>
  <message>
   <extracomment>figures/batch_histogram.py</extracomment>
   <source>{} rows</source>
   <translation>{} 行</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>{} rows give their label the probability 0, and log 0 = −∞: {}</source>
   <translation>{} 行给其标签的概率为 0，而 log 0 = −∞：{}</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>{} rows have NaN or ∞ in them: {}</source>
   <translation>{} 行含有 NaN 或 ∞：{}</translation>
  </message>
  <message>
   <extracomment>session/draft.py</extracomment>
   <source>{} rows of {} numbers, where the first model has {} of {}</source>
   <translation>{} 行，每行 {} 个数，而第一个模型有 {} 行，每行 {} 个</translation>
  </message>
  <message>
   <extracomment>figures/batch_reliability.py</extracomment>
   <source>{} share of rows</source>
   <translation>{} 行的比例</translation>
  </message>
  <message>
   <extracomment>data/brackets.py</extracomment>
   <source>{} stands beside lists</source>
   <translation>{} 与列表并列</translation>
  </message>
  <message>
   <extracomment>session/descent/neuron_edits.py</extracomment>
   <source>{} steps can't be taken</source>
   <translation>不能走 {} 步</translation>
  </message>
  <message>
   <extracomment>session/information/diagnosis.py</extracomment>
   <source>{} sums to {}, not 1</source>
   <translation>{} 之和为 {}，不为 1</translation>
  </message>
  <message>
   <extracomment>export/columns.py</extracomment>
   <source>{} ticks</source>
   <translation>{} 刻度</translation>
  </message>
  <message>
   <extracomment>losses/own/settings.py</extracomment>
   <source>{} to {} is no range of a slider</source>
   <translation>{} 到 {} 不是滑块的范围</translation>
  </message>
  <message>
   <extracomment>export/size.py</extracomment>
   <source>{} to {} mm can be drawn</source>
   <translation>可绘制 {} 到 {} 毫米</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_classes.py</extracomment>
   <source>{} under {}</source>
   <translation>{} 在 {} 下</translation>
  </message>
  <message>
   <extracomment>session/sweeping/sweep.py</extracomment>
   <source>{} values can't be swept</source>
   <translation>{} 个值无法扫动</translation>
  </message>
  <message>
   <extracomment>batch/reading/opening.py</extracomment>
   <source>{} with {}</source>
   <translation>{}，{}</translation>
  </message>
  <message>
   <extracomment>session/information/lists.py</extracomment>
   <source>{} {} are too many</source>
   <translation>{} {} 太多</translation>
  </message>
  <message>
   <extracomment>export/style_range.py</extracomment>
   <source>{} {} can't be drawn</source>
   <translation>无法绘制 {} {}</translation>
  </message>
  <message>
   <extracomment>figures/zone_marks.py</extracomment>
   <source>{} {} for {}{}</source>
   <translation>{} {}，{}{}</translation>
  </message>
  <message>
   <extracomment>session/data_edits.py</extracomment>
   <source>{} {} is no finite number</source>
   <translation>{} {} 不是有限数</translation>
  </message>
  <message>
   <extracomment>session/descent/digits_edits.py</extracomment>
   <source>{} {} is out of range</source>
   <translation>{} {} 超出范围</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>{} {} never predicted, though the label of {} rows</source>
   <translation>{} {} 从未被预测，尽管是 {} 行的标签</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>{} {} no row's label</source>
   <translation>{} {} 不是任何行的标签</translation>
  </message>
  <message>
   <extracomment>figures/descent/digits.py</extracomment>
   <source>{} {} of {}</source>
   <translation>{2} 的 {0} {1}</translation>
  </message>
  <message>
   <extracomment>data/pictures.py</extracomment>
   <source>{} × {} pixels reduced to {} × {}</source>
   <translation>{} × {} 像素缩小为 {} × {}</translation>
  </message>
  <message>
   <extracomment>data/columns.py</extracomment>
   <source>{} … {} ({} columns)</source>
   <translation>{} … {}（{} 列）</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/binary_cross_entropy.py</extracomment>
   <source>{}(prediction, target, {}reduction="none")</source>
   <translation>{}(prediction, target, {}reduction="none")</translation>
  </message>
  <message>
   <extracomment>figures/descent/neuron_plane.py</extracomment>
   <source>{}, against weight and bias; start at w = {}, b = {}</source>
   <translation>{}，对权重与偏置；起点在 w = {}，b = {}</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>{}, bias</source>
   <translation>{}，偏置</translation>
  </message>
  <message>
   <extracomment>data/brackets.py</extracomment>
   <source>{}, cell {}</source>
   <translation>{}，单元格 {}</translation>
  </message>
  <message>
   <extracomment>losses/parameter_values.py</extracomment>
   <source>{}, or None</source>
   <translation>{}，或 None</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>{}, padding</source>
   <translation>{}，填充</translation>
  </message>
  <message>
   <extracomment>session/likelihood/checks.py</extracomment>
   <source>{}, point {}</source>
   <translation>{}，点 {}</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>{}, stride</source>
   <translation>{}，步幅</translation>
  </message>
  <message>
   <extracomment>losses/features.py</extracomment>
   <source>{}, weights</source>
   <translation>{}，权重</translation>
  </message>
  <message>
   <extracomment>figures/batch.py</extracomment>
   <source>{}: every row is ignored.</source>
   <translation>{}：每一行都被忽略。</translation>
  </message>
  <message>
   <extracomment>figures/images/maps.py</extracomment>
   <source>{}: feature maps of {}</source>
   <translation>{}：{} 的特征图</translation>
  </message>
  <message>
   <extracomment>losses/angular.py</extracomment>
   <source>{}: it has no angle, so 90° is taken</source>
   <translation>{}：没有角度，因此取 90°</translation>
  </message>
  <message>
   <extracomment>figures/vector.py</extracomment>
   <source>{}: no finite difference to compare with here</source>
   <translation>{}：此处没有可比较的有限差分</translation>
  </message>
  <message>
   <extracomment>data/table.py</extracomment>
   <source>{}: read as {}</source>
   <translation>{}：读作 {}</translation>
  </message>
  <message>
   <extracomment>figures/margins/psi.py</extracomment>
   <source>{}: the fallback begins at θ = π − m = {}, ψ jumps {} by {}</source>
   <translation>{}：回退形式从 θ = π − m = {} 开始，ψ 跳{} {}</translation>
  </message>
  <message>
   <extracomment>figures/margins/circle.py</extracomment>
   <source>{}: the prototypes are closer than its margin, not even they satisfy it</source>
   <translation>{}：原型之间比其间隔更近，连原型自身也不满足</translation>
  </message>
  <message>
   <extracomment>losses/registry.py</extracomment>
   <source>{}: there is no LOSS in {}</source>
   <translation>{}：{} 中没有 LOSS</translation>
  </message>
  <message>
   <extracomment>figures/curves.py</extracomment>
   <source>{}: {} at {} = {}{}</source>
   <translation>{}：在 {2} = {3}{4} 处 {1}</translation>
  </message>
  <message>
   <extracomment>figures/descent/digits.py</extracomment>
   <source>{}: {} of the 500 validation digits wrong after {} epochs, fewest {} after {}</source>
   <translation>{}：500 个验证数字中 {2} 轮后错 {1} 个，最少 {3} 个，在 {4} 轮之后</translation>
  </message>
  <message>
   <extracomment>figures/margins/psi.py</extracomment>
   <source>{}: ψ rises</source>
   <translation>{}：ψ 上升</translation>
  </message>
  <message>
   <extracomment>figures/numerics.py</extracomment>
   <source>{}; at {} = {}: {}</source>
   <translation>{}；在 {} = {} 处：{}</translation>
  </message>
  <message>
   <extracomment>session/matching/found.py</extracomment>
   <source>{}; on {}.</source>
   <translation>{}；在 {} 上。</translation>
  </message>
  <message>
   <extracomment>figures/batch.py</extracomment>
   <source>{}curve of {} sampled rows, minimum of all</source>
   <translation>{}{} 个抽样行的曲线，所有行的最小值</translation>
  </message>
  <message>
   <extracomment>figures/batch.py</extracomment>
   <source>{}mini-batch {}, all rows {}</source>
   <translation>{}小批量 {}，所有行 {}</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>{}row {} sums to {}, not 1</source>
   <translation>{}第 {} 行之和为 {}，不为 1</translation>
  </message>
  <message>
   <extracomment>figures/batch.py</extracomment>
   <source>{}the curve follows when all rows are done</source>
   <translation>{}所有行完成后显示曲线</translation>
  </message>
  <message>
   <extracomment>figures/margins/surrogates.py</extracomment>
   <source>{}{} is below the 0-1 loss for {}</source>
   <translation>{}{} 在 {} 处低于 0-1 损失</translation>
  </message>
  <message>
   <extracomment>figures/batch.py</extracomment>
   <source>{}{} rows are ignored</source>
   <translation>{}{} 行被忽略</translation>
  </message>
  <message>
   <extracomment>figures/batch.py</extracomment>
   <source>{}{} rows are infinite or NaN and not drawn, the first is row {}</source>
   <translation>{}{} 行为无穷或 NaN，没有绘制，第一个是第 {} 行</translation>
  </message>
  <message>
   <extracomment>data/remarks.py</extracomment>
   <source>{}{} rows do not sum to 1: {}; the first sums to {}</source>
   <translation>{}{} 行之和不为 1：{}；第一个之和为 {}</translation>
  </message>
  <message>
   <extracomment>data/whole_batch.py</extracomment>
   <source>{}{} rows have predictions that another row has too{}</source>
   <translation>{}{} 行的预测与另一行相同{}</translation>
  </message>
  <message>
   <extracomment>batch/reading/opening.py</extracomment>
   <source>{}{}: read as {}</source>
   <translation>{}{}：读作 {}</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>|w| has no derivative at 0; 0 is taken there, so plain gradient steps never land on 0.</source>
   <translation>|w| 在 0 处没有导数；取 0，因此普通的梯度步从不落在 0 上。</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>÷ Σ weight</source>
   <translation>÷ Σ 权重</translation>
  </message>
  <message>
   <extracomment>figures/information/entropy.py</extracomment>
   <source>Σ areas = H({}) = {}</source>
   <translation>Σ 面积 = H({}) = {}</translation>
  </message>
  <message>
   <extracomment>model/score_rows.py</extracomment>
   <source>Σ share of the rows · |accuracy − confidence|, over bins of confidence</source>
   <translation>Σ 行的比例 · |准确率 − 置信度|，对置信度的各箱</translation>
  </message>
  <message>
   <extracomment>figures/information/surprise.py</extracomment>
   <source>Σ −log p</source>
   <translation>Σ −log p</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/tversky.py</extracomment>
   <source>α = β = ½ is the Dice loss with twice the smoothing, α = β = 1 the Jaccard loss.</source>
   <translation>α = β = ½ 为平滑加倍的 Dice 损失，α = β = 1 为 Jaccard 损失。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/overlap/tversky.py</extracomment>
   <source>α weighs false positives, β false negatives, as in the paper, Kornia, MONAI and Optax; Keras 3.15 has them the other way round.</source>
   <translation>α 加权假阳性，β 加权假阴性，与论文、Kornia、MONAI 和 Optax 相同；Keras 3.15 正好相反。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/focal.py</extracomment>
   <source>α weighs label 1 and 1 - α label 0: α = 0.25 turns the positives down.</source>
   <translation>α 加权标签 1，1 - α 加权标签 0：α = 0.25 压低正例。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/smooth_l1.py</extracomment>
   <source>β has the unit of the target.</source>
   <translation>β 的单位与目标相同。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/classification/focal.py</extracomment>
   <source>γ = {} is below 1 and the prediction in row {}, column {} nearly certain: written naively the gradient is ∞·0 = NaN there; its limit is used</source>
   <translation>γ = {} 小于 1，而第 {} 行第 {} 列的预测几乎确定：按朴素写法梯度为 ∞·0 = NaN；此处取其极限</translation>
  </message>
  <message>
   <extracomment>losses/catalog/regression/huber.py</extracomment>
   <source>δ has the unit of the target: rescaled data need another δ.</source>
   <translation>δ 的单位与目标相同：重新缩放的数据需要另一个 δ。</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>ε = {} added</source>
   <translation>加上 ε = {}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>ε = {} clips</source>
   <translation>以 ε = {} 裁剪</translation>
  </message>
  <message>
   <extracomment>session/numeric_edits.py</extracomment>
   <source>ε = {} is out of range</source>
   <translation>ε = {} 超出范围</translation>
  </message>
  <message>
   <extracomment>session/margins/grid.py</extracomment>
   <source>θ (rad)</source>
   <translation>θ（弧度）</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_edits.py</extracomment>
   <source>λ = {} is too large</source>
   <translation>λ = {} 太大</translation>
  </message>
  <message>
   <extracomment>session/descent/risk_edits.py</extracomment>
   <source>λ = {} would reward large weights: there is no minimiser</source>
   <translation>λ = {} 会奖励大权重：没有最小点</translation>
  </message>
  <message>
   <extracomment>losses/catalog/images/regularised_risk.py</extracomment>
   <source>λ/2·Σw², so that its gradient is λw; off, λ·Σw².</source>
   <translation>λ/2·Σw²，使其梯度为 λw；关闭时为 λ·Σw²。</translation>
  </message>
  <message>
   <extracomment>session/images/kinds.py</extracomment>
   <source>σ of the blur</source>
   <translation>模糊的 σ</translation>
  </message>
  <message>
   <extracomment>session/images/kinds.py</extracomment>
   <source>σ of the noise</source>
   <translation>噪声的 σ</translation>
  </message>
  <message>
   <extracomment>figures/batch_minibatch.py</extracomment>
   <source>σ/√n above</source>
   <translation>σ/√n 在上</translation>
  </message>
  <message>
   <extracomment>figures/batch_minibatch.py</extracomment>
   <source>σ/√n below</source>
   <translation>σ/√n 在下</translation>
  </message>
  <message>
   <extracomment>figures/images/shown.py</extracomment>
   <source>φ is large: it is computed beside the window</source>
   <translation>φ 很大：在窗口之外计算</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>φ₁ difference ±{}</source>
   <translation>φ₁ 之差 ±{}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>φ₁({})</source>
   <translation>φ₁（{}）</translation>
  </message>
  <message>
   <extracomment>losses/angular_multiples.py</extracomment>
   <source>ψ becomes (λ cos θ + ψ)/(1 + λ); training starts large and lets it fall.</source>
   <translation>ψ 变为 (λ cos θ + ψ)/(1 + λ)；训练从大的 λ 开始，使其下降。</translation>
  </message>
  <message>
   <extracomment>losses/catalog/angular/a_softmax.py</extracomment>
   <source>ψ drops to -(2m - 1) at θ = π, so large margins start with huge losses: that is what the blend with cos θ is for.</source>
   <translation>ψ 在 θ = π 处降到 -(2m - 1)，因此大间隔开始时损失极大：与 cos θ 混合正为此而设。</translation>
  </message>
  <message>
   <extracomment>session/margins/concepts.py</extracomment>
   <source>ψ rises nowhere.</source>
   <translation>ψ 处处不上升。</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>ψ {}</source>
   <translation>ψ {}</translation>
  </message>
  <message>
   <extracomment>figures/information/surprise.py</extracomment>
   <source>“{}” cannot happen: its information is ∞</source>
   <translation>“{}”不可能发生：其信息为 ∞</translation>
  </message>
  <message>
   <extracomment>figures/information/entropy.py</extracomment>
   <source>“{}” has probability 0 and adds 0: 0 · log 0 counts as 0</source>
   <translation>“{}”的概率为 0，贡献 0：0 · log 0 算作 0</translation>
  </message>
  <message>
   <extracomment>figures/information/entropy.py</extracomment>
   <source>“{}” reaches {} on almost no width</source>
   <translation>“{}”以几乎为零的宽度达到 {}</translation>
  </message>
  <message>
   <extracomment>data/diagnostics.py</extracomment>
   <source>−1 and +1 are the labels</source>
   <translation>标签为 −1 与 +1</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/slices.py</extracomment>
   <source>−MSE</source>
   <translation>−MSE</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/slices.py</extracomment>
   <source>−MSE over W at b = {}; its peak is at W = {}.</source>
   <translation>b = {} 时 W 上的 −MSE；其峰在 W = {}。</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/bernoulli.py</extracomment>
   <source>−log L / n = mean binary cross-entropy</source>
   <translation>−log L / n = 平均二元交叉熵</translation>
  </message>
  <message>
   <extracomment>figures/likelihood/bernoulli.py</extracomment>
   <source>−log L = Σ binary cross-entropy</source>
   <translation>−log L = Σ 二元交叉熵</translation>
  </message>
  <message>
   <extracomment>figures/information/surprise.py</extracomment>
   <source>−log p</source>
   <translation>−log p</translation>
  </message>
  <message>
   <extracomment>session/information/grid.py</extracomment>
   <source>−log p ({})</source>
   <translation>−log p ({})</translation>
  </message>
  <message>
   <extracomment>figures/information/surprise.py</extracomment>
   <source>−log Π p</source>
   <translation>−log Π p</translation>
  </message>
  <message>
   <extracomment>session/information/grid.py</extracomment>
   <source>−p log p</source>
   <translation>−p log p</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>□ mean over rows {}</source>
   <translation>□ 对行取均值 {}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>□ mean {}</source>
   <translation>□ 均值 {}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>□ {}</source>
   <translation>□ {}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>● mean over rows {}</source>
   <translation>● 对行取均值 {}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>● mean {}</source>
   <translation>● 均值 {}</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>● {}</source>
   <translation>● {}</translation>
  </message>
 </context>
 <context>
  <name>PlaceStrip</name>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>Amount of the distortion</source>
   <translation>失真的程度</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>Amount of the distortion as a number</source>
   <translation>以数字表示的失真程度</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>Away from the mean, or towards it</source>
   <translation>远离均值，或趋向均值</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>Blended with a second picture</source>
   <translation>与第二张图片混合</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>Change the distortion</source>
   <translation>更改失真</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>Change the picture</source>
   <translation>更改图片</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>Convolved with a Gaussian</source>
   <translation>与高斯核卷积</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>Distortion</source>
   <translation>失真</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>Draw other noise</source>
   <translation>抽取另一份噪声</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>From a file…</source>
   <translation>来自文件…</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>Gaussian noise added to every pixel</source>
   <translation>给每个像素加高斯噪声</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>Move the slider</source>
   <translation>移动滑块</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>Reference picture</source>
   <translation>参考图片</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>Second picture from a file…</source>
   <translation>来自文件的第二张图片…</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>Seed of the noise</source>
   <translation>噪声的种子</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>Shifted to the right, between pixels, too</source>
   <translation>向右平移，也可在像素之间</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>Which of the handwritten digits</source>
   <translation>哪一个手写数字</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>blur</source>
   <translation>模糊</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>contrast</source>
   <translation>对比度</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>digit</source>
   <translation>数字</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>noise</source>
   <translation>噪声</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>picture</source>
   <translation>图片</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>picture…</source>
   <translation>图片…</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>scene</source>
   <translation>场景</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>shift</source>
   <translation>平移</translation>
  </message>
  <message>
   <extracomment>views/images/place_strip.py</extracomment>
   <source>weave</source>
   <translation>织纹</translation>
  </message>
 </context>
 <context>
  <name>Playback</name>
  <message>
   <extracomment>views/descent/playback.py</extracomment>
   <source>Play the steps</source>
   <translation>播放各步</translation>
  </message>
 </context>
 <context>
  <name>PlotView</name>
  <message>
   <extracomment>views/plot/plot_view.py</extracomment>
   <source>Plot</source>
   <translation>图</translation>
  </message>
 </context>
 <context>
  <name>PrecisionTable</name>
  <message>
   <extracomment>views/inspector/precision_table.py</extracomment>
   <source>The loss in every precision</source>
   <translation>各种精度下的损失</translation>
  </message>
  <message>
   <extracomment>views/inspector/precision_table.py</extracomment>
   <source>error</source>
   <translation>误差</translation>
  </message>
  <message>
   <extracomment>views/inspector/precision_table.py</extracomment>
   <source>exact</source>
   <translation>精确</translation>
  </message>
  <message>
   <extracomment>views/inspector/precision_table.py</extracomment>
   <source>loss</source>
   <translation>损失</translation>
  </message>
 </context>
 <context>
  <name>PresentingCommands</name>
  <message>
   <extracomment>views/commands/presenting.py</extracomment>
   <source>Unlock the lesson</source>
   <translation>解锁课程</translation>
  </message>
 </context>
 <context>
  <name>PreviewDialog</name>
  <message>
   <extracomment>views/preview_dialog.py</extracomment>
   <source>A picture then carries the session with its data</source>
   <translation>此后图片会携带会话及其数据</translation>
  </message>
  <message>
   <extracomment>views/preview_dialog.py</extracomment>
   <source>Change the export style</source>
   <translation>更改导出样式</translation>
  </message>
  <message>
   <extracomment>views/preview_dialog.py</extracomment>
   <source>Pictures can be opened again</source>
   <translation>图片可以再次打开</translation>
  </message>
  <message>
   <extracomment>views/preview_dialog.py</extracomment>
   <source>Type of {} pt: larger type leaves the panels no room.</source>
   <translation>字号为 {} 磅：再大的字会使面板没有空间。</translation>
  </message>
 </context>
 <context>
  <name>ProbabilityRow</name>
  <message>
   <extracomment>views/information/probability_row.py</extracomment>
   <source>A probability lies between 0 and 1</source>
   <translation>概率介于 0 与 1 之间</translation>
  </message>
  <message>
   <extracomment>views/information/probability_row.py</extracomment>
   <source>A probability: 0.25, 25 % or 1/4</source>
   <translation>概率：0.25、25 % 或 1/4</translation>
  </message>
 </context>
 <context>
  <name>ProgressStrip</name>
  <message>
   <extracomment>views/batch/progress_strip.py</extracomment>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <extracomment>views/batch/progress_strip.py</extracomment>
   <source>Compute again</source>
   <translation>重新计算</translation>
  </message>
  <message>
   <extracomment>views/batch/progress_strip.py</extracomment>
   <source>Rows done</source>
   <translation>已完成的行</translation>
  </message>
  <message>
   <extracomment>views/batch/progress_strip.py</extracomment>
   <source>reading …</source>
   <translation>正在读取…</translation>
  </message>
  <message>
   <extracomment>views/batch/progress_strip.py</extracomment>
   <source>stopped after {}</source>
   <translation>在 {} 后停止</translation>
  </message>
  <message>
   <extracomment>views/batch/progress_strip.py</extracomment>
   <source>{} million</source>
   <translation>{} 百万</translation>
  </message>
  <message>
   <extracomment>views/batch/progress_strip.py</extracomment>
   <source>{} of {} million rows</source>
   <translation>{} / {} 百万行</translation>
  </message>
  <message>
   <extracomment>views/batch/progress_strip.py</extracomment>
   <source>{} of {} rows</source>
   <translation>{} / {} 行</translation>
  </message>
  <message>
   <extracomment>views/batch/progress_strip.py</extracomment>
   <source>{} rows/s</source>
   <translation>{} 行/秒</translation>
  </message>
  <message>
   <extracomment>views/batch/progress_strip.py</extracomment>
   <source>{} s left</source>
   <translation>还需 {} 秒</translation>
  </message>
 </context>
 <context>
  <name>PsiControls</name>
  <message>
   <extracomment>views/margins/psi_controls.py</extracomment>
   <source>Angle</source>
   <translation>角度</translation>
  </message>
  <message>
   <extracomment>views/margins/psi_controls.py</extracomment>
   <source>Angle in radians, from 0 to π</source>
   <translation>弧度制角度，从 0 到 π</translation>
  </message>
  <message>
   <extracomment>views/margins/psi_controls.py</extracomment>
   <source>Move the angle</source>
   <translation>移动角度</translation>
  </message>
  <message>
   <extracomment>views/margins/psi_controls.py</extracomment>
   <source>The angle lies between 0 and π = 3.1416</source>
   <translation>角度介于 0 与 π = 3.1416 之间</translation>
  </message>
 </context>
 <context>
  <name>PublishedLine</name>
  <message>
   <extracomment>views/published_line.py</extracomment>
   <source>Show</source>
   <translation>显示</translation>
  </message>
  <message>
   <extracomment>views/published_line.py</extracomment>
   <source>Show without a guess: {}</source>
   <translation>不猜，直接显示：{}</translation>
  </message>
  <message>
   <extracomment>views/published_line.py</extracomment>
   <source>You guessed {}</source>
   <translation>您猜 {}</translation>
  </message>
  <message>
   <extracomment>views/published_line.py</extracomment>
   <source>You guessed {}: right</source>
   <translation>您猜 {}：正确</translation>
  </message>
  <message>
   <extracomment>views/published_line.py</extracomment>
   <source>You guessed {}: {} too high{}</source>
   <translation>您猜 {}：高了 {}{}</translation>
  </message>
  <message>
   <extracomment>views/published_line.py</extracomment>
   <source>You guessed {}: {} too low{}</source>
   <translation>您猜 {}：低了 {}{}</translation>
  </message>
  <message>
   <extracomment>views/published_line.py</extracomment>
   <source>Your guess</source>
   <translation>您的猜测</translation>
  </message>
  <message>
   <extracomment>views/published_line.py</extracomment>
   <source>Your guess: {}</source>
   <translation>您的猜测：{}</translation>
  </message>
  <message>
   <extracomment>views/published_line.py</extracomment>
   <source>agrees</source>
   <translation>一致</translation>
  </message>
  <message>
   <extracomment>views/published_line.py</extracomment>
   <source>computed {}</source>
   <translation>计算值 {}</translation>
  </message>
  <message>
   <extracomment>views/published_line.py</extracomment>
   <source>differs</source>
   <translation>不一致</translation>
  </message>
  <message>
   <extracomment>views/published_line.py</extracomment>
   <source>printed {}   computed {}   {}</source>
   <translation>印为 {}   计算值 {}   {}</translation>
  </message>
 </context>
 <context>
  <name>PythonPage</name>
  <message>
   <extracomment>views/own_loss/python_page.py</extracomment>
   <source>Allow and load</source>
   <translation>允许并加载</translation>
  </message>
  <message>
   <extracomment>views/own_loss/python_page.py</extracomment>
   <source>File…</source>
   <translation>文件…</translation>
  </message>
  <message>
   <extracomment>views/own_loss/python_page.py</extracomment>
   <source>Loading runs the code of the module on this computer: allow only code that you trust. A session that uses it asks again at the next start.</source>
   <translation>加载会在这台计算机上运行该模块的代码：只允许您信任的代码。使用它的会话在下次启动时会再次询问。</translation>
  </message>
  <message>
   <extracomment>views/own_loss/python_page.py</extracomment>
   <source>Python file</source>
   <translation>Python 文件</translation>
  </message>
  <message>
   <extracomment>views/own_loss/python_page.py</extracomment>
   <source>Python files (*.py)</source>
   <translation>Python 文件 (*.py)</translation>
  </message>
  <message>
   <extracomment>views/own_loss/python_page.py</extracomment>
   <source>Python function</source>
   <translation>Python 函数</translation>
  </message>
  <message>
   <extracomment>views/own_loss/python_page.py</extracomment>
   <source>The function takes (prediction, target) as arrays or torch tensors and returns a number for each element or row, or (values, gradient). Call its first argument p, z or s for probabilities, logits or scores.</source>
   <translation>该函数以数组或 torch 张量接收 (prediction, target)，为每个元素或每行返回一个数，或返回 (values, gradient)。第一个参数命名为 p、z 或 s，分别表示概率、对数几率或得分。</translation>
  </message>
 </context>
 <context>
  <name>QAbstractFileIconProvider</name>
  <message>
   <extracomment>composed.py</extracomment>
   <source>Drive</source>
   <translation>驱动器</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
 </context>
 <context>
  <name>QFileDialog</name>
  <message>
   <extracomment>composed.py</extracomment>
   <source>&amp;Look in:</source>
   <translation>查找范围(&amp;L)：</translation>
  </message>
  <message>
   <extracomment>composed.py</extracomment>
   <source>Files of &amp;type:</source>
   <translation>文件类型(&amp;T)：</translation>
  </message>
 </context>
 <context>
  <name>QPrintSettingsOutput</name>
  <message>
   <extracomment>composed.py</extracomment>
   <source>Page &amp;Set:</source>
   <translation>页面范围(&amp;S)：</translation>
  </message>
 </context>
 <context>
  <name>ReadingCursor</name>
  <message>
   <extracomment>views/plot/reading_cursor.py</extracomment>
   <source>No reading is pinned</source>
   <translation>没有固定的读数</translation>
  </message>
  <message>
   <extracomment>views/plot/reading_cursor.py</extracomment>
   <source>nothing to read here</source>
   <translation>此处没有可读的数值</translation>
  </message>
 </context>
 <context>
  <name>ReadingLine</name>
  <message>
   <extracomment>views/inspector/reading_line.py</extracomment>
   <source>Copy all digits</source>
   <translation>复制全部数位</translation>
  </message>
  <message>
   <extracomment>views/inspector/reading_line.py</extracomment>
   <source>Copy {} with all digits</source>
   <translation>复制“{}”的全部数位</translation>
  </message>
 </context>
 <context>
  <name>ReadingWords</name>
  <message>
   <extracomment>views/inspector/reading_words.py</extracomment>
   <source>at step {}</source>
   <translation>在第 {} 步</translation>
  </message>
  <message>
   <extracomment>views/inspector/reading_words.py</extracomment>
   <source>at the embedding, class {}</source>
   <translation>在嵌入处，类别 {}</translation>
  </message>
  <message>
   <extracomment>views/inspector/reading_words.py</extracomment>
   <source>at the minimiser</source>
   <translation>在最小点</translation>
  </message>
  <message>
   <extracomment>views/inspector/reading_words.py</extracomment>
   <source>at {place}, label {label}</source>
   <translation>在 {place} 处，标签 {label}</translation>
  </message>
  <message>
   <extracomment>views/inspector/reading_words.py</extracomment>
   <source>at {}</source>
   <translation>在 {} 处</translation>
  </message>
  <message>
   <extracomment>views/inspector/reading_words.py</extracomment>
   <source>of the distorted picture against the reference</source>
   <translation>失真图片相对参考图片</translation>
  </message>
  <message>
   <extracomment>views/inspector/reading_words.py</extracomment>
   <source>on all {:,} rows</source>
   <translation>在全部 {:,} 行上</translation>
  </message>
  <message>
   <extracomment>views/inspector/reading_words.py</extracomment>
   <source>on the data below</source>
   <translation>在下面的数据上</translation>
  </message>
  <message>
   <extracomment>views/inspector/reading_words.py</extracomment>
   <source>on the first {done:,} of {rows:,} rows</source>
   <translation>在 {rows:,} 行中的前 {done:,} 行上</translation>
  </message>
  <message>
   <extracomment>views/inspector/reading_words.py</extracomment>
   <source>on the only row</source>
   <translation>在唯一的一行上</translation>
  </message>
  <message>
   <extracomment>views/inspector/reading_words.py</extracomment>
   <source>on the training samples, mean of the last epoch</source>
   <translation>在训练样本上，最后一轮的均值</translation>
  </message>
  <message>
   <extracomment>views/inspector/reading_words.py</extracomment>
   <source>on {name}, {n} of {all}</source>
   <translation>在{name}上，第 {n} 行，共 {all} 行</translation>
  </message>
 </context>
 <context>
  <name>ReadingsPanel</name>
  <message>
   <extracomment>views/inspector/readings_panel.py</extracomment>
   <source>Loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <extracomment>views/inspector/readings_panel.py</extracomment>
   <source>all {:,} rows</source>
   <translation>全部 {:,} 行</translation>
  </message>
  <message>
   <extracomment>views/inspector/readings_panel.py</extracomment>
   <source>bits</source>
   <translation>比特</translation>
  </message>
  <message>
   <extracomment>views/inspector/readings_panel.py</extracomment>
   <source>in bits</source>
   <translation>以比特计</translation>
  </message>
  <message>
   <extracomment>views/inspector/readings_panel.py</extracomment>
   <source>in nats</source>
   <translation>以奈特计</translation>
  </message>
  <message>
   <extracomment>views/inspector/readings_panel.py</extracomment>
   <source>nats</source>
   <translation>奈特</translation>
  </message>
 </context>
 <context>
  <name>RecentFiles</name>
  <message>
   <extracomment>views/recent_files.py</extracomment>
   <source>Clear the list</source>
   <translation>清空列表</translation>
  </message>
  <message>
   <extracomment>views/recent_files.py</extracomment>
   <source>No files yet</source>
   <translation>还没有文件</translation>
  </message>
  <message>
   <extracomment>views/recent_files.py</extracomment>
   <source>{} is not there</source>
   <translation>{} 不在那里</translation>
  </message>
 </context>
 <context>
  <name>Recovery</name>
  <message>
   <extracomment>views/recovery.py</extracomment>
   <source>Allow {} and open</source>
   <translation>允许 {} 并打开</translation>
  </message>
  <message>
   <extracomment>views/recovery.py</extracomment>
   <source>Discard</source>
   <translation>放弃</translation>
  </message>
  <message>
   <extracomment>views/recovery.py</extracomment>
   <source>Keep</source>
   <translation>保留</translation>
  </message>
  <message>
   <extracomment>views/recovery.py</extracomment>
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <extracomment>views/recovery.py</extracomment>
   <source>Restore unsaved work</source>
   <translation>恢复未保存的工作</translation>
  </message>
  <message>
   <extracomment>views/recovery.py</extracomment>
   <source>Restored unsaved work from {}{}</source>
   <translation>已恢复 {}{} 未保存的工作</translation>
  </message>
  <message>
   <extracomment>views/recovery.py</extracomment>
   <source>There is unsaved work from {}{}</source>
   <translation>有 {}{} 未保存的工作</translation>
  </message>
  <message>
   <extracomment>views/recovery.py</extracomment>
   <source>{} that uses Python code</source>
   <translation>{}，其中使用了 Python 代码</translation>
  </message>
 </context>
 <context>
  <name>RiskControls</name>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>Built-in features that go together; off: XᵀX/N is the identity</source>
   <translation>内置的相互关联的特征；关闭时 XᵀX/N 为单位阵</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>Built-in samples with eight features</source>
   <translation>内置的八特征样本</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>Built-in samples with two features</source>
   <translation>内置的二特征样本</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>Change λ</source>
   <translation>更改 λ</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>Data term</source>
   <translation>数据项</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>Drag the minimiser</source>
   <translation>拖动最小点</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>Drag λ</source>
   <translation>拖动 λ</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>Elastic net</source>
   <translation>弹性网</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>Half the squared error, of a regression</source>
   <translation>回归的平方误差之半</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>Logistic loss of the sign of y</source>
   <translation>y 的符号的 logistic 损失</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>Number of features</source>
   <translation>特征数</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>Penalty</source>
   <translation>惩罚</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>Samples</source>
   <translation>样本</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>Share of L1 in the elastic net</source>
   <translation>弹性网中 L1 的比例</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>Strength of the penalty</source>
   <translation>惩罚的强度</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>Strength of the penalty, λ</source>
   <translation>惩罚的强度 λ</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>correlated</source>
   <translation>相关</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>features</source>
   <translation>特征</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>logistic</source>
   <translation>logistic</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>½ Σw²: ridge regression</source>
   <translation>½ Σw²：岭回归</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>Σ|w|: the lasso</source>
   <translation>Σ|w|：lasso</translation>
  </message>
  <message>
   <extracomment>views/descent/risk_controls.py</extracomment>
   <source>ρ Σ|w| + (1 − ρ)/2 Σw²</source>
   <translation>ρ Σ|w| + (1 − ρ)/2 Σw²</translation>
  </message>
 </context>
 <context>
  <name>RowMenu</name>
  <message>
   <extracomment>views/batch/row_menu.py</extracomment>
   <source>Copy rows</source>
   <translation>复制行</translation>
  </message>
  <message>
   <extracomment>views/batch/row_menu.py</extracomment>
   <source>Filter the samples</source>
   <translation>筛选样本</translation>
  </message>
  <message>
   <extracomment>views/batch/row_menu.py</extracomment>
   <source>Only rows labelled {}</source>
   <translation>仅标签为 {} 的行</translation>
  </message>
  <message>
   <extracomment>views/batch/row_menu.py</extracomment>
   <source>Open in Vector</source>
   <translation>在“向量”中打开</translation>
  </message>
  <message>
   <extracomment>views/batch/row_menu.py</extracomment>
   <source>Rows of all classes</source>
   <translation>所有类别的行</translation>
  </message>
  <message>
   <extracomment>views/batch/row_menu.py</extracomment>
   <source>Sort by</source>
   <translation>排序依据</translation>
  </message>
 </context>
 <context>
  <name>SamplePanel</name>
  <message>
   <extracomment>views/batch/sample_panel.py</extracomment>
   <source>No row passes the filter.</source>
   <translation>没有行通过筛选。</translation>
  </message>
  <message>
   <extracomment>views/batch/sample_panel.py</extracomment>
   <source>Show all rows</source>
   <translation>显示所有行</translation>
  </message>
 </context>
 <context>
  <name>SampleTable</name>
  <message>
   <extracomment>views/batch/sample_table.py</extracomment>
   <source>Arrow keys choose a row, Enter opens it in Vector, Ctrl+C copies</source>
   <translation>方向键选择一行，Enter 在“向量”中打开，Ctrl+C 复制</translation>
  </message>
  <message>
   <extracomment>views/batch/sample_table.py</extracomment>
   <source>Samples</source>
   <translation>样本</translation>
  </message>
  <message>
   <extracomment>views/batch/sample_table.py</extracomment>
   <source>Sort the samples</source>
   <translation>排序样本</translation>
  </message>
  <message>
   <extracomment>views/batch/sample_table.py</extracomment>
   <source>select up to {}, or export the rows</source>
   <translation>最多选择 {} 行，或导出各行</translation>
  </message>
  <message>
   <extracomment>views/batch/sample_table.py</extracomment>
   <source>{} rows are too many for the clipboard</source>
   <translation>{} 行对剪贴板而言太多</translation>
  </message>
 </context>
 <context>
  <name>SaveName</name>
  <message>
   <extracomment>views/save_name.py</extracomment>
   <source>“{}” is there already. Replace it?</source>
   <translation>“{}”已存在。要替换吗？</translation>
  </message>
 </context>
 <context>
  <name>Scoreboard</name>
  <message>
   <extracomment>views/batch/score_titles.py</extracomment>
   <source>Best T</source>
   <translation>最佳 T</translation>
  </message>
  <message>
   <extracomment>views/batch/score_titles.py</extracomment>
   <source>Best temperature</source>
   <translation>最佳温度</translation>
  </message>
  <message>
   <extracomment>views/batch/score_titles.py</extracomment>
   <source>Calibration error</source>
   <translation>校准误差</translation>
  </message>
  <message>
   <extracomment>views/batch/score_titles.py</extracomment>
   <source>Cross-entropy</source>
   <translation>交叉熵</translation>
  </message>
  <message>
   <extracomment>views/batch/score_titles.py</extracomment>
   <source>ECE</source>
   <translation>ECE</translation>
  </message>
  <message>
   <extracomment>views/batch/score_titles.py</extracomment>
   <source>Error rate</source>
   <translation>错误率</translation>
  </message>
  <message>
   <extracomment>views/batch/scoreboard.py</extracomment>
   <source>Measures of the models over all rows</source>
   <translation>各模型在所有行上的指标</translation>
  </message>
  <message>
   <extracomment>views/batch/score_titles.py</extracomment>
   <source>Squared error</source>
   <translation>平方误差</translation>
  </message>
  <message>
   <extracomment>views/batch/scoreboard.py</extracomment>
   <source>Value</source>
   <translation>值</translation>
  </message>
  <message>
   <extracomment>views/batch/scoreboard.py</extracomment>
   <source>measure</source>
   <translation>指标</translation>
  </message>
  <message>
   <extracomment>views/batch/scoreboard.py</extracomment>
   <source>smaller than {}</source>
   <translation>小于 {}</translation>
  </message>
 </context>
 <context>
  <name>SearchBox</name>
  <message>
   <extracomment>views/search_box.py</extracomment>
   <source>Clear the search</source>
   <translation>清除搜索</translation>
  </message>
  <message>
   <extracomment>views/search_box.py</extracomment>
   <source>Search</source>
   <translation>搜索</translation>
  </message>
 </context>
 <context>
  <name>SnippetPanel</name>
  <message>
   <extracomment>views/inspector/snippet_panel.py</extracomment>
   <source>Code</source>
   <translation>代码</translation>
  </message>
  <message>
   <extracomment>views/inspector/snippet_panel.py</extracomment>
   <source>Code is written for the numbers of Curves, Vector and Numerics.</source>
   <translation>为“曲线”“向量”和“数值计算”中的数字生成代码。</translation>
  </message>
  <message>
   <extracomment>views/inspector/snippet_panel.py</extracomment>
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <extracomment>views/inspector/snippet_panel.py</extracomment>
   <source>Copy the code with all digits</source>
   <translation>复制代码，含全部数位</translation>
  </message>
  <message>
   <extracomment>views/inspector/snippet_panel.py</extracomment>
   <source>Framework</source>
   <translation>框架</translation>
  </message>
 </context>
 <context>
  <name>SortHeader</name>
  <message>
   <extracomment>views/batch/sort_header.py</extracomment>
   <source>Column headings</source>
   <translation>列标题</translation>
  </message>
  <message>
   <extracomment>views/batch/sort_header.py</extracomment>
   <source>Left and Right choose a column, Space sorts by it</source>
   <translation>左右键选择一列，空格键按该列排序</translation>
  </message>
  <message>
   <extracomment>views/batch/sort_header.py</extracomment>
   <source>largest first</source>
   <translation>从大到小</translation>
  </message>
  <message>
   <extracomment>views/batch/sort_header.py</extracomment>
   <source>smallest first</source>
   <translation>从小到大</translation>
  </message>
  <message>
   <extracomment>views/batch/sort_header.py</extracomment>
   <source>{}, sorted, {}</source>
   <translation>{}，已排序，{}</translation>
  </message>
 </context>
 <context>
  <name>Spoken</name>
  <message>
   <extracomment>views/plot/spoken.py</extracomment>
   <source>at {}: {}</source>
   <translation>{} 处：{}</translation>
  </message>
  <message>
   <extracomment>views/plot/spoken.py</extracomment>
   <source>from {} ({}) to {} ({})</source>
   <translation>从 {}（{}）到 {}（{}）</translation>
  </message>
  <message>
   <extracomment>views/plot/spoken.py</extracomment>
   <source>values from {} to {}</source>
   <translation>数值从 {} 到 {}</translation>
  </message>
 </context>
 <context>
  <name>Stage</name>
  <message>
   <extracomment>views/stage.py</extracomment>
   <source>Batch</source>
   <translation>批量</translation>
  </message>
  <message>
   <extracomment>views/stage.py</extracomment>
   <source>Curves</source>
   <translation>曲线</translation>
  </message>
  <message>
   <extracomment>views/stage.py</extracomment>
   <source>Descent</source>
   <translation>下降</translation>
  </message>
  <message>
   <extracomment>views/stage.py</extracomment>
   <source>Images</source>
   <translation>图像</translation>
  </message>
  <message>
   <extracomment>views/stage.py</extracomment>
   <source>Information</source>
   <translation>信息</translation>
  </message>
  <message>
   <extracomment>views/stage.py</extracomment>
   <source>Likelihood</source>
   <translation>似然</translation>
  </message>
  <message>
   <extracomment>views/stage.py</extracomment>
   <source>Margins</source>
   <translation>间隔</translation>
  </message>
  <message>
   <extracomment>views/stage.py</extracomment>
   <source>Numerics</source>
   <translation>数值计算</translation>
  </message>
  <message>
   <extracomment>views/stage.py</extracomment>
   <source>Vector</source>
   <translation>向量</translation>
  </message>
  <message>
   <extracomment>views/stage.py</extracomment>
   <source>Workspaces</source>
   <translation>工作区</translation>
  </message>
 </context>
 <context>
  <name>StyleForm</name>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source> dpi</source>
   <translation> dpi</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source> pt</source>
   <translation> pt</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>At their ends</source>
   <translation>在曲线末端</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Below the panels</source>
   <translation>在面板下方</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Beside the panels</source>
   <translation>在面板旁边</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Dark</source>
   <translation>深色</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Family of the type</source>
   <translation>字体族</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>For dark slides</source>
   <translation>用于深色幻灯片</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>For slides and screens</source>
   <translation>用于幻灯片与屏幕</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Greys, told apart by dashes and markers</source>
   <translation>灰度，以线型与标记区分</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Height</source>
   <translation>高度</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Inside, where there is room</source>
   <translation>在内部有空处</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Light</source>
   <translation>浅色</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Names</source>
   <translation>曲线名</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Names of the curves</source>
   <translation>曲线的名称</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>None</source>
   <translation>无</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Of the texts, in points</source>
   <translation>文字的大小，单位为磅</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Of the whole picture</source>
   <translation>整幅图的尺寸</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Pixels an inch, of PNG, GIF and APNG</source>
   <translation>每英寸像素数，用于 PNG、GIF 和 APNG</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Print</source>
   <translation>印刷</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Resolution</source>
   <translation>分辨率</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Sans serif</source>
   <translation>无衬线</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Serif</source>
   <translation>衬线</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Size</source>
   <translation>尺寸</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Theme</source>
   <translation>主题</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Times (STIX)</source>
   <translation>Times (STIX)</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Type</source>
   <translation>字体</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Type size</source>
   <translation>字号</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Unit of the size</source>
   <translation>尺寸单位</translation>
  </message>
  <message>
   <extracomment>views/export_style.py</extracomment>
   <source>Width</source>
   <translation>宽度</translation>
  </message>
 </context>
 <context>
  <name>SurrogateControls</name>
  <message>
   <extracomment>views/margins/surrogate_controls.py</extracomment>
   <source>Change the unit</source>
   <translation>更改单位</translation>
  </message>
  <message>
   <extracomment>views/margins/surrogate_controls.py</extracomment>
   <source>Logarithms to base 2: 1 at m = 0</source>
   <translation>以 2 为底的对数：m = 0 处为 1</translation>
  </message>
  <message>
   <extracomment>views/margins/surrogate_controls.py</extracomment>
   <source>Margin</source>
   <translation>间隔</translation>
  </message>
  <message>
   <extracomment>views/margins/surrogate_controls.py</extracomment>
   <source>Margin as a number</source>
   <translation>以数字表示的间隔</translation>
  </message>
  <message>
   <extracomment>views/margins/surrogate_controls.py</extracomment>
   <source>Move the margin</source>
   <translation>移动间隔</translation>
  </message>
  <message>
   <extracomment>views/margins/surrogate_controls.py</extracomment>
   <source>Natural logarithms: log 2 = 0.693 at m = 0</source>
   <translation>自然对数：m = 0 处为 log 2 = 0.693</translation>
  </message>
  <message>
   <extracomment>views/margins/surrogate_controls.py</extracomment>
   <source>No drawn loss has a logarithm</source>
   <translation>所绘损失都不含对数</translation>
  </message>
  <message>
   <extracomment>views/margins/surrogate_controls.py</extracomment>
   <source>The margin lies between {} and {}</source>
   <translation>间隔介于 {} 与 {} 之间</translation>
  </message>
  <message>
   <extracomment>views/margins/surrogate_controls.py</extracomment>
   <source>Unit of the losses with a logarithm</source>
   <translation>含对数的损失的单位</translation>
  </message>
  <message>
   <extracomment>views/margins/surrogate_controls.py</extracomment>
   <source>bits</source>
   <translation>比特</translation>
  </message>
  <message>
   <extracomment>views/margins/surrogate_controls.py</extracomment>
   <source>margin m = y f</source>
   <translation>间隔 m = y f</translation>
  </message>
  <message>
   <extracomment>views/margins/surrogate_controls.py</extracomment>
   <source>nats</source>
   <translation>奈特</translation>
  </message>
  <message>
   <extracomment>views/margins/surrogate_controls.py</extracomment>
   <source>unit</source>
   <translation>单位</translation>
  </message>
 </context>
 <context>
  <name>Sweep</name>
  <message>
   <extracomment>views/sweep.py</extracomment>
   <source>Sweep the probe</source>
   <translation>扫动探针</translation>
  </message>
 </context>
 <context>
  <name>SweepDialog</name>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source> s</source>
   <translation> 秒</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source>APNG, moving</source>
   <translation>APNG，动画</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source>All panels</source>
   <translation>所有面板</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source>Duration</source>
   <translation>时长</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source>Duration of the animation</source>
   <translation>动画的时长</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source>Export a sweep</source>
   <translation>导出扫动</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source>Export…</source>
   <translation>导出…</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source>Format</source>
   <translation>格式</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source>GIF, moving</source>
   <translation>GIF，动画</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source>Kind of the file</source>
   <translation>文件的格式</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source>Nothing that is shown here can be swept.</source>
   <translation>此处所示没有可扫动的内容。</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source>Of all frames together</source>
   <translation>所有帧的总时长</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source>Panels</source>
   <translation>面板</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source>Progress</source>
   <translation>进度</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source>Stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source>Stopped; nothing was written.</source>
   <translation>已停止；没有写入任何内容。</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source>Sweeps (*.{})</source>
   <translation>扫动 (*.{})</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source>What the frames show of the figure</source>
   <translation>各帧显示图的哪些部分</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source>Writing {}…</source>
   <translation>正在写入 {}…</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source>Written: {}</source>
   <translation>已写入：{}</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/dialog.py</extracomment>
   <source>{}, side by side</source>
   <translation>{}，并排</translation>
  </message>
 </context>
 <context>
  <name>SweepForm</name>
  <message>
   <extracomment>views/sweep_export/form.py</extracomment>
   <source>0, 1, 2, 3</source>
   <translation>0, 1, 2, 3</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/form.py</extracomment>
   <source>0.1, 1, 10, 100</source>
   <translation>0.1, 1, 10, 100</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/form.py</extracomment>
   <source>Change the list to have other values: 0, 1, 2, 5</source>
   <translation>更改列表可得到其他值：0, 1, 2, 5</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/form.py</extracomment>
   <source>Equal ratios</source>
   <translation>等比</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/form.py</extracomment>
   <source>Equal steps</source>
   <translation>等差</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/form.py</extracomment>
   <source>First value</source>
   <translation>首值</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/form.py</extracomment>
   <source>From</source>
   <translation>从</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/form.py</extracomment>
   <source>How many values</source>
   <translation>值的个数</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/form.py</extracomment>
   <source>Last value</source>
   <translation>末值</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/form.py</extracomment>
   <source>Of the setting, in the first frame</source>
   <translation>第一帧中该设置的值</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/form.py</extracomment>
   <source>Of the setting, in the last frame</source>
   <translation>最后一帧中该设置的值</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/form.py</extracomment>
   <source>One frame or panel for each value</source>
   <translation>每个值一帧或一个面板</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/form.py</extracomment>
   <source>Setting</source>
   <translation>设置</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/form.py</extracomment>
   <source>Setting that is swept</source>
   <translation>扫动的设置</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/form.py</extracomment>
   <source>Spacing</source>
   <translation>间距</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/form.py</extracomment>
   <source>Values</source>
   <translation>值</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/form.py</extracomment>
   <source>Values of the sweep</source>
   <translation>扫动的值</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/form.py</extracomment>
   <source>in</source>
   <translation>个数</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/form.py</extracomment>
   <source>to</source>
   <translation>到</translation>
  </message>
 </context>
 <context>
  <name>SweepPreview</name>
  <message>
   <extracomment>views/sweep_export/preview.py</extracomment>
   <source>Frame of the preview</source>
   <translation>预览的帧</translation>
  </message>
  <message>
   <extracomment>views/sweep_export/preview.py</extracomment>
   <source>Show another frame</source>
   <translation>显示另一帧</translation>
  </message>
 </context>
 <context>
  <name>TablePreview</name>
  <message>
   <extracomment>views/open/preview.py</extracomment>
   <source>The first rows</source>
   <translation>前几行</translation>
  </message>
  <message>
   <extracomment>views/open/preview.py</extracomment>
   <source>and {:,} more</source>
   <translation>另有 {:,} 行</translation>
  </message>
  <message>
   <extracomment>views/open/preview.py</extracomment>
   <source>label</source>
   <translation>标签</translation>
  </message>
 </context>
 <context>
  <name>TemperatureRow</name>
  <message>
   <extracomment>views/temperature.py</extracomment>
   <source>Change temperature</source>
   <translation>更改温度</translation>
  </message>
  <message>
   <extracomment>views/temperature.py</extracomment>
   <source>Softmax temperature</source>
   <translation>softmax 温度</translation>
  </message>
 </context>
 <context>
  <name>TextControl</name>
  <message>
   <extracomment>views/inspector/controls.py</extracomment>
   <source>built in</source>
   <translation>内置</translation>
  </message>
  <message>
   <extracomment>views/inspector/controls.py</extracomment>
   <source>off</source>
   <translation>关</translation>
  </message>
 </context>
 <context>
  <name>ToolStrip</name>
  <message>
   <extracomment>views/plot/tool_strip.py</extracomment>
   <source>Clear pinned readings</source>
   <translation>清除固定的读数</translation>
  </message>
  <message>
   <extracomment>views/plot/tool_strip.py</extracomment>
   <source>Copy this panel as an image</source>
   <translation>把此面板复制为图像</translation>
  </message>
  <message>
   <extracomment>views/plot/tool_strip.py</extracomment>
   <source>Drag this panel out of the window as an image</source>
   <translation>把此面板作为图像拖出窗口</translation>
  </message>
  <message>
   <extracomment>views/plot/tool_strip.py</extracomment>
   <source>Logarithmic y axis</source>
   <translation>y 轴取对数</translation>
  </message>
  <message>
   <extracomment>views/plot/tool_strip.py</extracomment>
   <source>Show the whole range</source>
   <translation>显示整个范围</translation>
  </message>
 </context>
 <context>
  <name>Tour</name>
  <message>
   <extracomment>views/tour/steps.py</extracomment>
   <source>Choose losses</source>
   <translation>选择损失</translation>
  </message>
  <message>
   <extracomment>views/tour/steps.py</extracomment>
   <source>Drag a bar or the point on a curve, and every number follows. The tabs above show other sides: curves, batches, descent, margins.</source>
   <translation>拖动柱或曲线上的点，所有数字随之变化。上方的标签页展示其他方面：曲线、批量、下降、间隔。</translation>
  </message>
  <message>
   <extracomment>views/tour/steps.py</extracomment>
   <source>Formula, gradient, parameters, what each framework does, when it fails, and the same computation as code. The question mark opens its page.</source>
   <translation>公式、梯度、参数、各框架的做法、何时失效，以及同一计算的代码。问号打开其页面。</translation>
  </message>
  <message>
   <extracomment>views/tour/steps.py</extracomment>
   <source>Learn, and take it with you</source>
   <translation>学习，并带走成果</translation>
  </message>
  <message>
   <extracomment>views/tour/steps.py</extracomment>
   <source>Lessons are worked examples that you can change. File, Export writes the picture for a paper or a slide. F1 opens the help.</source>
   <translation>课程是可以更改的示例。“文件”“导出”把图写出，用于论文或幻灯片。F1 打开帮助。</translation>
  </message>
  <message>
   <extracomment>views/tour/steps.py</extracomment>
   <source>Move what you see</source>
   <translation>移动所见之物</translation>
  </message>
  <message>
   <extracomment>views/tour/steps.py</extracomment>
   <source>Read about the loss</source>
   <translation>阅读关于损失的说明</translation>
  </message>
  <message>
   <extracomment>views/tour/steps.py</extracomment>
   <source>Tick a loss to draw it. Click its name to read about it on the right. Each shows its value for what you see now.</source>
   <translation>勾选损失即可绘制。点击其名称，在右侧阅读说明。每个损失都显示它对眼前数据的值。</translation>
  </message>
  <message>
   <extracomment>views/tour/steps.py</extracomment>
   <source>Type into the table, paste from a spreadsheet or a Python list, or drop a file of predictions on the window.</source>
   <translation>在表格中输入，从电子表格或 Python 列表粘贴，或把预测文件拖到窗口上。</translation>
  </message>
  <message>
   <extracomment>views/tour/steps.py</extracomment>
   <source>Use your own numbers</source>
   <translation>使用自己的数字</translation>
  </message>
 </context>
 <context>
  <name>Transport</name>
  <message>
   <extracomment>views/descent/transport.py</extracomment>
   <source>A step is a whole number</source>
   <translation>步是整数</translation>
  </message>
  <message>
   <extracomment>views/descent/transport.py</extracomment>
   <source>Back to the start</source>
   <translation>回到起点</translation>
  </message>
  <message>
   <extracomment>views/descent/transport.py</extracomment>
   <source>Change the speed</source>
   <translation>更改速度</translation>
  </message>
  <message>
   <extracomment>views/descent/transport.py</extracomment>
   <source>Change the step</source>
   <translation>更改步</translation>
  </message>
  <message>
   <extracomment>views/descent/transport.py</extracomment>
   <source>Number of steps</source>
   <translation>步数</translation>
  </message>
  <message>
   <extracomment>views/descent/transport.py</extracomment>
   <source>One step back</source>
   <translation>后退一步</translation>
  </message>
  <message>
   <extracomment>views/descent/transport.py</extracomment>
   <source>One step on</source>
   <translation>前进一步</translation>
  </message>
  <message>
   <extracomment>views/descent/transport.py</extracomment>
   <source>Pause</source>
   <translation>暂停</translation>
  </message>
  <message>
   <extracomment>views/descent/transport.py</extracomment>
   <source>Play the steps</source>
   <translation>播放各步</translation>
  </message>
  <message>
   <extracomment>views/descent/transport.py</extracomment>
   <source>Present step</source>
   <translation>当前步</translation>
  </message>
  <message>
   <extracomment>views/descent/transport.py</extracomment>
   <source>Speed</source>
   <translation>速度</translation>
  </message>
  <message>
   <extracomment>views/descent/transport.py</extracomment>
   <source>Step</source>
   <translation>步</translation>
  </message>
  <message>
   <extracomment>views/descent/transport.py</extracomment>
   <source>Steps a second while they play</source>
   <translation>播放时每秒的步数</translation>
  </message>
  <message>
   <extracomment>views/descent/transport.py</extracomment>
   <source>There are steps 0 to {}</source>
   <translation>步数为 0 到 {}</translation>
  </message>
  <message>
   <extracomment>views/descent/transport.py</extracomment>
   <source>of</source>
   <translation>/</translation>
  </message>
  <message>
   <extracomment>views/descent/transport.py</extracomment>
   <source>step</source>
   <translation>步</translation>
  </message>
  <message>
   <extracomment>views/descent/transport.py</extracomment>
   <source>{} steps/s</source>
   <translation>{} 步/秒</translation>
  </message>
 </context>
 <context>
  <name>VectorWorkspace</name>
  <message>
   <extracomment>views/workspaces/vector.py</extracomment>
   <source>Chain rule</source>
   <translation>链式法则</translation>
  </message>
  <message>
   <extracomment>views/workspaces/vector.py</extracomment>
   <source>Change the detail</source>
   <translation>更改细节</translation>
  </message>
  <message>
   <extracomment>views/workspaces/vector.py</extracomment>
   <source>Change the gradient</source>
   <translation>更改梯度</translation>
  </message>
  <message>
   <extracomment>views/workspaces/vector.py</extracomment>
   <source>Compare</source>
   <translation>比较</translation>
  </message>
  <message>
   <extracomment>views/workspaces/vector.py</extracomment>
   <source>Compare rows</source>
   <translation>比较各行</translation>
  </message>
  <message>
   <extracomment>views/workspaces/vector.py</extracomment>
   <source>Contributions</source>
   <translation>贡献</translation>
  </message>
  <message>
   <extracomment>views/workspaces/vector.py</extracomment>
   <source>Detail</source>
   <translation>细节</translation>
  </message>
  <message>
   <extracomment>views/workspaces/vector.py</extracomment>
   <source>Drag a bar</source>
   <translation>拖动柱</translation>
  </message>
  <message>
   <extracomment>views/workspaces/vector.py</extracomment>
   <source>Dragging one bar rescales the others, so that the row sums to 1</source>
   <translation>拖动一根柱会缩放其余各柱，使该行总和为 1</translation>
  </message>
  <message>
   <extracomment>views/workspaces/vector.py</extracomment>
   <source>Draw all rows beside each other</source>
   <translation>把所有行并排绘制</translation>
  </message>
  <message>
   <extracomment>views/workspaces/vector.py</extracomment>
   <source>Gradient with respect to</source>
   <translation>梯度所对的变量</translation>
  </message>
  <message>
   <extracomment>views/workspaces/vector.py</extracomment>
   <source>Keep sum</source>
   <translation>保持和</translation>
  </message>
  <message>
   <extracomment>views/workspaces/vector.py</extracomment>
   <source>Keep sums at 1</source>
   <translation>保持和为 1</translation>
  </message>
  <message>
   <extracomment>views/workspaces/vector.py</extracomment>
   <source>Nudge a bar</source>
   <translation>微调柱</translation>
  </message>
  <message>
   <extracomment>views/workspaces/vector.py</extracomment>
   <source>The chain rule shows both</source>
   <translation>链式法则同时显示两者</translation>
  </message>
  <message>
   <extracomment>views/workspaces/vector.py</extracomment>
   <source>What each class adds to the loss, and the gradient</source>
   <translation>各类别对损失的贡献，以及梯度</translation>
  </message>
  <message>
   <extracomment>views/workspaces/vector.py</extracomment>
   <source>With respect to the logits</source>
   <translation>对于对数几率</translation>
  </message>
  <message>
   <extracomment>views/workspaces/vector.py</extracomment>
   <source>With respect to the probabilities</source>
   <translation>对于概率</translation>
  </message>
  <message>
   <extracomment>views/workspaces/vector.py</extracomment>
   <source>∂L/∂p · ∂p/∂z = ∂L/∂z</source>
   <translation>∂L/∂p · ∂p/∂z = ∂L/∂z</translation>
  </message>
 </context>
 <context>
  <name>Workspace</name>
  <message>
   <extracomment>views/workspaces/workspace.py</extracomment>
   <source>Notes on the figure</source>
   <translation>图的注释</translation>
  </message>
 </context>
</TS>
