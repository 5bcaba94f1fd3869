package io.caizhi.hiring.dispute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.hiring.Amendments;
import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.MonthlyReturns;
import io.caizhi.hiring.VerifiedScene;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.Member;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A hire of a split person goes, on the 24th of November 2022. */
@DatabaseTest
@Import({ SetClock.InNovember2022.class, VerifiedScene.class })
class RedivisionIT {

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	private static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	@Autowired
	private MonthlyReturns returns;

	@Autowired
	private Amendments amendments;

	@Autowired
	private Duplicates duplicates;

	@Autowired
	private Decisions decisions;

	@Autowired
	private VerifiedScene verified;

	@Autowired
	private JdbcClient jdbc;

	private HiringScene scene;

	private Member office;

	private final List<Firm> firms = new ArrayList<>();

	private final Map<Firm, HireId> hires = new LinkedHashMap<>();

	@BeforeEach
	void onePersonInThreeUnits() {
		this.scene = new HiringScene(this.jdbc);
		this.scene.open(YearMonth.of(2022, 10), NOVEMBER, YearMonth.of(2022, 12));
		this.office = Admitted.office(this.scene.district(), Rows.someone());
		for (int i = 0; i < 3; i++) {
			Firm firm = this.scene.firm(this.scene.town());
			this.verified.verify(firm, NOVEMBER, Drafts.graduate(1, THIRD));
			this.firms.add(firm);
			this.hires.put(firm, hire(firm));
		}
	}

	@Test
	void theOthersTakeItOverInProportionAndTheOfficeSeesTheCaseAgain() {
		decide("0.50", "0.30", "0.20");
		assertThat(cases(CaseState.OPEN)).isEmpty();
		DuplicateView decided = cases(CaseState.DECIDED).getFirst();

		withdraw(this.firms.get(0));

		assertThat(counted()).containsExactly("0", "0.6", "0.4");
		assertThat(holder()).isEqualTo(this.hires.get(this.firms.get(1)));
		assertThat(cases(CaseState.OPEN)).singleElement().satisfies((open) -> {
			assertThat(open.hires()).extracting(DuplicateView.HireInCase::share)
				.containsExactly(new BigDecimal("0.60"), new BigDecimal("0.40"));
			assertThat(open.redividedAt()).isNotNull();
			assertThat(open.actions()).containsExactly("decide");
		});
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.decisions.decide(this.office, decided.id(), List.of(), "晚了一步",
					new ExpectedVersion(decided.version())))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("changed-meanwhile"));

		DuplicateView open = cases(CaseState.OPEN).getFirst();
		this.decisions.decide(this.office, open.id(),
				List.of(new Shares.Given(open.hires().get(1).hire(), BigDecimal.ONE)), "以后者为准",
				new ExpectedVersion(open.version()));
		assertThat(cases(CaseState.DECIDED)).singleElement()
			.satisfies((again) -> assertThat(again.redividedAt()).isNull());
		assertThat(counted()).containsExactly("0", "0", "1");
	}

	/** Not the hire that holds the person, which used to be all that was looked for. */
	@Test
	void aSmallerShareThatGoesIsTakenOverToo() {
		decide("0.50", "0.30", "0.20");

		withdraw(this.firms.get(2));

		assertThat(counted()).containsExactly("0.63", "0.37", "0");
		assertThat(holder()).isEqualTo(this.hires.get(this.firms.get(0)));
	}

	@Test
	void theLastOneLeftCountsWholly() {
		decide("0.50", "0.30", "0.20");

		withdraw(this.firms.get(1));
		withdraw(this.firms.get(0));

		assertThat(counted()).containsExactly("0", "0", "1");
		assertThat(cases(CaseState.OPEN)).isEmpty();
		withdraw(this.firms.get(2));
		assertThat(counted()).containsExactly("0", "0", "0");
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM credit WHERE district_id = ?")
			.param(this.scene.district().value())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void whereNobodyElseHasAShareTheFirstVerifiedCounts() {
		decide("0", "0", "1");

		withdraw(this.firms.get(2));

		assertThat(counted()).containsExactly("1", "0", "0");
		assertThat(cases(CaseState.OPEN)).singleElement()
			.satisfies((open) -> assertThat(open.redividedAt()).isNotNull());
	}

	/** Who had nothing of the person gives nothing away. */
	@Test
	void aHireWithoutAShareGoesAndNothingMoves() {
		decide("0.50", "0.50", "0");

		withdraw(this.firms.get(2));

		assertThat(counted()).containsExactly("0.5", "0.5", "0");
		assertThat(cases(CaseState.OPEN)).isEmpty();
	}

	private void decide(String... shares) {
		DuplicateView open = cases(CaseState.OPEN).getFirst();
		List<Shares.Given> given = new ArrayList<>();
		for (int i = 0; i < shares.length; i++) {
			given.add(new Shares.Given(this.hires.get(this.firms.get(i)), new BigDecimal(shares[i])));
		}
		this.decisions.decide(this.office, open.id(), given, "按实际工作时间划分", new ExpectedVersion(open.version()));
	}

	private void withdraw(Firm firm) {
		HireId hire = hire(firm);
		this.amendments.begin(firm.reporter(), firm.id(), NOVEMBER,
				new ExpectedVersion(number("SELECT version FROM monthly_return WHERE enterprise_id = ?", firm)));
		this.returns.remove(firm.reporter(), firm.id(), NOVEMBER, hire,
				new ExpectedVersion(number("SELECT version FROM hire WHERE enterprise_id = ?", firm)));
		this.verified.decide(firm, NOVEMBER);
	}

	private HireId hire(Firm firm) {
		return new HireId(this.jdbc.sql("SELECT id FROM hire WHERE enterprise_id = ?")
			.param(firm.id().value())
			.query(Long.class)
			.single());
	}

	private int number(String sql, Firm firm) {
		return this.jdbc.sql(sql).param(firm.id().value()).query(Integer.class).single();
	}

	private List<DuplicateView> cases(CaseState state) {
		return this.duplicates.page(this.office, 2022, state, new PageRequest(null, 50)).items();
	}

	private HireId holder() {
		return new HireId(this.jdbc.sql("SELECT hire_id FROM credit WHERE district_id = ?")
			.param(this.scene.district().value())
			.query(Long.class)
			.single());
	}

	/** What counts of the person, firm by firm, by the summaries. */
	private List<String> counted() {
		return this.firms.stream().map((firm) -> this.scene.counted(firm).getFirst().split(" ")[1]).toList();
	}

}
