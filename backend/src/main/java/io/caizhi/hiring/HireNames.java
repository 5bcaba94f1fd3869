package io.caizhi.hiring;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

import io.caizhi.kernel.Characters;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds names of hires in texts that are about to leave the house. Names are sealed
 * without an index, so each is opened for the comparison and kept nowhere; it takes some
 * microseconds a hire.
 */
@Service
public class HireNames {

	/** A single character is no name, and stands everywhere. */
	private static final int SHORTEST = 2;

	/** Names longer than this are looked for one by one. */
	private static final int USUAL = 4;

	private final HireNameRepository repository;

	private final Units units;

	HireNames(HireNameRepository repository, Units units) {
		this.repository = repository;
		this.units = units;
	}

	/**
	 * Which names of hires of the district stand in any of the texts.
	 * @param texts as {@link Characters#together}
	 */
	@Transactional(readOnly = true)
	public Set<String> standingIn(DistrictScope scope, Collection<String> texts) {
		Set<String> pieces = new HashSet<>();
		texts.forEach((text) -> pieces(text, pieces));
		Set<String> found = new TreeSet<>();
		if (pieces.isEmpty()) {
			return found;
		}
		for (Unit unit : this.units.all(scope)) {
			this.repository.each(unit.id(), (written) -> {
				String name = plain(written) ? written : Characters.together(written);
				boolean stands = (name.length() <= USUAL) ? pieces.contains(name)
						: texts.stream().anyMatch((text) -> text.contains(name));
				if (stands) {
					found.add(written);
				}
			});
		}
		return found;
	}

	/** Whether it is of Chinese characters alone, as nearly every one is. */
	private static boolean plain(String name) {
		for (int i = 0; i < name.length(); i++) {
			char character = name.charAt(i);
			if (character < '\u4E00' || character > '\u9FFF') {
				return false;
			}
		}
		return true;
	}

	private static void pieces(String text, Set<String> pieces) {
		for (int length = SHORTEST; length <= USUAL; length++) {
			for (int i = 0; i + length <= text.length(); i++) {
				pieces.add(text.substring(i, i + length));
			}
		}
	}

}
