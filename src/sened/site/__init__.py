"""The site: static pages, map data and downloads of one case. `render.render` is the way in."""
