package io.caizhi.hiring;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.hiring.HireValidation.Faulty;
import io.caizhi.hiring.HireValidation.Sound;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.tenancy.Member;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each of many drafts would become in a return, by the validation that
 * {@link MonthlyReturns#add} goes by; nothing is entered.
 */
@Service
@Transactional(readOnly = true)
public class HireSorting {

	/** Hires in one return at most. */
	public static final int MAXIMUM_HIRES = MonthlyReturn.MAXIMUM_HIRES;

	private final Enterprises enterprises;

	private final AssessmentCalendar calendar;

	private final MonthlyReturns monthlyReturns;

	private final MonthlyReturnRepository returns;

	private final HireRepository hires;

	private final Clock clock;

	HireSorting(Enterprises enterprises, AssessmentCalendar calendar, MonthlyReturns monthlyReturns,
			MonthlyReturnRepository returns, HireRepository hires, Clock clock) {
		this.enterprises = enterprises;
		this.calendar = calendar;
		this.monthlyReturns = monthlyReturns;
		this.returns = returns;
		this.hires = hires;
		this.clock = clock;
	}

	/** What a draft would become. */
	public sealed interface Verdict {

	}

	/** A row of its own. */
	public record Fresh() implements Verdict {

	}

	/** Nothing, for the return says exactly this already. */
	public record Same() implements Verdict {

	}

	/**
	 * Nothing, for it cannot be stored.
	 *
	 * @param faults at {@code /field}
	 */
	public record Wrong(List<Fault> faults) implements Verdict {

	}

	/**
	 * @throws Refusal not found, when the person does not report for the enterprise;
	 * conflict, when hires cannot be entered in the return now
	 */
	public void requireEditable(Member member, EnterpriseId enterprise, YearMonth month) {
		this.enterprises.reportedBy(member, enterprise);
		switch (this.calendar.period(member.district(), month).state(this.clock.instant())) {
			case NOT_BEGUN -> throw Refusal.conflict("month.not-begun");
			case CLOSED -> throw Refusal.conflict("month.closed");
			case OPEN -> this.returns.find(member.tenant(), enterprise, month).ifPresent(MonthlyReturn::edit);
		}
	}

	/**
	 * The verdicts, in the order of the drafts.
	 * @throws Refusal as {@link #requireEditable}, and conflict when the return would
	 * hold too many
	 */
	public List<Verdict> sort(Member member, EnterpriseId enterprise, YearMonth month, List<HireDraft> drafts) {
		requireEditable(member, enterprise, month);
		Map<String, HireFacts> persons = new HashMap<>();
		this.returns.find(member.tenant(), enterprise, month)
			.ifPresent((stored) -> this.hires.all(member.tenant(), stored.id())
				.forEach((hire) -> persons.put(hire.facts().document().identity(), hire.facts())));
		int present = persons.size();
		HireWindow window = this.monthlyReturns.window(member, month, drafts);
		List<Verdict> verdicts = new ArrayList<>();
		for (HireDraft draft : drafts) {
			verdicts.add(switch (HireValidation.check(draft, null, window, "")) {
				case Sound sound ->
					verdict(persons.putIfAbsent(sound.facts().document().identity(), sound.facts()), sound.facts());
				case Faulty faulty -> new Wrong(faulty.faults());
			});
		}
		long fresh = verdicts.stream().filter(Fresh.class::isInstance).count();
		if (present + fresh > MAXIMUM_HIRES) {
			throw Refusal.conflict("return.full", Map.of("maximum", MAXIMUM_HIRES));
		}
		return verdicts;
	}

	private static Verdict verdict(@Nullable HireFacts known, HireFacts entered) {
		if (known == null) {
			return new Fresh();
		}
		return known.equals(entered) ? new Same()
				: new Wrong(List.of(new Fault("/documentNumber", "document.already-in-return")));
	}

}
