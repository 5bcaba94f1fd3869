package io.caizhi.hiring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.caizhi.hiring.DrawnHire.Moment;
import io.caizhi.hiring.HireVersionRepository.Version;
import io.caizhi.hiring.MaskedHireRepository.Standing;
import io.caizhi.kernel.TenantId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows hires to those who may see them masked only, as they were counted at a moment:
 * versions and bookings are never changed, so what is seen is what was. Who looks records
 * that they did.
 */
@Service
public class MaskedHires {

	private final MaskedHireRepository standings;

	private final HireVersionRepository versions;

	private final BookingRepository bookings;

	MaskedHires(MaskedHireRepository standings, HireVersionRepository versions, BookingRepository bookings) {
		this.standings = standings;
		this.versions = versions;
		this.bookings = bookings;
	}

	/** The hires of the unit at these moments, in this order. */
	@Transactional(readOnly = true)
	public List<DrawnHire> read(TenantId unit, List<Moment> moments) {
		if (moments.isEmpty()) {
			return List.of();
		}
		Collection<HireId> hires = moments.stream().map(Moment::hire).distinct().toList();
		Map<HireId, Standing> standing = this.standings.read(unit, hires);
		Map<HireId, Map<Integer, Hire>> said = new HashMap<>();
		Map<HireId, Hire> present = new HashMap<>();
		for (Version version : this.versions.all(unit, hires)) {
			Hire hire = version.hire();
			said.computeIfAbsent(hire.id(), (id) -> new HashMap<>()).put(hire.version(), hire);
			present.put(hire.id(), hire);
		}
		Map<HireId, List<Booking>> booked = this.bookings.all(unit, hires)
			.stream()
			.collect(Collectors.groupingBy(Booking::hire));
		List<DrawnHire> drawn = new ArrayList<>();
		for (Moment moment : moments) {
			Map<Integer, Hire> versionsOfIt = Objects.requireNonNull(said.get(moment.hire()));
			Hire then = Objects.requireNonNull(versionsOfIt.get(moment.version()));
			Hire now = Objects.requireNonNull(present.get(moment.hire()));
			Integer amends = now.amends();
			Hire decided = (amends != null) ? Objects.requireNonNull(versionsOfIt.get(amends)) : now;
			Booking counted = Objects.requireNonNull(booked.get(moment.hire())).get(moment.entry() - 1);
			drawn.add(new DrawnHire(MaskedHire.of(then, counted, Objects.requireNonNull(standing.get(moment.hire()))),
					decided.version() != then.version(), HireComparison.masked(then, decided), amends != null));
		}
		return drawn;
	}

}
