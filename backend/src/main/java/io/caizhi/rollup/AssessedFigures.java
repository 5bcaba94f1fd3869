package io.caizhi.rollup;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import io.caizhi.hiring.Booking;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures by which units are assessed: the very sums that their pages show, of all
 * units of a district at once. Each verb is one statement over summaries, so that what it
 * takes depends on units and codes and never on hires.
 */
@Service
@Transactional(readOnly = true)
public class AssessedFigures {

	private final AssessedRepository repository;

	AssessedFigures(AssessedRepository repository) {
		this.repository = repository;
	}

	/**
	 * What was counted from one month to another, both included.
	 * @param byEducation whether levels of education are told apart
	 * @param byChannel whether channels are told apart
	 */
	public List<CountedTotal> counted(DistrictScope scope, List<TenantId> units, YearMonth first, YearMonth last,
			boolean byEducation, boolean byChannel) {
		return this.repository.counted(scope, units, Grain.of(byEducation, byChannel), first, last);
	}

	/**
	 * What correction orders to these months booked after them: what the figures would
	 * have had besides, had they been right. Education and channel are told apart.
	 */
	public List<CountedTotal> correctedLater(DistrictScope scope, YearMonth first, YearMonth last) {
		return this.repository.correctedLater(scope, first, last);
	}

	/**
	 * What some bookings of one unit come to, told apart by education and channel.
	 */
	public static List<CountedTotal> booked(TenantId unit, List<Booking> bookings) {
		return bookings.stream().map((booking) -> CountedTotal.of(unit, booking)).toList();
	}

	/**
	 * How many enterprises of each unit had a person counted; units without are left out.
	 */
	public Map<TenantId, Integer> enterprises(DistrictScope scope, List<TenantId> units, YearMonth first,
			YearMonth last) {
		return this.repository.enterprises(scope, units, first, last);
	}

	/**
	 * How the enterprises of each unit reported, in those of the months that have closed.
	 */
	public Map<TenantId, ReturnTotal> returns(DistrictScope scope, YearMonth first, YearMonth last) {
		return this.repository.returns(scope, first, last);
	}

}
