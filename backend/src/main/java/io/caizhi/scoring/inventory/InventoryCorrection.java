package io.caizhi.scoring.inventory;

import java.util.List;
import java.util.Optional;

import io.caizhi.scoring.inventory.CorrectionView.Change;
import io.caizhi.scoring.inventory.CorrectionView.Told;
import io.caizhi.scoring.inventory.InventoryView.OfUnit;
import io.caizhi.tenancy.Member;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a version of an inventory corrects, with the draft of the erratum. */
@Service
@Transactional(readOnly = true)
class InventoryCorrection {

	private final InventoryReading reading;

	private final Errata errata;

	InventoryCorrection(InventoryReading reading, Errata errata) {
		this.reading = reading;
		this.errata = errata;
	}

	CorrectionView of(Member member, InventoryId id) {
		Inventory inventory = this.reading.find(member, id);
		List<Inventory> versions = this.reading.versions(member, inventory);
		Optional<Inventory> against = this.errata.against(member.districtScope(), inventory);
		Optional<Erratum> erratum = this.errata.of(member.districtScope(), id);
		return new CorrectionView(InventoryReading.view(member, inventory, versions),
				against.map((published) -> InventoryReading.view(member, published, versions)).orElse(null),
				erratum.map(Erratum::lines)
					.orElse(List.of())
					.stream()
					.map((line) -> new Change(new OfUnit(line.unitCode(), line.unitName()), line.what(), line.item(),
							line.name(), line.before(), line.after(), line.because()))
					.toList(),
				erratum.map(Erratum::paragraphs)
					.orElse(List.of())
					.stream()
					.map((paragraph) -> new Told(unit(paragraph), paragraph.zh(), paragraph.en()))
					.toList());
	}

	private static @Nullable OfUnit unit(Erratum.Paragraph paragraph) {
		return (paragraph.unitCode() != null && paragraph.unitName() != null)
				? new OfUnit(paragraph.unitCode(), paragraph.unitName()) : null;
	}

}
