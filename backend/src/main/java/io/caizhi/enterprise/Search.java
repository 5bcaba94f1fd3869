package io.caizhi.enterprise;

import java.util.ArrayList;
import java.util.List;

import io.caizhi.kernel.Spelling;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;

import org.springframework.stereotype.Service;

/**
 * Finds places by what a person types: characters, pinyin, its initials, or a credit
 * code. An official finds the enterprises of the unit; leader and office find units, and
 * enterprises by name. Persons are found by nobody.
 */
@Service
class Search {

	/** Who sees none of the first so many types another letter. */
	private static final int MOST = 20;

	private final SearchRepository repository;

	private final Units units;

	Search(SearchRepository repository, Units units) {
		this.repository = repository;
		this.units = units;
	}

	List<SearchHit> find(Member member, String typed) {
		String plain = Spelling.plain(typed);
		if (plain.isEmpty()) {
			return List.of();
		}
		if (member.is(Role.OFFICIAL)) {
			return this.repository.find(member.tenant(), plain, MOST).stream().map(SearchHit::ownEnterprise).toList();
		}
		DistrictScope scope = member.districtScope();
		List<SearchHit> hits = new ArrayList<>(this.units.all(scope)
			.stream()
			.filter((unit) -> fits(unit, plain))
			.map((unit) -> SearchHit.unit(unit.code(), unit.name()))
			.toList());
		this.repository.find(scope, plain, MOST).stream().map(SearchHit::enterprise).forEach(hits::add);
		return hits.subList(0, Math.min(hits.size(), MOST));
	}

	/** A district has a few dozen units, so their names are spelt as they are read. */
	private static boolean fits(Unit unit, String plain) {
		Spelling spelling = Spelling.of(unit.name());
		return Spelling.plain(unit.name()).contains(plain) || spelling.full().contains(plain)
				|| spelling.initials().contains(plain) || unit.code().startsWith(plain);
	}

}
