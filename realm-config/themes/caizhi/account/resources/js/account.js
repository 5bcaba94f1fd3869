// What the console's own messages leave out, in the reader's language: what stands in the page before its words arrive,
// the title of the window, and the names of parts that only those hear who do not see the page.
const english = document.documentElement.lang === "en";
const waiting = document.getElementById("loading-text");
const names = english
	? {
			navigation: "Navigation",
			Global: "Account pages",
			"credential list": "Ways to sign in",
			"device-sessions-content": "Devices",
			"keycloak-session-iframe": "Session",
			more: "More",
		}
	: {
			navigation: "导航",
			Global: "账号页面",
			"credential list": "登录方式",
			"device-sessions-content": "登录的设备",
			"keycloak-session-iframe": "会话",
			more: "更多",
		};

if (english) {
	document.title = "Account · Caizhi";
	document.querySelector('meta[name="description"]').content = "Caizhi · your account and how you sign in";
}
if (waiting) {
	waiting.textContent = english ? "One moment …" : "请稍候……";
}

function put(element, attribute, words) {
	if (element.getAttribute(attribute) !== words) {
		element.setAttribute(attribute, words);
	}
}

function name() {
	for (const attribute of ["aria-label", "title"]) {
		for (const element of document.querySelectorAll(`[${attribute}]`)) {
			const said = element.getAttribute(attribute);
			if (Object.hasOwn(names, said)) {
				put(element, attribute, names[said]);
			}
		}
	}
	for (const toggle of document.querySelectorAll("button.pf-v5-c-menu-toggle.pf-m-plain")) {
		if (!toggle.getAttribute("aria-label")) {
			put(toggle, "aria-label", names.more);
		}
	}
	// A choice is heard with its label and with what is chosen.
	for (const toggle of document.querySelectorAll("button.pf-v5-c-menu-toggle[id]")) {
		const label = document.querySelector(`label[for="${CSS.escape(toggle.id)}"]`);
		if (label) {
			put(toggle, "aria-label", `${label.textContent.trim()} ${toggle.textContent.trim()}`);
		}
	}
}

name();
new MutationObserver(name).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
