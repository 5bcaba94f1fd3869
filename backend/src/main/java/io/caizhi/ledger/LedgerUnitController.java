package io.caizhi.ledger;

import io.caizhi.kernel.Page;
import io.caizhi.ledger.EntryView.OfUnit;
import io.caizhi.tenancy.DistrictScopes;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.Units;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The units that a field of an entry may name, by code and name and nothing besides, over
 * HTTP.
 */
@RestController
@RequestMapping("/api/tenants/{tenant}/ledger/units")
class LedgerUnitController {

	private final Units units;

	private final DistrictScopes scopes;

	LedgerUnitController(Units units, DistrictScopes scopes) {
		this.units = units;
		this.scopes = scopes;
	}

	@GetMapping
	Page<OfUnit> list(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member) {
		return new Page<>(this.units.all(this.scopes.inPart(member)).stream().map(OfUnit::of).toList(), null);
	}

}
