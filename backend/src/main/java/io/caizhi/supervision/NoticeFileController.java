package io.caizhi.supervision;

import io.caizhi.evidence.FileNames;
import io.caizhi.kernel.GivenFile;
import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Refuses;
import io.caizhi.kernel.TakesFile;
import io.caizhi.supervision.SupervisionView.FileView;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The files of replies, over HTTP. They are given as attachments of a type that no
 * browser runs anything in; names travel in a header, for they often name people.
 */
@RestController
@RequestMapping("/api/tenants/{tenant}/supervision/notices/{notice}/files")
class NoticeFileController {

	private final NoticeFiles files;

	NoticeFileController(NoticeFiles files) {
		this.files = files;
	}

	/**
	 * @param name percent-encoded UTF-8
	 */
	@PostMapping
	@Idempotent
	@TakesFile
	@Refuses({ "supervision.not-waiting", "evidence.full", "evidence.store-away" })
	ResponseEntity<FileView> add(@Granted(Role.OFFICIAL) Member official, @PathVariable NoticeId notice,
			@RequestHeader(name = "X-File-Name", required = false) @Nullable String name, @RequestBody byte[] file) {
		NoticeFile added = this.files.add(official, notice, FileNames.decoded(name), file);
		return ResponseEntity.accepted().body(FileView.of(added, true));
	}

	@DeleteMapping("/{file}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Refuses("supervision.not-waiting")
	void remove(@Granted(Role.OFFICIAL) Member official, @PathVariable NoticeId notice,
			@PathVariable NoticeFileId file) {
		this.files.remove(official, notice, file);
	}

	@GetMapping("/{file}/content")
	@GivesFile(MediaType.APPLICATION_OCTET_STREAM_VALUE)
	@Refuses({ "evidence.store-away", "evidence.damaged" })
	ResponseEntity<byte[]> content(@Granted({ Role.OFFICIAL, Role.OFFICE }) Member member,
			@PathVariable NoticeId notice, @PathVariable NoticeFileId file) {
		NoticeFiles.Taken taken = this.files.take(member, notice, file);
		return new GivenFile(taken.file().name(), MediaType.APPLICATION_OCTET_STREAM_VALUE, taken.content()).answer();
	}

}
