package io.caizhi.bulletin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** A bulletin from its publication to the last acknowledgement. */
class BulletinIT extends InBulletins {

	@Test
	void nothingGoesOutWhileItTellsOfPersonsOrProgrammes() {
		Firm firm = this.scene.hiring().firm(this.scene.wuyi());
		this.scene.hiring().open(YearMonth.of(2022, 11));
		InsideApi.Caller reporter = new InsideApi(this.mvc, this.jdbc).as(Role.ENTERPRISE, this.scene.wuyi().id(),
				firm.reporter().subject());
		assertThat(reporter.post("/enterprises/" + firm.id() + "/returns/2022-11/hires",
				JSON.writeValueAsString(Drafts.graduate(1, LocalDate.of(2022, 11, 3)))))
			.hasStatus(HttpStatus.CREATED);
		String id = read(drafted(), "$.bulletin.id");
		MvcTestResult told = revise(id, 1, "测试甲入选长江学者，证件号码为 341182 1990 0307 1234，电话139-0000-0000。", "2022-12-01");

		assertThat(this.<List<String>>read(told, "$.draft.findings[*].kind")).containsExactlyInAnyOrder("NAME",
				"PROGRAMME_TITLE", "DOCUMENT_NUMBER", "PHONE");
		assertThat(this.<List<String>>read(told, "$.draft.findings[?(@.kind=='NAME')].text")).containsExactly("测试甲");
		assertThat(publish(id, 2)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("bulletin.personal-data");
		assertThat(this.<String>read(this.office.get("/bulletins/" + id), "$.bulletin.state")).isEqualTo("DRAFT");
		assertThat(audited()).doesNotContain("bulletin.published");
		for (String left : List.of("测试甲入选。", "测　试 甲入选。", "入选长江学者。", "入选长 江·学　者。", "证件号码341182199003071234。",
				"电话0550-3511234。", "电话1 3 9 0000-00００。", "通行证H12345678。", "护照E 12345678。", "入选“万人”计划。")) {
			int version = this.<Integer>read(this.office.get("/bulletins/" + id), "$.bulletin.version");
			assertThat(revise(id, version, left, "2022-12-01")).hasStatusOk();
			assertThat(publish(id, version + 1)).as(left).hasStatus(HttpStatus.CONFLICT);
		}
		int version = this.<Integer>read(this.office.get("/bulletins/" + id), "$.bulletin.version");
		assertThat(revise(id, version, "测试乙入选，已公示。", "2022-12-01")).hasStatusOk();
		assertThat(reporter.post("/enterprises/" + firm.id() + "/returns/2022-11/hires",
				JSON.writeValueAsString(Drafts.worker(2, LocalDate.of(2022, 11, 3)))))
			.hasStatus(HttpStatus.CREATED);
		assertThat(this.<List<String>>read(this.office.get("/bulletins/" + id), "$.draft.findings")).isEmpty();
		assertThat(publish(id, version + 1)).as("looked for anew").hasStatus(HttpStatus.CONFLICT);
		assertThat(revise(id, version + 1, "入选人员已公示。", "2022-12-01")).hasStatusOk();
		assertThat(publish(id, version + 2)).hasStatusOk();
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM bulletin WHERE names_sealed LIKE '%测试%'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void onceOutItIsNumberedFrozenAndReadByThoseItGoesTo() {
		String other = read(drafted(), "$.bulletin.id");
		String id = read(drafted(), "$.bulletin.id");
		assertThat(this.office.put("/bulletins/" + id, 1, form("正文{{figure:units}}。", "2022-12-01", this.wuyiCode)))
			.hasStatusOk();
		assertThat(text(this.wuyi.get("/bulletins/" + id))).isEqualTo(this.absent);
		assertThat(text(this.scene.leader().get("/bulletins/" + id))).isEqualTo(this.absent);

		MvcTestResult published = publish(id, 2);

		assertThat(this.<String>read(published, "$.bulletin.number")).isEqualTo("〔2022〕第1期");
		assertThat(this.<String>read(published, "$.digest")).hasSize(64);
		assertThat(this.<String>read(publish(other, 1), "$.bulletin.number")).isEqualTo("〔2022〕第2期");
		assertThat(this.office.put("/bulletins/" + id, 3, form("改写。", "2022-12-01", this.wuyiCode)))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("bulletin.published");
		assertThat(this.office.delete("/bulletins/" + id, 3)).hasStatus(HttpStatus.CONFLICT);
		assertThat(publish(id, 3)).hasStatus(HttpStatus.CONFLICT);
		assertThat(this.<List<String>>read(this.wuyi.get("/bulletins?year=2022"), "$.items[*].id"))
			.containsExactly(other, id);
		assertThat(this.<List<String>>read(this.zhulong.get("/bulletins?year=2022"), "$.items[*].id"))
			.containsExactly(other);
		assertThat(text(this.zhulong.get("/bulletins/" + id))).isEqualTo(this.absent);
		assertThat(this.zhulong.post("/bulletins/" + id + "/exports", "{\"format\":\"DOCX\"}"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(acknowledge(this.zhulong, id, "某人")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.<String>read(this.scene.leader().get("/bulletins/" + id), "$.blocks[0].text"))
			.isEqualTo("正文2。");
		assertThat(this.scene.as(Role.ENTERPRISE, this.scene.wuyi().id()).get("/bulletins/" + id))
			.hasStatus(HttpStatus.FORBIDDEN);

		this.jdbc.sql("UPDATE bulletin SET frozen = REPLACE(frozen, '正文', '假文') WHERE id = ?")
			.param(BulletinId.valueOf(id).value())
			.update();
		assertThat(this.office.get("/bulletins/" + id)).hasFailed();
	}

	@Test
	void unitsSignOnceAndTheLateAreListed() {
		String id = read(drafted(), "$.bulletin.id");
		assertThat(this.office.put("/bulletins/" + id, 1,
				form("正文。", "2022-11-25", this.wuyiCode, this.scene.code(this.scene.zhulong().id()))))
			.hasStatusOk();
		assertThat(publish(id, 2)).hasStatusOk();
		assertThat(this.<List<String>>read(this.wuyi.get("/notices"), "$.items[*].kind"))
			.contains("BULLETINS_TO_ACKNOWLEDGE");

		assertThat(this.<Boolean>read(acknowledge(this.wuyi, id, "林晓"), "$.bulletin.waiting")).isFalse();
		assertThat(this.<String>read(acknowledge(this.wuyi, id, "别人"), "$.addressees[0].signer")).isEqualTo("林晓");
		assertThat(this.<List<String>>read(this.wuyi.get("/bulletins/" + id), "$.addressees[*].code"))
			.containsExactly(this.wuyiCode);
		assertThat(this.<List<String>>read(this.wuyi.get("/notices"), "$.items[*].kind"))
			.doesNotContain("BULLETINS_TO_ACKNOWLEDGE");
		assertThat(this.<Integer>read(this.office.get("/bulletins/" + id), "$.bulletin.late")).isZero();

		this.clock.set(SetClock.InNovember2022.MORNING.plus(Duration.ofDays(3)));
		assertThat(this.<Integer>read(this.zhulong.get("/notices"),
				"$.items[?(@.kind=='BULLETINS_TO_ACKNOWLEDGE')].overdue", 0))
			.isEqualTo(1);
		assertThat(acknowledge(this.zhulong, id, "周敏")).hasStatusOk();
		MvcTestResult seen = this.scene.leader().get("/bulletins/" + id);
		assertThat(this.<List<String>>read(seen, "$.addressees[?(@.late == true)].signer")).containsExactly("周敏");
		assertThat(this.<Integer>read(seen, "$.bulletin.acknowledged")).isEqualTo(2);
		assertThat(this.<Integer>read(seen, "$.bulletin.late")).isEqualTo(1);
		assertThat(this.scene.hiring().audited(this.scene.wuyi().id())).containsOnlyOnce("bulletin.acknowledged");
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM bulletin_addressee WHERE signer_sealed LIKE '%林晓%'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void filesSayWhatThePageSays() throws IOException {
		String id = read(drafted(), "$.bulletin.id");
		assertThat(text(docx(this.office, id))).startsWith("（草稿，未印发）");
		assertThat(publish(id, 1)).hasStatusOk();

		String written = text(docx(this.wuyi, id));
		List<String> page = read(this.wuyi.get("/bulletins/" + id), "$.blocks[*].text");
		assertThat(written).contains(
				String.join("、", this.<List<String>>read(this.wuyi.get("/bulletins/" + id), "$.recipients")) + "：");
		assertThat(written).doesNotContain("草稿").contains("〔2022〕第1期").contains(page);
		assertThat(this.wuyi.post("/bulletins/" + id + "/exports", "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("/format");
		MvcTestResult pdf = this.wuyi.post("/bulletins/" + id + "/exports", "{\"format\":\"PDF\"}");
		assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
		assertThat(new String(pdf.getResponse().getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
			.isEqualTo("%PDF-");
		assertThat(this.scene.hiring().audited(this.scene.wuyi().id())).contains("bulletin.taken");
	}

	@Test
	void whatCannotBeInTimeOrGoesToNobodyStaysADraft() {
		String id = read(drafted(), "$.bulletin.id");
		assertThat(revise(id, 1, "正文。", "2022-11-23")).hasStatusOk();
		assertThat(publish(id, 2)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("bulletin.acknowledge-by-past");
		assertThat(this.office.put("/bulletins/" + id, 2, form("正文。", "2022-12-01"))).hasStatusOk();
		assertThat(publish(id, 3)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("bulletin.no-addressee");
		assertThat(this.office.delete("/bulletins/" + id, 3)).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.office.get("/bulletins/" + id)).hasStatus(HttpStatus.NOT_FOUND);
	}

	private static MvcTestResult acknowledge(InsideApi.Caller official, String id, String name) {
		return official.put("/bulletins/" + id + "/acknowledgement", 0, UUID.randomUUID().toString(),
				"{\"name\":\"%s\"}".formatted(name));
	}

	private static MvcTestResult docx(InsideApi.Caller reader, String id) {
		return reader.post("/bulletins/" + id + "/exports", "{\"format\":\"DOCX\"}");
	}

}
