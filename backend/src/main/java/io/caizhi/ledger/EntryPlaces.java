package io.caizhi.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Refusal;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.DistrictScopes;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What an official's entries may name: things of the own unit, and units by their code.
 */
@Component
class EntryPlaces {

	private final Enterprises enterprises;

	private final Units units;

	private final DistrictScopes scopes;

	private final EntryRepository entries;

	private final Clock clock;

	EntryPlaces(Enterprises enterprises, Units units, DistrictScopes scopes, EntryRepository entries, Clock clock) {
		this.enterprises = enterprises;
		this.units = units;
		this.scopes = scopes;
		this.entries = entries;
		this.clock = clock;
	}

	/**
	 * @param self the entry in question, which cannot name itself
	 */
	EntryValidation.Surroundings around(Member official, @Nullable EntryId self) {
		return new Around(official, self);
	}

	private final class Around implements EntryValidation.Surroundings {

		private final Member official;

		private final @Nullable EntryId self;

		Around(Member official, @Nullable EntryId self) {
			this.official = official;
			this.self = self;
		}

		@Override
		public LocalDate today() {
			return ChinaTime.day(EntryPlaces.this.clock.instant());
		}

		@Override
		public boolean enterprise(String identifier) {
			return present(identifier, (text) -> Optional
				.of(EntryPlaces.this.enterprises.visibleTo(this.official, EnterpriseId.valueOf(text))));
		}

		@Override
		public boolean unit(String code) {
			DistrictScope scope = EntryPlaces.this.scopes.inPart(this.official);
			return EntryPlaces.this.units.all(scope).stream().map(Unit::code).anyMatch(code::equals);
		}

		@Override
		public boolean entry(KindCode kind, String identifier) {
			return present(identifier,
					(text) -> EntryPlaces.this.entries.find(this.official.tenant(), EntryId.valueOf(text))
						.filter((entry) -> entry.kind().equals(kind) && !entry.id().equals(this.self)
								&& entry.status() != EntryStatus.WITHDRAWN));
		}

		private static <T> boolean present(String identifier, Function<String, Optional<T>> look) {
			try {
				return look.apply(identifier).isPresent();
			}
			catch (Refusal absent) {
				return false;
			}
		}

	}

}
