"""Articles of our own making."""

from __future__ import annotations

STORY = """World

Gas exports of Ruritania rise by a fifth

PUBLISHED : 7 March 2024 at 08:15

By Ann Lee and Bo Grey

STRELSAU (Reuters) - Ruritania sold 4.3 billion cubic metres of gas abroad last year, its energy ministry said on Tuesday.

Advertisement

The price was $310 per thousand cubic metres, 12% more than in the year before, according to the ministry.

RELATED STORIES

Five charts on the price of bread

Coal mines to close by 2030 at a cost of $5 billion

Deliveries to the north fell by 3%.

Follow us on Telegram

17

Leave a comment

Reader One: I think it was 9 billion and not 4.3 billion, whatever the ministry says about it today.
"""

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Gas exports up 12% | The Daily</title>
<meta property="og:title" content="Gas exports up 12%"><meta property="og:site_name" content="The Daily">
<meta property="article:published_time" content="2024-03-05T23:30:00+05:00">
<link rel="canonical" href="https://daily.example/gas#top">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle",
"headline":"Gas exports up 12%","datePublished":"2024-03-05","author":[{"@type":"Person","name":"Ann Lee"},
{"name":"https://daily.example/bo"}],"publisher":{"@type":"Organization","name":"The Daily"}}]}</script></head>
<body><nav><a href="/">Home</a> <a href="/x">World</a></nav>
<div class="cookie">We use cookies to improve our site. <button>Accept</button></div>
<article><h1>Gas exports up 12%</h1>
<figure><img src="a.jpg"><figcaption>A pipe of 1,200 km near Strelsau</figcaption></figure>
<p>Ruritania exported 10<sup>6</sup>&nbsp;t of coal and 4.3&nbsp;billion m<sup>3</sup> of gas in 2023, the ministry
said on Tuesday, on the king&#8217;s 70<sup>th</sup> birthday, and CO<sub>2</sub> emissions fell.</p>
<h2>What it means</h2>
<p>The price was $64.10 a barrel, or <b>3%</b> more than a year ago.<br>A second line follows the break here.</p>
<ul><li>Oil: 70 million tonnes</li><li>Gas: 9 bcm</li></ul>
<blockquote><p>“We will double it by 2030,” the minister said to reporters in the capital.</p></blockquote>
<table><tr><th>Year</th><th>bcm</th></tr><tr><td>2022</td><td>4.1</td></tr><tr><td>2023</td><td>4.3</td></tr></table>
<p>Exports are expected to grow further next year<a href="#fn1"><sup>1</sup></a>, according to the energy ministry.</p>
</article><aside><h3>Related</h3><a href="/r">Coal exports at $5bn</a></aside>
<footer>© 2024 The Daily. All rights reserved. 555-1234</footer></body></html>
"""
