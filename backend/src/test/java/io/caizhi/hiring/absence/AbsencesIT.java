package io.caizhi.hiring.absence;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.hiring.MonthlyReturns;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.plan.Closings;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Whoever handed nothing in is named: so far, and for good. */
@DatabaseTest
@Import(SetClock.InNovember2022.class)
class AbsencesIT {

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	private static final Instant CLOSING = SetClock.InNovember2022.MORNING.plus(1, ChronoUnit.HOURS);

	@Autowired
	private Absences absences;

	@Autowired
	private MonthlyReturns returns;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcClient jdbc;

	private HiringScene scene;

	private Town wuyi;

	private Town zhulong;

	private Firm reporting;

	private Firm silent;

	private Firm other;

	private Member office;

	@BeforeEach
	void makeDistrict() {
		this.scene = new HiringScene(this.jdbc);
		this.wuyi = this.scene.town();
		this.zhulong = this.scene.town();
		this.reporting = this.scene.firm(this.wuyi);
		this.silent = this.scene.firm(this.wuyi);
		this.other = this.scene.firm(this.zhulong);
		this.office = Admitted.office(this.scene.district(), Rows.someone());
		this.scene.closing(NOVEMBER, CLOSING);
		nil(this.reporting);
	}

	@Test
	void beforeTheClosingItSaysWhoIsMissingSoFar() {
		MonthAbsence district = this.absences.of(this.office, NOVEMBER, null);

		assertThat(district.isFinal()).isFalse();
		assertThat(names(district)).containsExactlyInAnyOrder(this.silent.id().toString(), this.other.id().toString());
		assertThat(district.units()).filteredOn(UnitAbsence::silent)
			.extracting(UnitAbsence::unit)
			.containsExactly(this.zhulong.id());
		assertThat(names(this.absences.of(this.wuyi.official(), NOVEMBER, null)))
			.containsExactly(this.silent.id().toString());
	}

	@Test
	void theClosingFreezesTheListWhateverHappensLater() {
		close(CLOSING.plus(1, ChronoUnit.MICROS));
		this.jdbc.sql("UPDATE enterprise SET name = '改名' WHERE id = ?").param(this.silent.id().value()).update();

		MonthAbsence frozen = this.absences.of(this.wuyi.official(), NOVEMBER, null);

		assertThat(frozen.isFinal()).isTrue();
		assertThat(frozen.units().getFirst().owed()).isEqualTo(2);
		assertThat(frozen.units().getFirst().absent()).extracting(Absentee::name)
			.containsExactly("测试企业" + this.silent.id());
	}

	@Test
	void aReopenedMonthGetsAnotherListAndKeepsTheFirst() {
		close(CLOSING.plus(1, ChronoUnit.MICROS));
		Instant again = Instant.parse("2022-12-08T10:00:00Z");
		new Closings(this.application).reopenClosed(this.office, NOVEMBER, again);
		assertThat(this.absences.of(this.office, NOVEMBER, null).isFinal()).isFalse();
		nil(this.silent);

		close(again.plus(1, ChronoUnit.MICROS));

		MonthAbsence holding = this.absences.of(this.office, NOVEMBER, null);
		assertThat(names(holding)).containsExactly(this.other.id().toString());
		assertThat(holding.list()).isNotNull().extracting(AbsenceList::closing).isEqualTo(2);
		assertThat(holding.others()).extracting(AbsenceList::absent).containsExactly(2);
		assertThat(names(this.absences.of(this.office, NOVEMBER, 1))).hasSize(2);
		assertThat(catchThrowableOfType(Refusal.class, () -> this.absences.of(this.office, NOVEMBER, 3)).code())
			.isEqualTo("not-found");
	}

	@Test
	void whoCameAfterTheMonthOwesNothingAndSuspendedUnitsNeither() {
		this.jdbc.sql("UPDATE enterprise SET registered_at = '2022-12-01' WHERE id = ?")
			.param(this.silent.id().value())
			.update();
		this.jdbc.sql("UPDATE tenant SET status = 'SUSPENDED' WHERE id = ?").param(this.zhulong.id().value()).update();

		assertThat(names(this.absences.of(this.office, NOVEMBER, null))).isEmpty();
	}

	@Test
	void anotherDistrictSeesNothing() {
		close(CLOSING.plus(1, ChronoUnit.MICROS));
		DistrictId elsewhere = new HiringScene(this.jdbc).district();
		Member leader = Admitted.as(Role.LEADER, elsewhere.asTenant(), elsewhere, Rows.someone());

		assertThat(this.absences.of(leader, NOVEMBER, null).units()).isEmpty();
		assertThat(catchThrowableOfType(Refusal.class, () -> this.absences.of(leader, NOVEMBER, 1)).code())
			.isEqualTo("not-found");
	}

	private void nil(Firm firm) {
		this.returns.submit(firm.reporter(), firm.id(), NOVEMBER, true, new ExpectedVersion(0));
	}

	private void close(Instant now) {
		new Closings(this.application).close(this.scene.district(), NOVEMBER, now);
	}

	private static List<String> names(MonthAbsence absence) {
		return absence.units()
			.stream()
			.flatMap((unit) -> unit.absent().stream())
			.map((one) -> one.id().toString())
			.toList();
	}

}
