// Comfort only: every page can be worked with links and buttons alone.
"use strict";
