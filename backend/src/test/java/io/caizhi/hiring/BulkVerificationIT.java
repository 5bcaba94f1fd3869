package io.caizhi.hiring;

import java.util.List;
import java.util.Map;

import io.caizhi.hiring.BulkVerification.Outcome;
import io.caizhi.hiring.BulkVerification.Seen;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Many returns at one go: one that is refused holds up no other. */
class BulkVerificationIT extends ReturnScenario {

	@Autowired
	private BulkVerification bulk;

	@Test
	void oneThatChangedMeanwhileHoldsUpNoOther() {
		Firm second = this.scene.firm(this.town);
		Firm empty = this.scene.firm(this.town);
		Town elsewhere = this.scene.town();
		Firm foreign = this.scene.firm(elsewhere);
		int first = submit(this.firm, add(this.firm, workers(2)).version()).returnVersion();
		int other = submit(second, add(second, Drafts.worker(9, THIRD)).version()).returnVersion();
		int theirs = submit(foreign, add(foreign, Drafts.worker(10, THIRD)).version()).returnVersion();
		List<Seen> list = List.of(new Seen(second.id(), NOVEMBER, other - 1), new Seen(empty.id(), NOVEMBER, 0),
				new Seen(foreign.id(), NOVEMBER, theirs), new Seen(this.firm.id(), NOVEMBER, first));

		assertThat(this.bulk.verify(this.town.official(), list)).containsExactly(
				refused(list.get(0), "changed-meanwhile"), refused(list.get(1), "return.not-submitted"),
				refused(list.get(2), "not-found"), new Outcome(list.get(3), first + 1, null, Map.of()));
		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 2 0 0 0");
		assertThat(this.scene.counted(second)).isEmpty();
		assertThat(this.scene.counted(foreign)).isEmpty();

		List<String> before = this.scene.stored();
		assertThat(this.bulk.verify(this.town.official(), list.subList(3, 4)))
			.containsExactly(refused(list.get(3), "changed-meanwhile"));
		assertThat(this.scene.stored()).containsExactlyInAnyOrderElementsOf(before);
	}

	@Test
	void nobodyVerifiesTheirOwnReportInTheCrowd() {
		Member reporting = Admitted.as(Role.OFFICIAL, this.town.id(), this.scene.district(),
				this.firm.reporter().subject());
		int submitted = submit(this.firm, add(this.firm, workers(1)).version()).returnVersion();
		Seen seen = new Seen(this.firm.id(), NOVEMBER, submitted);

		assertThat(this.bulk.verify(reporting, List.of(seen)))
			.containsExactly(refused(seen, "verification.own-report"));
		assertThat(status()).isEqualTo(ReturnStatus.SUBMITTED);
	}

	private static Outcome refused(Seen seen, String code) {
		return new Outcome(seen, null, code, Map.of());
	}

}
