/// Backups: everything of an installation in one encrypted file, and the way back.
///
/// Start at [Backup] and [Restore]; [BackupFile] describes the file.
@NullMarked
package org.kithmap.backup;

import org.jspecify.annotations.NullMarked;
