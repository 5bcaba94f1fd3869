package io.caizhi.bulletin;

import java.net.URI;
import java.util.List;

import io.caizhi.bulletin.BulletinView.Detail;
import io.caizhi.document.PaperOrder;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.PlainText;
import io.caizhi.kernel.Refuses;
import io.caizhi.kernel.ShowsPersons;
import io.caizhi.scoring.inventory.InventoryId;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bulletins, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/bulletins")
class BulletinController {

	private final Bulletins bulletins;

	private final BulletinReading reading;

	BulletinController(Bulletins bulletins, BulletinReading reading) {
		this.bulletins = bulletins;
		this.reading = reading;
	}

	@GetMapping
	BulletinList list(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member, @RequestParam int year) {
		return new BulletinList(this.reading.ofYear(member, year));
	}

	@PostMapping
	@Idempotent
	@Refuses("inventory.not-published")
	ResponseEntity<Detail> draft(@Granted(Role.OFFICE) Member office, @PathVariable String tenant,
			@Valid @RequestBody Order request) {
		Bulletin drafted = this.bulletins.draft(office, request.inventory());
		return ResponseEntity.created(URI.create("/api/tenants/" + tenant + "/bulletins/" + drafted.id()))
			.eTag(String.valueOf(drafted.version()))
			.body(this.reading.one(office, drafted.id()));
	}

	@ShowsPersons
	@GetMapping("/{bulletin}")
	ResponseEntity<Detail> one(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable BulletinId bulletin) {
		Detail detail = this.reading.one(member, bulletin);
		return ResponseEntity.ok().eTag(String.valueOf(detail.bulletin().version())).body(detail);
	}

	@PutMapping("/{bulletin}")
	@Refuses("bulletin.published")
	ResponseEntity<Detail> revise(@Granted(Role.OFFICE) Member office, @PathVariable BulletinId bulletin,
			ExpectedVersion version, @Valid @RequestBody BulletinForm request) {
		this.bulletins.revise(office, bulletin, request, version);
		return one(office, bulletin);
	}

	@DeleteMapping("/{bulletin}")
	@Refuses("bulletin.published")
	ResponseEntity<Void> discard(@Granted(Role.OFFICE) Member office, @PathVariable BulletinId bulletin,
			ExpectedVersion version) {
		this.bulletins.discard(office, bulletin, version);
		return ResponseEntity.noContent().build();
	}

	@PutMapping("/{bulletin}/publication")
	@Refuses({ "bulletin.published", "bulletin.no-addressee", "bulletin.acknowledge-by-past",
			"bulletin.personal-data" })
	ResponseEntity<Detail> publish(@Granted(Role.OFFICE) Member office, @PathVariable BulletinId bulletin,
			ExpectedVersion version) {
		this.bulletins.publish(office, bulletin, version);
		return one(office, bulletin);
	}

	@PutMapping("/{bulletin}/acknowledgement")
	@Idempotent
	ResponseEntity<Detail> acknowledge(@Granted(Role.OFFICIAL) Member official, @PathVariable BulletinId bulletin,
			@Valid @RequestBody Signature request) {
		this.bulletins.acknowledge(official, bulletin, request.name());
		return one(official, bulletin);
	}

	@PostMapping("/{bulletin}/exports")
	@GivesFile("application/octet-stream")
	@Refuses({ "document.no-fonts", "document.no-glyph" })
	ResponseEntity<byte[]> export(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable BulletinId bulletin, @Valid @RequestBody PaperOrder request) {
		return this.reading.file(member, bulletin, request.format()).answer();
	}

	/** The bulletins of a year. */
	@Schema(name = "Bulletins")
	record BulletinList(List<BulletinView> items) {

	}

	/** On which inventory. */
	@Schema(name = "BulletinOrder")
	record Order(@NotNull @Schema(type = "string", example = "0HXJ4W2Q8K3ZR") InventoryId inventory) {

	}

	/** Who signs for the unit, as they write their name. */
	@Schema(name = "BulletinSignature")
	record Signature(@NotNull @PlainText(max = 50) @Schema(example = "王晓") String name) {

		@Override
		public String toString() {
			return "Signature";
		}

	}

}
