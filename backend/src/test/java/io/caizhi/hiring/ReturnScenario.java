package io.caizhi.hiring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.hiring.MonthlyReturns.Added;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.SetClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What tests of returns begin with: a firm of a town, on the 24th of November 2022. */
@DatabaseTest
@Import(SetClock.InNovember2022.class)
abstract class ReturnScenario {

	static final YearMonth SEPTEMBER = YearMonth.of(2022, 9);

	static final YearMonth OCTOBER = YearMonth.of(2022, 10);

	static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	@Autowired
	MonthlyReturns returns;

	@Autowired
	Verification verification;

	@Autowired
	ReturnReading reading;

	@Autowired
	Disclosure disclosure;

	@Autowired
	JdbcClient jdbc;

	HiringScene scene;

	Town town;

	Firm firm;

	@BeforeEach
	void makeDistrict() {
		this.scene = new HiringScene(this.jdbc);
		this.town = this.scene.town();
		this.firm = this.scene.firm(this.town);
		this.scene.open(SEPTEMBER, OCTOBER, NOVEMBER);
	}

	static HireDraft[] workers(int count) {
		return IntStream.range(0, count).mapToObj((i) -> Drafts.worker(i, THIRD)).toArray(HireDraft[]::new);
	}

	Added add(Firm of, HireDraft... drafts) {
		return this.returns.add(of.reporter(), of.id(), NOVEMBER, List.of(drafts));
	}

	void correct(HireId hire, HireDraft draft, int version) {
		this.returns.correct(this.firm.reporter(), this.firm.id(), NOVEMBER, hire, draft, new ExpectedVersion(version));
	}

	void remove(HireId hire, int version) {
		this.returns.remove(this.firm.reporter(), this.firm.id(), NOVEMBER, hire, new ExpectedVersion(version));
	}

	Receipt submit(Firm of, int version) {
		return this.returns.submit(of.reporter(), of.id(), NOVEMBER, false, new ExpectedVersion(version));
	}

	int decide(Firm of, int version, SentBack... sentBack) {
		return this.verification.decide(of.town().official(), of.id(), NOVEMBER, List.of(sentBack),
				new ExpectedVersion(version));
	}

	ReturnStatus status() {
		return this.reading.view(this.firm.reporter(), this.firm.id(), NOVEMBER).monthlyReturn().status();
	}

	List<Hire> hires() {
		ReturnInView seen = this.reading.view(this.firm.reporter(), this.firm.id(), NOVEMBER);
		return this.reading.hires(this.firm.reporter(), seen, new PageRequest(null, 200)).items();
	}

	List<String> faults(ThrowingCallable call) {
		return refused("invalid", call).faults().stream().map((fault) -> fault.where() + " " + fault.code()).toList();
	}

	/** After every refusal everything is as it was. */
	Refusal refused(String code, ThrowingCallable call) {
		List<String> before = this.scene.stored();
		Refusal refusal = catchThrowableOfType(Refusal.class, call);
		assertThat(refusal).as(code).isNotNull();
		assertThat(refusal.code()).isEqualTo(code);
		assertThat(this.scene.stored()).containsExactlyInAnyOrderElementsOf(before);
		return refusal;
	}

}
