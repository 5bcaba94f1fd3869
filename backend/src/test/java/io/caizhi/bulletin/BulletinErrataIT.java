package io.caizhi.bulletin;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.scoring.inventory.PublishedScene;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Corrections of published inventories, told by the next bulletin that tells any. */
class BulletinErrataIT extends InBulletins {

	@Test
	void theErrataThatNoBulletinHasToldAreToldOnceWithFiguresThatAreReferences() {
		String told = read(drafted(), "$.bulletin.id");
		assertThat(publish(told, 1)).hasStatusOk();
		this.clock.set(SetClock.InNovember2022.MORNING.plus(Duration.ofHours(1)));
		String zhulong = this.scene.code(this.scene.zhulong().id());

		MvcTestResult drafted = order(this.scene.corrected(this.scene.zhulong(), 35));

		List<String> read = read(drafted, "$.blocks[*].text");
		assertThat(read).contains("五、更正事项", "现对 2022-10 盘点结果作如下更正：", zhulong + "：“指标HIRES”完成值由 20 更正为 35。");
		assertThat(read).anyMatch((text) -> text.startsWith(zhulong + "：总分由 "));
		assertThat(String.join("\n", this.<List<String>>read(drafted, "$.draft.blocks[*].text")))
			.containsPattern("完成值由 \\{\\{figure:erratum/[0-9A-Z]+/" + zhulong + "/A01/actual/before}} 更正为 ");
		assertThat(this.<List<String>>read(drafted, "$.draft.figures[*].label"))
			.contains("勘误 · 2022-10 · " + zhulong + " · 指标HIRES · 完成值 · 更正后");
		assertThat(publish(read(drafted, "$.bulletin.id"), 1)).hasStatusOk();
		assertThat(this.<List<String>>read(drafted(), "$.blocks[*].text")).doesNotContain("五、更正事项").contains("五、有关要求");
	}

	@Test
	void errataThatARuleLeftOutAreToldByTheNextThatTellsThem() {
		assertThat(publish(read(drafted(), "$.bulletin.id"), 1)).hasStatusOk();
		this.clock.set(SetClock.InNovember2022.MORNING.plus(Duration.ofHours(1)));
		String inventory = this.scene.corrected(this.scene.zhulong(), 35);
		telling(false, 0);
		MvcTestResult silent = order(inventory);
		assertThat(this.<List<String>>read(silent, "$.blocks[*].text")).doesNotContain("五、更正事项");
		assertThat(publish(read(silent, "$.bulletin.id"), 1)).hasStatusOk();

		telling(true, 1);

		assertThat(this.<List<String>>read(order(inventory), "$.blocks[*].text")).contains("五、更正事项");
	}

	@Test
	void errataOfScoresThatTheSchemeKeepsAreNotTold() {
		PublishedScene discreet = new PublishedScene(this.mvc, this.jdbc, this.inventories, "CATEGORY");
		discreet.published();
		String inventory = discreet.corrected(discreet.zhulong(), 35);

		MvcTestResult drafted = discreet.office().post("/bulletins", "{\"inventory\":\"%s\"}".formatted(inventory));

		assertThat(String.join("\n", this.<List<String>>read(drafted, "$.blocks[*].text"))).contains("完成值由 20 更正为 35")
			.doesNotContain("总分由", "位次由", "得分由");
		assertThat(this.<List<String>>read(drafted, "$.draft.figures[*].key"))
			.noneMatch((key) -> key.endsWith("/total/before"));
	}

	private void telling(boolean errata, int version) {
		Map<String, Object> rules = new HashMap<>(
				this.<Map<String, Object>>read(this.office.get("/bulletin-rules"), "$.rules"));
		rules.put("errata", errata);
		assertThat(this.office.put("/bulletin-rules", version, JSON.writeValueAsString(rules))).hasStatusOk();
	}

}
