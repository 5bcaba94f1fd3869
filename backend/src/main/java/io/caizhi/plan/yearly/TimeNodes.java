package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.plan.yearly.IndicatorForm.MilestoneForm;
import org.jspecify.annotations.Nullable;

/**
 * What milestones and seasonal curves must keep: days ascend within the year, shares lie
 * above 0 up to 1 and do not fall, and on the last day all is due.
 */
final class TimeNodes {

	/** Digits after the decimal point of a share at most. */
	private static final int DECIMALS = 6;

	private TimeNodes() {
	}

	/**
	 * @param place the JSON pointer of the list
	 */
	static List<Milestone> milestones(@Nullable List<MilestoneForm> forms, PlanSpan span, String place,
			List<Fault> faults) {
		List<Milestone> milestones = new ArrayList<>();
		for (int i = 0; forms != null && i < forms.size(); i++) {
			milestones.add(new Milestone(forms.get(i).due(), bounded(forms.get(i).share())));
		}
		for (int i = 0; i < milestones.size(); i++) {
			Milestone milestone = milestones.get(i);
			check(milestone, (i > 0) ? milestones.get(i - 1) : null, span, place + "/" + i, faults);
		}
		return milestones;
	}

	private static void check(Milestone milestone, @Nullable Milestone before, PlanSpan span, String place,
			List<Fault> faults) {
		LocalDate due = milestone.due();
		if (!span.holds(due)) {
			faults.add(new Fault(place + "/due", "plan.milestone-outside",
					Map.of("first", span.firstDay().toString(), "last", span.lastDay().toString())));
		}
		else if (before != null && !due.isAfter(before.due())) {
			faults.add(new Fault(place + "/due", "plan.milestone-order"));
		}
		if (!share(milestone.share()) || milestone.share().signum() == 0) {
			faults.add(new Fault(place + "/share", "plan.share"));
		}
		else if (before != null && milestone.share().compareTo(before.share()) < 0) {
			faults.add(new Fault(place + "/share", "plan.share-falls"));
		}
		else if (due.equals(span.lastDay()) && milestone.share().compareTo(BigDecimal.ONE) != 0) {
			faults.add(new Fault(place + "/share", "plan.share-last"));
		}
	}

	/**
	 * @param place the JSON pointer of the list
	 */
	static @Nullable SeasonalCurve curve(@Nullable List<@Nullable BigDecimal> shares, String place,
			List<Fault> faults) {
		if (shares == null || shares.isEmpty()) {
			return null;
		}
		if (shares.size() != PlanSpan.MONTHS) {
			faults.add(new Fault(place, "plan.curve-months", Map.of("months", PlanSpan.MONTHS)));
			return null;
		}
		List<BigDecimal> checked = new ArrayList<>();
		for (int i = 0; i < shares.size(); i++) {
			BigDecimal share = shares.get(i);
			if (share == null) {
				faults.add(new Fault(place + "/" + i, "required"));
				return null;
			}
			checked.add(bounded(share));
			if (!share(checked.get(i))) {
				faults.add(new Fault(place + "/" + i, "plan.share"));
			}
			else if (i > 0 && checked.get(i).compareTo(checked.get(i - 1)) < 0) {
				faults.add(new Fault(place + "/" + i, "plan.share-falls"));
			}
		}
		if (checked.getLast().compareTo(BigDecimal.ONE) != 0) {
			faults.add(new Fault(place + "/" + (PlanSpan.MONTHS - 1), "plan.share-last"));
		}
		return new SeasonalCurve(checked);
	}

	/** The days of milestones by another year's months, ends of months staying ends. */
	static List<Milestone> moved(List<Milestone> milestones, long months) {
		return milestones.stream()
			.map((milestone) -> new Milestone(moved(milestone.due(), months), milestone.share()))
			.toList();
	}

	private static LocalDate moved(LocalDate day, long months) {
		LocalDate moved = day.plusMonths(months);
		return (day.getDayOfMonth() == day.lengthOfMonth()) ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved;
	}

	private static boolean share(BigDecimal share) {
		return share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0;
	}

	/**
	 * Something that is no share for a number too long to be one; its digits are not
	 * worked with.
	 */
	private static BigDecimal bounded(BigDecimal share) {
		return (Math.abs((long) share.scale()) > DECIMALS || share.precision() > DECIMALS + 1) ? BigDecimal.ONE.negate()
				: share;
	}

}
