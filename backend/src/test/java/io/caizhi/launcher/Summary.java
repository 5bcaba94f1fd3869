package io.caizhi.launcher;

import java.util.ArrayList;
import java.util.List;

/** What is printed when everything runs: where to go, and as whom. */
final class Summary {

	private Summary() {
	}

	static String of(Settings settings, DemoRealm demo, List<DemoDistrict.Account> accounts, double seconds) {
		StringBuilder text = new StringBuilder();
		text.append("\n才治已就绪，用时 %.0f 秒 / Caizhi is ready after %.0f s\n\n".formatted(seconds, seconds));
		row(text, "网页 pages", settings.appUrl());
		row(text, "接口文档 API", settings.appUrl() + "/v3/api-docs");
		row(text, "Keycloak", "http://localhost:" + settings.keycloakPort());
		row(text, "数据 data", settings.folder() + "  （-Dreset 清空 / drops it）");
		text.append("\n账号 / accounts\n");
		List<DemoDistrict.Account> all = new ArrayList<>(accounts);
		if (accounts.isEmpty()) {
			all.add(new DemoDistrict.Account(demo.operator(), demo.password(), "operator 平台运维", ""));
		}
		int login = width(all, 0);
		int role = width(all, 1);
		for (DemoDistrict.Account account : all) {
			text.append("  ")
				.append(pad(account.login(), login))
				.append(pad(account.password(), 18))
				.append(pad(account.role(), role))
				.append(account.tryFirst())
				.append('\n');
		}
		return text.append("\nCtrl-C 停止 / stops everything\n").toString();
	}

	private static void row(StringBuilder text, String name, String value) {
		text.append("  ").append(pad(name, 18)).append(value).append('\n');
	}

	private static int width(List<DemoDistrict.Account> accounts, int column) {
		return 2 + accounts.stream()
			.mapToInt((account) -> columns((column == 0) ? account.login() : account.role()))
			.max()
			.orElse(0);
	}

	private static String pad(String text, int width) {
		return text + " ".repeat(Math.max(1, width - columns(text)));
	}

	/** A Chinese character takes two columns of a terminal. */
	private static int columns(String text) {
		return text.codePoints().map((character) -> (character > 0x2E7F) ? 2 : 1).sum();
	}

}
