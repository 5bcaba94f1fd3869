package io.caizhi.scoring.inventory;

import java.util.Arrays;
import java.util.List;

import io.caizhi.scoring.inventory.FrozenResults.Line;
import io.caizhi.tenancy.Member;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes an inventory again from its frozen inputs, and compares the bytes. */
@Service
@Transactional(readOnly = true)
class Recomputation {

	private final InventoryReading reading;

	private final InventoryRepository repository;

	Recomputation(InventoryReading reading, InventoryRepository repository) {
		this.reading = reading;
		this.repository = repository;
	}

	/**
	 * What came of it.
	 *
	 * @param equal whether inputs and every score are, byte by byte, what was stored
	 * @param differing units whose scores are not
	 */
	@Schema(name = "InventoryRecomputation")
	record Outcome(boolean equal, String digest, String recomputed, List<String> differing) {

	}

	Outcome of(Member member, InventoryId id) {
		Inventory inventory = this.reading.find(member, id);
		byte[] inputs = this.repository.inputs(member.district().asTenant(), id);
		FrozenResults results = FrozenResults.of(CanonicalJson.read(inputs, FrozenInputs.class), (done) -> {
		});
		List<String> differing = results.lines()
			.stream()
			.filter((line) -> !stored(member, id, line))
			.map((line) -> line.unit().code())
			.toList();
		String digest = results.digest(inputs);
		return new Outcome(digest.equals(inventory.digest()) && differing.isEmpty(), inventory.digest(), digest,
				differing);
	}

	private boolean stored(Member member, InventoryId id, Line line) {
		return this.repository.result(member.district().asTenant(), id, line.unit().id())
			.filter((result) -> Arrays.equals(result, line.json()))
			.isPresent();
	}

}
