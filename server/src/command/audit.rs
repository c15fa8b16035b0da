//! `server audit`: adds everything up again.

use std::io::Write as _;

use super::Stop;
use crate::store::{FILE, Place, Store, checks};

/// Prints what was looked at, or stops with the first difference.
pub(super) fn run(place: Place) -> Result<(), Stop> {
    if let Place::Folder(folder) = &place
        && !folder.join(FILE).is_file()
    {
        return Err(Stop::unable(format!("{}：没有数据库", folder.display())));
    }
    tokio::runtime::Runtime::new()?.block_on(async {
        let store = Store::open(&place).await.map_err(Stop::unable)?;
        let found = checks::first_breach(&store).await.map_err(Stop::unable)?;
        store.close().await;
        let looked = found.map_err(Stop::found)?;
        let (journals, members, receipts) = (looked.journals, looked.members, looked.receipts);
        writeln!(std::io::stdout(), "账实相符：凭证{journals}张，账户{members}个，回单{receipts}张")?;
        Ok(())
    })
}
