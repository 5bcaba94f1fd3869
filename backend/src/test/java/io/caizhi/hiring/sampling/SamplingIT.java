package io.caizhi.hiring.sampling;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.Finding;
import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.hiring.VerifiedScene;
import io.caizhi.hiring.sampling.Auditing.Opened;
import io.caizhi.hiring.sampling.UnitFindings.Told;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.Member;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Samples drawn, redrawn and audited, on the 24th of November 2022. */
@DatabaseTest
@Import({ SetClock.InNovember2022.class, VerifiedScene.class })
class SamplingIT {

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	private static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	private static final PageRequest ALL = new PageRequest(null, 200);

	private static final Decision WRONG = new Decision(Finding.WRONG, FindingField.EDUCATION, "学信网查无此人");

	@Autowired
	private Drawing drawing;

	@Autowired
	private Redrawing redrawing;

	@Autowired
	private Auditing auditing;

	@Autowired
	private UnitFindings findings;

	@Autowired
	private AuditFindings counts;

	@Autowired
	private SampleReading reading;

	@Autowired
	private VerifiedScene verified;

	@Autowired
	private JdbcClient jdbc;

	private HiringScene scene;

	private Town town;

	private Firm firm;

	private Member office;

	@BeforeEach
	void makeDistrict() {
		this.scene = new HiringScene(this.jdbc);
		this.scene.open(YearMonth.of(2022, 10), NOVEMBER, YearMonth.of(2022, 12));
		this.town = this.scene.town();
		this.firm = this.scene.firm(this.town);
		this.office = Admitted.office(this.scene.district(), Rows.someone());
	}

	@Test
	void aSampleIsDrawnOfAllThatCountsAndEveryItemExplainsItsWeight() {
		report(this.firm, 0, 30);
		Firm elsewhere = this.scene.firm(this.scene.town());
		report(elsewhere, 29, 10);
		report(this.scene.firm(this.town), 500, 1);
		Sample sample = draw(10, null);

		assertThat(sample.population()).isEqualTo(40);
		assertThat(sample.seed()).matches("[0-9a-f]{64}");
		assertThat(sample.seedGiven()).isFalse();
		List<Opened> items = open(sample);
		assertThat(items).hasSize(10).allSatisfy((opened) -> {
			assertThat(opened.item().weight().reasons()).contains(Risk.UNINSURED, Risk.FIRST_REPORT);
			assertThat(opened.hire().then().name()).isEqualTo("测**");
			assertThat(opened.hire().then().documentNumber()).startsWith("999***").doesNotContain("1980");
		});
		List<Opened> all = open(draw(1_000, null));
		assertThat(all).filteredOn((opened) -> opened.item().weight().reasons().contains(Risk.SHARED)).hasSize(1);
		assertThat(this.scene.audited(this.scene.district().asTenant())).contains("sample.drawn",
				"sample.records-seen");
	}

	@Test
	void theSameIsDrawnAgainWhateverBecameOfTheHires() {
		report(this.firm, 0, 20);
		Sample sample = draw(5, "numbers-of-the-day");
		this.jdbc.sql("UPDATE hire SET insured = TRUE, college = TRUE WHERE district_id = ?")
			.param(this.scene.district().value())
			.update();
		report(this.scene.firm(this.town), 300, 7);

		assertThat(this.redrawing.redraw(this.office, sample.id()).equal()).isTrue();
		String file = new String(this.redrawing.population(this.office, sample.id()), StandardCharsets.US_ASCII);
		assertThat(file).startsWith("method,LOTS-1\nseed,numbers-of-the-day\nsize,5\npopulation,20\n")
			.contains("\n\nhire,version,weight\n");
		Sampler<Integer> byHand = new Sampler<>("numbers-of-the-day", 5);
		String lines = file.substring(file.indexOf("weight\n") + "weight\n".length());
		assertThat(Population.offer(lines.getBytes(StandardCharsets.US_ASCII), byHand)).isEqualTo(20);
		assertThat(byHand.drawn()).extracting(Sampler.Drawn::hire)
			.containsExactlyElementsOf(open(sample).stream().map((opened) -> opened.item().hire()).toList());
	}

	@Test
	void aTamperedSampleIsSeen() {
		report(this.firm, 0, 20);
		Sample sample = draw(5, null);
		this.jdbc.sql(
				"UPDATE audit_sample_item SET hire_version = 99 WHERE tenant_id = ? AND sample_id = ? AND position = 3")
			.params(this.office.tenant().value(), sample.id().value())
			.update();
		assertThat(this.redrawing.redraw(this.office, sample.id()).differences())
			.extracting(Redrawing.Difference::position)
			.containsExactly(3);
		this.jdbc.sql("UPDATE audit_sample SET population = 19 WHERE tenant_id = ? AND id = ?")
			.params(this.office.tenant().value(), sample.id().value())
			.update();
		assertThat(this.redrawing.redraw(this.office, sample.id()).populationIntact()).isFalse();
	}

	@Test
	void findingsReachTheUnitAndCountOnceTheAuditIsClosed() {
		report(this.firm, 0, 2);
		Sample sample = draw(2, null);
		List<Opened> items = open(sample);
		refused("sampling.findings-missing",
				() -> this.auditing.close(this.office, sample.id(), new ExpectedVersion(0)));
		decide(sample, items.get(0), WRONG);
		decide(sample, items.get(1), new Decision(Finding.CONFIRMED, null, null));
		refused("changed-meanwhile", () -> decide(sample, items.get(0), WRONG));

		List<Told> told = this.findings.page(this.town.official(), ALL).items();
		assertThat(told).extracting((one) -> one.item().comment()).containsExactly("学信网查无此人");
		Town other = this.scene.town();
		assertThat(this.findings.page(other.official(), ALL).items()).isEmpty();
		ItemId wrong = told.getFirst().item().id();
		refused("not-found", () -> this.findings.reply(other.official(), wrong, "与我无关", new ExpectedVersion(1)));
		refused("not-found", () -> this.findings.reply(this.town.official(), items.get(1).item().id(), "无误",
				new ExpectedVersion(1)));
		assertThat(this.findings.reply(this.town.official(), wrong, " 已更正 ", new ExpectedVersion(1)).item().reply())
			.isEqualTo("已更正");

		assertThat(this.counts.count(this.office.districtScope(), NOVEMBER, NOVEMBER)).isEmpty();
		this.auditing.close(this.office, sample.id(), new ExpectedVersion(0));
		assertThat(this.counts.count(this.office.districtScope(), NOVEMBER, NOVEMBER))
			.containsExactly(Map.entry(this.town.id(), new FindingCounts(2, 1, 1, 0, 0)));
		assertThat(this.counts.count(this.office.districtScope(), NOVEMBER.plusMonths(1), NOVEMBER.plusMonths(1)))
			.isEmpty();
		refused("sampling.closed", () -> this.auditing.decide(this.office, sample.id(), items.get(1).item().id(), WRONG,
				new ExpectedVersion(1)));
		assertThat(this.scene.audited(this.office.tenant())).contains("sample.finding-recorded", "sample.closed");
		assertThat(this.scene.audited(this.town.id())).contains("sample.finding-replied");
		assertThat(open(draw(2, null))).allMatch((one) -> one.item().weight().reasons().contains(Risk.EARLIER_FINDING));
	}

	@Test
	void aHireDrawnTwiceCountsByTheLastAudit() {
		report(this.firm, 0, 2);
		Sample first = draw(2, null);
		open(first).forEach((item) -> decide(first, item, WRONG));
		this.auditing.close(this.office, first.id(), new ExpectedVersion(0));
		Sample second = draw(2, null);
		open(second).forEach((item) -> decide(second, item, new Decision(Finding.CONFIRMED, null, null)));

		assertThat(this.counts.count(this.office.districtScope(), NOVEMBER, NOVEMBER))
			.containsExactly(Map.entry(this.town.id(), new FindingCounts(2, 0, 2, 0, 0)));
		this.auditing.close(this.office, second.id(), new ExpectedVersion(0));
		assertThat(this.counts.count(this.office.districtScope(), NOVEMBER, NOVEMBER))
			.containsExactly(Map.entry(this.town.id(), new FindingCounts(2, 2, 0, 0, 0)));
	}

	@Test
	void nobodyAuditsWhatTheyVerified() {
		report(this.firm, 0, 1);
		Sample sample = draw(1, null);
		Member both = Admitted.office(this.scene.district(), this.town.official().subject());

		Opened seen = this.auditing.open(both, sample.id(), ALL).items().getFirst();
		assertThat(seen.mine()).isTrue();
		assertThat(seen.actions()).isEmpty();
		refused("sampling.own-verification",
				() -> this.auditing.decide(both, sample.id(), seen.item().id(), WRONG, new ExpectedVersion(0)));
		decide(sample, seen, WRONG);
	}

	@Test
	void anotherDistrictHasNoneOfIt() {
		report(this.firm, 0, 1);
		Sample sample = draw(1, null);
		HiringScene elsewhere = new HiringScene(this.jdbc);
		Member stranger = Admitted.office(elsewhere.district(), Rows.someone());

		refused("sampling.nothing-counts", () -> this.drawing.draw(stranger, NOVEMBER, NOVEMBER, 5, null));
		refused("not-found", () -> this.auditing.open(stranger, sample.id(), ALL));
		refused("not-found", () -> this.redrawing.redraw(stranger, sample.id()));
		refused("not-found", () -> this.redrawing.population(stranger, sample.id()));
		refused("not-found", () -> this.reading.one(stranger, sample.id()));
		refused("not-found", () -> this.auditing.close(stranger, sample.id(), new ExpectedVersion(0)));
		assertThat(this.reading.page(stranger, ALL).items()).isEmpty();
	}

	@Test
	void whatCannotBeDrawnIsRefused() {
		report(this.firm, 0, 1);

		assertThat(faults(() -> this.drawing.draw(this.office, NOVEMBER, NOVEMBER.minusMonths(1), 0, "kurz")))
			.containsExactly("/to sampling.months", "/size sampling.size", "/seed sampling.seed");
		assertThat(faults(() -> Decision.of(Finding.WRONG, null, null))).containsExactly("/field required",
				"/comment required");
		assertThat(faults(() -> Decision.of(Finding.CONFIRMED, FindingField.OTHER, "110105 19491231 002X 1")))
			.containsExactly("/field sampling.field-without-fault", "/comment text.personal-number");
		refused("sampling.nothing-counts",
				() -> this.drawing.draw(this.office, NOVEMBER.plusMonths(1), NOVEMBER.plusMonths(1), 5, null));
	}

	private void report(Firm of, int from, int count) {
		this.verified.verify(of, NOVEMBER,
				IntStream.range(from, from + count)
					.mapToObj((number) -> Drafts.worker(number, THIRD))
					.toArray(HireDraft[]::new));
	}

	private Sample draw(int size, @Nullable String seed) {
		return this.drawing.draw(this.office, NOVEMBER, NOVEMBER, size, seed);
	}

	private List<Opened> open(Sample sample) {
		return this.auditing.open(this.office, sample.id(), ALL).items();
	}

	private void decide(Sample sample, Opened opened, Decision decision) {
		this.auditing.decide(this.office, sample.id(), opened.item().id(), decision,
				new ExpectedVersion(opened.item().version()));
	}

	private List<String> faults(ThrowingCallable call) {
		return refused("invalid", call).faults().stream().map((fault) -> fault.where() + " " + fault.code()).toList();
	}

	private Refusal refused(String code, ThrowingCallable call) {
		List<String> before = this.scene.stored();
		Refusal refusal = catchThrowableOfType(Refusal.class, call);
		assertThat(refusal).as(code).isNotNull();
		assertThat(refusal.code()).isEqualTo(code);
		assertThat(this.scene.stored()).containsExactlyInAnyOrderElementsOf(before);
		return refusal;
	}

}
