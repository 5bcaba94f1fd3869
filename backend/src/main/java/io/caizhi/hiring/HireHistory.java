package io.caizhi.hiring;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.hiring.DegreeChecks.Check;
import io.caizhi.hiring.HireComparison.Difference;
import io.caizhi.hiring.HireVersionRepository.Version;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Refusal;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a row, and a return, came to be what they are: for the enterprise's reporter and
 * the unit's official alike. People are told of by their role, never by name.
 */
@Service
@Transactional(readOnly = true)
class HireHistory {

	private final Enterprises enterprises;

	private final AssessmentCalendar calendar;

	private final MonthlyReturnRepository returns;

	private final HireRepository hires;

	private final HireVersionRepository versions;

	private final ReceiptRepository receipts;

	private final ReturnStepRepository steps;

	private final DegreeCheckRepository checks;

	HireHistory(Enterprises enterprises, AssessmentCalendar calendar, MonthlyReturnRepository returns,
			HireRepository hires, HireVersionRepository versions, ReceiptRepository receipts,
			ReturnStepRepository steps, DegreeCheckRepository checks) {
		this.enterprises = enterprises;
		this.calendar = calendar;
		this.returns = returns;
		this.hires = hires;
		this.versions = versions;
		this.receipts = receipts;
		this.steps = steps;
		this.checks = checks;
	}

	/**
	 * The versions of a row.
	 *
	 * @param versions oldest first
	 * @param sinceVerified what a change that waits makes different from what the unit
	 * decided on; absent when none waits
	 * @param degreeCheck by what the degree that the row states was checked, and when
	 */
	record Versions(List<Compared> versions, @Nullable List<Difference> sinceVerified, @Nullable Check degreeCheck) {

	}

	/**
	 * One version.
	 *
	 * @param since when it took the place of the one before
	 * @param by whose doing it is
	 * @param differences from the one before; none of the first
	 * @param degreeCheck that made the version, if one did
	 */
	record Compared(Version version, Instant since, Role by, List<Difference> differences,
			@Nullable Check degreeCheck) {

	}

	/**
	 * A moment in a return's life: either a receipt or a step.
	 *
	 * @param by whose doing it is
	 */
	record Moment(Instant at, Role by, @Nullable Receipt receipt, @Nullable ReturnStep step) {

	}

	/**
	 * @throws Refusal not found, when the return has no such row
	 */
	Versions versions(Member member, EnterpriseId enterprise, YearMonth month, HireId hire) {
		MonthlyReturn stored = visible(member, enterprise, month);
		Hire present = this.hires.find(member.tenant(), stored.id(), hire).orElseThrow(Refusal::notFound);
		List<Version> all = this.versions.all(member.tenant(), hire);
		Map<Integer, Check> checks = this.checks.all(member.tenant(), hire);
		List<Compared> compared = new ArrayList<>();
		@Nullable Check standing = null;
		@Nullable Version before = null;
		for (Version version : all) {
			Instant since = (before != null && before.replacedAt() != null) ? before.replacedAt()
					: Identifiers.madeAt(hire.value());
			Check check = checks.get(version.hire().version());
			standing = !version.hire().degreeChecked() ? null : (check != null) ? check : standing;
			compared.add(new Compared(version, since, author(version.cause()),
					(before != null) ? HireComparison.between(before.hire(), version.hire()) : List.of(), check));
			before = version;
		}
		Integer amends = present.amends();
		return new Versions(List.copyOf(compared),
				(amends == null) ? null
						: all.stream()
							.filter((version) -> version.hire().version() == amends)
							.findFirst()
							.map((decided) -> HireComparison.between(decided.hire(), present))
							.orElse(null),
				standing);
	}

	/** What happened to a return, newest first. */
	List<Moment> moments(Member member, EnterpriseId enterprise, YearMonth month) {
		this.enterprises.visibleTo(member, enterprise);
		this.calendar.period(member.district(), month);
		return this.returns.find(member.tenant(), enterprise, month)
			.map((stored) -> Stream
				.concat(this.receipts.all(member.tenant(), stored)
					.stream()
					.map((receipt) -> new Moment(receipt.issuedAt(), Role.ENTERPRISE, receipt, null)),
						this.steps.all(member.tenant(), stored.id())
							.stream()
							.map((step) -> new Moment(step.at(), author(step.kind()), null, step)))
				.sorted(Comparator.comparing(Moment::at).reversed())
				.toList())
			.orElse(List.of());
	}

	private MonthlyReturn visible(Member member, EnterpriseId enterprise, YearMonth month) {
		this.enterprises.visibleTo(member, enterprise);
		return this.returns.find(member.tenant(), enterprise, month).orElseThrow(Refusal::notFound);
	}

	private static Role author(VersionCause cause) {
		return switch (cause) {
			case ENTERED, AMENDED, WITHDRAWN, RESTORED, DEPARTURE -> Role.ENTERPRISE;
			case DEGREE_CHECK -> Role.OFFICIAL;
			case CORRECTION -> Role.OFFICE;
		};
	}

	private static Role author(ReturnStep.Kind kind) {
		return switch (kind) {
			case VERIFIED, SENT_BACK -> Role.OFFICIAL;
			case TAKEN_BACK, AMENDING, LEFT_AS_IS -> Role.ENTERPRISE;
		};
	}

}
