package io.caizhi.hiring;

import java.util.Collection;
import java.util.Map;

import io.caizhi.kernel.TenantId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows hires to those who may see them masked only. Who looks records that they did. */
@Service
public class MaskedHires {

	private final MaskedHireRepository repository;

	MaskedHires(MaskedHireRepository repository) {
		this.repository = repository;
	}

	/** The hires of the unit as they stand now; none for those it does not have. */
	@Transactional(readOnly = true)
	public Map<HireId, MaskedHire> read(TenantId unit, Collection<HireId> hires) {
		return hires.isEmpty() ? Map.of() : this.repository.read(unit, hires);
	}

}
