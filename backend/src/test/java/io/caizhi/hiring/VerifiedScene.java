package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.kernel.ExpectedVersion;

/** Brings about verified hires, for tests of packages that begin with them. */
public class VerifiedScene {

	private final MonthlyReturns returns;

	private final Verification verification;

	private final ReturnReading reading;

	VerifiedScene(MonthlyReturns returns, Verification verification, ReturnReading reading) {
		this.returns = returns;
		this.reading = reading;
		this.verification = verification;
	}

	/** Reported, submitted, and verified by the town's official. */
	public void verify(Firm firm, YearMonth month, HireDraft... hires) {
		int added = this.returns.add(firm.reporter(), firm.id(), month, List.of(hires)).version();
		int submitted = this.returns.submit(firm.reporter(), firm.id(), month, false, new ExpectedVersion(added))
			.returnVersion();
		this.verification.decide(firm.town().official(), firm.id(), month, List.of(), new ExpectedVersion(submitted));
	}

	/** What the firm changed since, submitted and verified. */
	public void decide(Firm firm, YearMonth month) {
		ReturnInView changed = this.reading.view(firm.reporter(), firm.id(), month);
		int submitted = this.returns
			.submit(firm.reporter(), firm.id(), month, changed.counts().hires() == 0,
					new ExpectedVersion(changed.monthlyReturn().version()))
			.returnVersion();
		this.verification.decide(firm.town().official(), firm.id(), month, List.of(), new ExpectedVersion(submitted));
	}

}
