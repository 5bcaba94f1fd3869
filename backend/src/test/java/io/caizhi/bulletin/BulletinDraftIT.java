package io.caizhi.bulletin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.scoring.inventory.PublishedScene;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What the office is given to start with, and what it may make of it. */
class BulletinDraftIT extends InBulletins {

	@Test
	void itIsDraftedByTheRulesWithFiguresThatAreThoseOfTheInventory() {
		assertThat(order(this.scene.computed())).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("inventory.not-published");

		MvcTestResult drafted = drafted();

		assertThat(this.<String>read(drafted, "$.bulletin.title")).isEqualTo("关于2022年10月人才工作盘点情况的通报");
		assertThat(this.<List<List<String>>>read(drafted, "$.blocks[2].rows").getFirst()).startsWith("指标HIRES", "人",
				"110");
		assertThat(this.<List<List<String>>>read(drafted, "$.draft.blocks[2].rows").getFirst())
			.contains("{{figure:district/A01/actual}}");
		String read = String.join("\n", this.<List<String>>read(drafted, "$.blocks[*].text"));
		assertThat(read).contains("一、总体情况", "二、考核位次", "三、表扬先进", "四、督促提醒", "五、有关要求")
			.contains("镇街前3名：")
			.contains("“指标HIRES”累计完成20人")
			.contains("“指标HAND”未按时上报")
			.doesNotContain("{{");
		assertThat(this.<List<Object>>read(drafted, "$.draft.findings")).isEmpty();

		MvcTestResult rules = this.office.get("/bulletin-rules");
		Map<String, Object> changed = new HashMap<>(this.<Map<String, Object>>read(rules, "$.rules"));
		changed.put("praiseTop", 1);
		changed.put("places", false);
		changed.remove("urgeBehind");
		assertThat(this.office.put("/bulletin-rules", 0, JSON.writeValueAsString(changed))).hasStatusOk()
			.hasHeader("ETag", "\"1\"");
		assertThat(this.office.put("/bulletin-rules", 0, JSON.writeValueAsString(changed)))
			.hasStatus(HttpStatus.PRECONDITION_FAILED);
		String otherwise = String.join("\n", this.<List<String>>read(drafted(), "$.blocks[*].text"));
		assertThat(otherwise).contains("镇街前1名：" + this.wuyiCode + "。").doesNotContain("督促提醒", "考核位次");
		assertThat(audited()).contains("bulletin.drafted", "bulletin.rules-changed");
	}

	@Test
	void placesAreListedOnlyWhereTheSchemeShowsThemToAll() {
		PublishedScene discreet = new PublishedScene(this.mvc, this.jdbc, this.inventories, "CATEGORY");
		MvcTestResult drafted = discreet.office()
			.post("/bulletins", "{\"inventory\":\"%s\"}".formatted(discreet.published()));

		assertThat(String.join("\n", this.<List<String>>read(drafted, "$.blocks[*].text")))
			.doesNotContain("考核位次", "前3名")
			.contains("督促提醒");
	}

	@Test
	void aFigureIsReferredToOrRefused() {
		MvcTestResult drafted = drafted();
		String id = read(drafted, "$.bulletin.id");

		MvcTestResult refused = revise(id, 1, "累计录用{{figure:district/A99/actual}}人。", "2022-12-01");
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("bulletin.figure");
		assertThat(refused).bodyText().contains("/blocks/0");
		assertThat(revise(id, 1, "累计录用{{figure:district/A01/actual人。", "2022-12-01"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.office.put("/bulletins/" + id, 1, """
				{"title":"通报{{figure:units}}","acknowledgeBy":"2032-12-01","addressees":["nowhere"],
				"blocks":[{"kind":"TABLE","head":["一","二"],"rows":[["一"]]}]}
				""")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("bulletin.block", "bulletin.unit", "bulletin.title-figure", "bulletin.acknowledge-by");
		assertThat(this.<Integer>read(this.office.get("/bulletins/" + id), "$.bulletin.version")).isEqualTo(1);

		MvcTestResult revised = revise(id, 1, "累计录用{{figure:district/A01/actual}}人。", "2022-12-01");
		assertThat(this.<String>read(revised, "$.blocks[0].text")).isEqualTo("累计录用110人。");
		assertThat(revise(id, 1, "另一句。", "2022-12-01")).hasStatus(HttpStatus.PRECONDITION_FAILED);
	}

}
