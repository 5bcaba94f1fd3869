// Large text, light or dark, as the application and these pages share it by a cookie of the host: `large.dark`, and
// `new` when it was chosen before a login (src/shared/reading.ts of the application reads the same words).
(function () {
	var NAME = "caizhi-reading";
	var root = document.documentElement;
	var system = window.matchMedia ? window.matchMedia("(prefers-color-scheme: dark)") : { matches: false };
	var parts = ((document.cookie.match(new RegExp("(?:^|; )" + NAME + "=([a-z.]*)")) || [])[1] || "").split(".");
	var large = parts.indexOf("large") >= 0;
	var mode = parts.indexOf("dark") >= 0 ? "dark" : parts.indexOf("light") >= 0 ? "light" : "system";

	function isDark() {
		return mode === "dark" || (mode === "system" && system.matches);
	}

	function show() {
		root.classList.toggle("caizhi-large", large);
		root.classList.toggle("caizhi-dark", isDark());
		root.classList.toggle("pf-v5-theme-dark", isDark());
		document.querySelectorAll("[data-reading]").forEach(function (button) {
			var on = button.getAttribute("data-reading") === "large" ? large : isDark();
			button.setAttribute("aria-pressed", String(on));
		});
	}

	function choose(what) {
		if (what === "large") {
			large = !large;
		} else {
			mode = isDark() ? "light" : "dark";
		}
		var secure = location.protocol === "https:" ? "; secure" : "";
		var words = (large ? "large" : "usual") + "." + mode + ".new";
		document.cookie = NAME + "=" + words + "; path=/; max-age=31536000; samesite=lax" + secure;
		show();
	}

	show();
	if (system.addEventListener) {
		system.addEventListener("change", show);
	}
	document.addEventListener("DOMContentLoaded", function () {
		// Who is logging in stands in a field of its own, which the template's label does not name.
		var attempted = document.getElementById("kc-attempted-username");
		var label = document.querySelector('label[for="username"]');
		if (attempted && label) {
			attempted.setAttribute("aria-label", label.textContent.trim());
		}
		var group = document.querySelector(".caizhi-reading");
		if (group) {
			group.hidden = false;
			group.addEventListener("click", function (event) {
				var button = event.target.closest("[data-reading]");
				if (button) {
					choose(button.getAttribute("data-reading"));
				}
			});
		}
		show();
	});
})();
