package io.caizhi.bulletin;

import java.time.Clock;
import java.util.List;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.tenancy.Concerns;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.stereotype.Service;

/** Bulletins for which units should have signed by now. */
@Service
class BulletinConcerns implements Concerns {

	private final AddresseeRepository addressees;

	private final Clock clock;

	BulletinConcerns(AddresseeRepository addressees, Clock clock) {
		this.addressees = addressees;
		this.clock = clock;
	}

	@Override
	public List<Concern> of(DistrictScope scope) {
		AddresseeRepository.Unsigned unsigned = this.addressees.unsigned(scope, ChinaTime.day(this.clock.instant()));
		return Concerns.told("BULLETINS_UNSIGNED", unsigned.bulletins(), unsigned.units());
	}

}
