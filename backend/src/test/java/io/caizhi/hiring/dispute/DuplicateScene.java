package io.caizhi.hiring.dispute;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.MonthlyReturns;
import io.caizhi.hiring.Verification;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.Member;
import io.caizhi.testing.Rows;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A district with two firms in two towns, in which a person can be verified twice. */
class DuplicateScene {

	static final YearMonth OCTOBER = YearMonth.of(2022, 10);

	static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	static final String REASON = "劳动合同以先签订者为准";

	final HiringScene hiring;

	final Member office;

	final Firm first;

	final Firm second;

	private final MonthlyReturns returns;

	private final Verification verification;

	private final Duplicates duplicates;

	private final Decisions decisions;

	private final Disputes disputes;

	private final JdbcClient jdbc;

	DuplicateScene(MonthlyReturns returns, Verification verification, Duplicates duplicates, Decisions decisions,
			Disputes disputes, JdbcClient jdbc) {
		this.returns = returns;
		this.verification = verification;
		this.duplicates = duplicates;
		this.decisions = decisions;
		this.disputes = disputes;
		this.jdbc = jdbc;
		this.hiring = new HiringScene(jdbc);
		this.hiring.open(OCTOBER, NOVEMBER);
		this.office = Admitted.office(this.hiring.district(), Rows.someone());
		this.first = this.hiring.firm(this.hiring.town());
		this.second = this.hiring.firm(this.hiring.town());
	}

	List<DuplicateView> open() {
		return this.duplicates.page(this.office, 2022, CaseState.OPEN, new PageRequest(null, 50)).items();
	}

	void decide(DuplicateView found, HireId one, String share, HireId two, String other) {
		this.decisions.decide(this.office, found.id(),
				List.of(new Shares.Given(one, new BigDecimal(share)), new Shares.Given(two, new BigDecimal(other))),
				REASON, seen(found));
	}

	static ExpectedVersion seen(DuplicateView found) {
		return new ExpectedVersion(found.version());
	}

	static List<Shares.Given> whole(HireId hire) {
		return List.of(new Shares.Given(hire, BigDecimal.ONE));
	}

	void raise(Firm firm, HireId hire) {
		this.disputes.raise(firm.town().official(), firm.id(), NOVEMBER, hire, "此人在我镇企业参保");
	}

	List<OwnDuplicate> own(Firm firm) {
		return this.disputes.all(firm.town().official(), firm.id(), NOVEMBER);
	}

	HireId verified(Firm firm, HireDraft draft) {
		int version = submitted(firm, draft);
		verify(firm, version);
		return new HireId(this.jdbc.sql("SELECT MAX(id) FROM hire WHERE tenant_id = ? AND enterprise_id = ?")
			.params(firm.town().id().value(), firm.id().value())
			.query(Long.class)
			.single());
	}

	int submitted(Firm firm, HireDraft draft) {
		int version = this.returns.add(firm.reporter(), firm.id(), NOVEMBER, List.of(draft)).version();
		this.returns.submit(firm.reporter(), firm.id(), NOVEMBER, false, new ExpectedVersion(version));
		return version + 1;
	}

	int verify(Firm firm, int version) {
		return this.verification.decide(firm.town().official(), firm.id(), NOVEMBER, List.of(),
				new ExpectedVersion(version));
	}

	List<String> booked() {
		return this.jdbc.sql("SELECT CONCAT(credit, ' ', cause, ' ', month) FROM booking WHERE district_id = ?")
			.param(this.hiring.district().value())
			.query(String.class)
			.list();
	}

	long holder() {
		return this.jdbc.sql("SELECT hire_id FROM credit WHERE district_id = ?")
			.param(this.hiring.district().value())
			.query(Long.class)
			.single();
	}

	String flags(HireId hire) {
		return this.jdbc.sql(
				"SELECT CONCAT(duplicate, ' ', COALESCE(counted_month, '-')) FROM hire WHERE district_id = ? AND id = ?")
			.params(this.hiring.district().value(), hire.value())
			.query(String.class)
			.single();
	}

	static String body(MvcTestResult answer) {
		assertThat(answer).hasStatus2xxSuccessful();
		return JsonPath.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
			.jsonString();
	}

	/** After every refusal everything is as it was. */
	void refused(String code, ThrowingCallable call) {
		List<String> before = stored();
		Refusal refusal = catchThrowableOfType(Refusal.class, call);
		assertThat(refusal).as(code).isNotNull();
		assertThat(refusal.code()).isEqualTo(code);
		assertThat(stored()).containsExactlyInAnyOrderElementsOf(before);
	}

	List<String> stored() {
		List<String> stored = new ArrayList<>(this.hiring.stored());
		stored.addAll(booked());
		stored.addAll(this.jdbc.sql("""
				SELECT CONCAT('case ', id, state, version) FROM credit_case WHERE tenant_id = :d
				UNION ALL SELECT CONCAT('decision ', id) FROM credit_decision WHERE tenant_id = :d
				UNION ALL SELECT CONCAT('dispute ', id) FROM credit_dispute WHERE district_id = :d
				""").param("d", this.hiring.district().value()).query(String.class).list());
		return stored;
	}

}
